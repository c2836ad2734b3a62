/** What is read by those who let a colleague speak for their organisation, in French. */
export const members = {
  'members.title': 'Qui intervient pour elle',
  'members.lead':
    'Toute personne qui intervient pour l’organisation peut déclarer et signer pour elle, et ajouter d’autres personnes. N’ajoutez que des collègues qui doivent déclarer ; les travailleurs ne sont jamais ajoutés ni nommés ici.',
  'members.count':
    '{count, plural, =1 {Une personne intervient} other {# personnes interviennent}} pour cette organisation. Leur identité n’est pas conservée ici, afin qu’une personne puisse être effacée.',
  'members.since-you': 'Vous, depuis le {at}',
  'members.since-another': 'Un collègue, depuis le {at}',
  'members.add': 'Ajouter un collègue',
  'members.how':
    'Demandez à votre collègue de se connecter ici une fois et d’ouvrir « Mes organisations ». Son code se trouve au bas de cette page. Demandez-lui de vous l’envoyer.',
  'members.code': 'Le code de votre collègue',
  'members.code-hint': 'Saisissez-le exactement tel qu’il y figure.',
  'members.send': 'Ajouter cette personne',
  'members.missing': 'Saisissez le code de votre collègue',
  'members.wrong': 'Saisissez le code tel qu’il figure sur la page de votre collègue, en 255 caractères au plus',
  'members.already': 'Cette personne intervient déjà pour l’organisation',
  'members.added-title': 'Ajouté',
  'members.added': 'Votre collègue intervient désormais pour l’organisation, et la trouve sous « Mes organisations ».',
  'members.yours': 'Pour être ajouté par un collègue',
  'members.yours-how': 'Envoyez ce code à un collègue qui intervient déjà pour votre organisation :',
} as const;
