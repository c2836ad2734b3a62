/** The start page, in French. */
export const start = {
  'start.title': 'Dites comment les travailleurs sont recrutés, et voyez le risque',
  'start.lead':
    'Les entreprises et les agences de recrutement déclarent comment sont recrutées les personnes qui travaillent pour elles. Des réponses découle un score de risque, avec le paragraphe sur lequel repose chaque constat, que les acheteurs publics utilisent avant d’attribuer un marché.',
  'start.button': 'Se connecter',
  'start.button-on': 'Continuer vers vos pages',
  'start.declarant.title': 'Vous êtes une entreprise ou une agence de recrutement',
  'start.declarant.body':
    'Vous répondez à des questions sur les frais, les documents d’identité, les contrats, les réclamations et les agences que vous utilisez.',
  'start.declarant.need':
    'Vous devez savoir qui paie le recrutement, de quels pays viennent les personnes, et où vos politiques sont écrites. Les réponses que personne ne connaît peuvent rester non connues.',
  'start.declarant.time':
    'Seul ce qui vous concerne est demandé : un bureau qui ne recrute personne à l’étranger a environ 20 questions, une entreprise ou une agence qui recrute dans deux pays de 200 à 300, dont beaucoup dans les tableaux des frais. Vous pouvez vous arrêter à tout moment et continuer plus tard, avec vos collègues.',
  'start.declarant.then':
    'Vous voyez immédiatement votre résultat : ce qui a été constaté, au titre de quel paragraphe, ce qu’il faut corriger d’abord, et ce que cela changerait. Les acheteurs le voient aussi, et vous voyez qui l’a consulté.',
  'start.officer.title': 'Vous achetez pour une autorité publique',
  'start.officer.body':
    'Vous recherchez un fournisseur ou en examinez jusqu’à mille, les plus risqués d’abord, chacun avec les raisons. Un score n’est pas à lui seul un motif d’exclusion : le fournisseur est entendu, et vous décidez.',
  'start.auditor.title': 'Vous auditez',
  'start.auditor.body':
    'Vous obtenez les règles en anglais courant et sous forme de données, des exportations vérifiables sans nous faire confiance, et la trace de chaque modification.',
  'start.workers.title': 'Ne nommez jamais un travailleur',
  'start.workers.body':
    'Aucune réponse, note ni aucun fichier ne doit dire qui est un travailleur. Nous ne demandons que des nombres, des payeurs et des politiques. Quiconque signale un abus ne doit pas en pâtir.',
  'start.paragraph.title': 'D’où cela vient',
  'start.paragraph.body':
    'Le paragraphe 13 de la résolution 10/3 de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée encourage les États à faire en sorte que les entreprises examinent leurs chaînes d’approvisionnement, que les agences de recrutement soient agréées et contrôlées, qu’aucun travailleur ne paie pour être recruté, et que les marchés publics prévoient des recours. À lui seul, il n’oblige aucune entreprise : chaque constat dit sur quel instrument il repose, et avec quelle force.',
  'starting.title': 'Le service démarre',
  'starting.body':
    'Les organisations de démonstration sont en cours de saisie, comme le feraient leurs propres équipes. Cela prend une minute ou deux, et seulement la première fois.',
  'starting.loaded': '{done, number} sur {all, number} sont là.',
  'starting.todo': 'Il n’y a pas de problème. Rechargez cette page dans un instant.',
  'starting.again': 'Recharger cette page',
} as const;
