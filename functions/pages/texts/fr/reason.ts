/** Why officers, auditors and administrators read what organisations declared, in French. */
export const reason = {
  'reason.title': 'Pourquoi vous consultez ces dossiers',
  'reason.lead':
    'Les organisations peuvent voir qui a ouvert leurs dossiers, dans quel rôle et pourquoi. Dites-le une fois : cela accompagne tout ce que vous ouvrez jusqu’à votre déconnexion.',
  'reason.not-given': 'Motif de la consultation : non indiqué',
  'reason.given': 'Motif de la consultation : {reason}',
  'reason.label': 'Pourquoi consultez-vous ces dossiers ?',
  'reason.hint':
    'Par exemple la référence de la procédure de passation. Les organisations la verront. Ne nommez personne. Au plus {most, number} caractères ; vous pouvez laisser vide.',
  'reason.keep': 'Conserver ce motif',
  'reason.wrong': 'Écrivez le motif en au plus {most, number} caractères, sur une seule ligne',
  'reason.back': 'Retour sans le modifier',
} as const;
