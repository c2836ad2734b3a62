/** Why officers, auditors and administrators read what organisations declared, in French. */
export const reason = {
  'reason.title': 'Pourquoi vous lisez',
  'reason.lead':
    'Les organisations peuvent voir qui a ouvert leurs dossiers, dans quel rôle et pourquoi. Dites-le une fois : cela accompagne tout ce que vous ouvrez jusqu’à votre déconnexion.',
  'reason.not-given': 'Raison de la lecture : non donnée',
  'reason.given': 'Raison de la lecture : {reason}',
  'reason.label': 'Pourquoi lisez-vous ces dossiers ?',
  'reason.hint':
    'Par exemple la référence de la passation. Les organisations la verront. Ne nommez personne. Au plus {most, number} caractères ; vous pouvez laisser vide.',
  'reason.keep': 'Garder cette raison',
  'reason.wrong': 'Écrivez la raison en au plus {most, number} caractères, sur une seule ligne',
  'reason.back': 'Retour sans la modifier',
} as const;
