/** What an officer reads of the contracts of the own authority, in French. */
export const contracts = {
  'contracts.lead':
    'Le paragraphe 13 k) encourage les États à inscrire des interdictions et des voies de recours dans leurs propres marchés. Décrivez les clauses d’un marché, et voyez ce qui leur manque. C’est le marché qui est examiné, jamais le titulaire.',
  'contracts.new': 'Décrire un marché',
  'contracts.no-authority':
    'Vous n’intervenez pour aucune autorité contractante enregistrée ici. Vous pouvez tout de même décrire un marché, mais il ne figurera dans aucune liste : gardez l’adresse de sa page.',
  'contracts.none': 'Aucun marché n’a encore été décrit.',
  'contracts.no-reference': 'Marché sans référence',
  'contracts.reference': 'Référence',
  'contracts.declared': 'Décrit le',
  'contracts.band': 'Niveau',
  'contracts.score': 'Score',
  'contracts.title': 'Marché {reference}',
  'contracts.contractor': 'Titulaire',
  'contracts.not-the-contractor': 'Ceci porte sur les clauses du marché. Cela ne dit rien du titulaire.',
  'contracts.kept': 'Le marché est conservé, et voici ce que donnent ses clauses.',
  'contracts.kept-alone':
    'Le marché est conservé, et voici ce que donnent ses clauses. Il n’appartient à aucune autorité ici : gardez donc l’adresse de cette page.',
  'contracts.misses': 'Ce qui manque à ses clauses, et ce qu’il faut ajouter',
  'contracts.misses-nothing': 'Rien de ce que demandent les règles ne manque.',
  'contracts.has':
    '{count, plural, =1 {Une autre règle a été examinée, et les clauses y répondent} other {# autres règles ont été examinées, et les clauses y répondent}}',
  'contracts.answers': 'Ce qui a été indiqué',
  'contracts.not-answered': 'Sans réponse',
  'contracts.new-title': 'Décrire un marché',
  'contracts.new-lead':
    'Ce que ses clauses disent des frais de recrutement, des documents d’identité et des suites d’un manquement. Laissez de côté ce que vous ne savez pas : cela apparaît comme non connu.',
  'contracts.authority': 'Autorité contractante',
  'contracts.supplier': 'Titulaire, s’il est enregistré ici (facultatif)',
  'contracts.supplier-hint': 'Son nom entier, ou un numéro comme GB-COH:01234567.',
  'contracts.about': 'Le marché',
  'contracts.clauses': 'Ses clauses',
  'contracts.allegations': 'Allégations',
  'contracts.count-hint':
    'Écrivez combien il y en a, 0 s’il n’y en a pas eu. Ce qu’il est advenu de chacune est demandé ensuite.',
  'contracts.period': 'Pour quelle période le dites-vous ?',
  'contracts.send': 'Le conserver et voir ce qui lui manque',
  'contracts.more-title': 'Pas encore envoyé',
  'contracts.more':
    '{count, plural, =1 {Une autre question découle} other {# autres questions découlent}} de ce que vous avez répondu.',
  'contracts.more-link': 'Aller à la première',
  'contracts.mistake.supplier':
    'Aucune organisation n’a ici ce numéro ou ce nom : vérifiez-le, ou laissez la case vide',
  'contracts.mistake.suppliers': 'Plusieurs organisations ont un nom qui commence ainsi : écrivez son numéro',
} as const;
