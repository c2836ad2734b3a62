/** What is wrong with an answer, behind the words of its question, in French. */
export const declareMistakes = {
  'declare.mistake.choice': 'Choisissez l’une des réponses.',
  'declare.mistake.number': 'Écrivez un nombre entier, par exemple 12.',
  'declare.mistake.too-small': 'Écrivez {least, number} ou plus.',
  'declare.mistake.too-large': 'Écrivez {most, number} ou moins.',
  'declare.mistake.amount': 'Écrivez un montant, par exemple 1200.50.',
  'declare.mistake.amount-two-ways': '{typed} peut se lire de deux façons : écrivez les milliers sans signe entre eux.',
  'declare.mistake.amount-missing': 'Écrivez le montant.',
  'declare.mistake.currency-missing': 'Écrivez la monnaie, par exemple NPR.',
  'declare.mistake.currency': 'Écrivez les trois lettres d’une monnaie, par exemple NPR.',
  'declare.mistake.day-missing': 'Écrivez le jour.',
  'declare.mistake.month-missing': 'Écrivez le mois.',
  'declare.mistake.year-missing': 'Écrivez l’année.',
  'declare.mistake.day-unreal': 'Ce jour n’existe pas : écrivez-en un comme 27 3 2026.',
  'declare.mistake.day-future': 'Écrivez aujourd’hui ou un jour antérieur.',
  'declare.mistake.too-long': 'Écrivez au plus {most, number} caractères ; il y en a {typed, number}.',
  'declare.mistake.control-characters': 'Écrivez sans caractères de commande : l’un d’eux ne se voit pas.',
  'declare.mistake.country': 'Choisissez un pays.',
  'declare.mistake.language': 'Écrivez le nom d’une langue, ou son code, par exemple népalais ou ne.',
  'declare.mistake.hs-code':
    'Écrivez quatre, six, huit ou dix chiffres du Système harmonisé, par exemple 5201 ou 6109.10.',
  'declare.mistake.answer-and-unknown':
    'Il y a une réponse, et il est dit qu’elle n’est pas connue : ne laissez que l’une des deux.',
  'declare.mistake.reason-missing': 'Écrivez pourquoi cela ne peut pas être su. Ne nommez personne.',
  'declare.mistake.nothing-answered':
    'Répondez, ou dites que ce n’est pas connu : une note, un jour, une source ou un document doivent se rapporter à quelque chose.',
  'declare.mistake.save-again': 'Regardez de nouveau, et enregistrez la page.',
  'declare.mistake.total-too-small': 'Il y en a plus dans la liste que ce nombre : écrivez combien il y en a en tout.',
  'declare.mistake.more-than-recruits':
    'Les lignes de ce coût parlent de plus de travailleurs qu’il n’en a été recruté.',
  'declare.mistake.two-currencies': 'Écrivez la même monnaie qu’à côté : deux monnaies ne se comparent pas.',
  'declare.mistake.nothing-owed':
    'Écrivez un montant supérieur à zéro ; si les travailleurs n’ont rien supporté, indiquez un autre payeur.',
  'declare.mistake.ends-before': 'Écrivez un jour postérieur à celui à partir duquel elle est valable.',
  'declare.mistake.more-than-open': 'N’écrivez pas plus que le nombre de réclamations ouvertes.',
  'declare.mistake.shares': 'Les trois parts font ensemble plus de 100 pour cent.',
  'declare.mistake.contradicts': 'Ceci ne concorde pas avec les autres réponses.',
} as const;
