/** Tables that somebody sends: why one is not taken, and what is said of the fee table, in French. */
export const upload = {
  'upload.empty': 'Le tableau est vide',
  'upload.too-large': 'Le fichier dépasse {megabytes, number} Mo : gardez seulement la feuille qui contient le tableau',
  'upload.old-excel':
    'Le fichier vient d’un Excel plus ancien, ou est protégé par un mot de passe : enregistrez-le comme classeur Excel (.xlsx) sans mot de passe, ou en CSV',
  'upload.open-document':
    'Le fichier est au format OpenDocument : enregistrez-le comme classeur Excel (.xlsx) ou en CSV',
  'upload.no-table': 'Le fichier n’est ni un classeur Excel (.xlsx) ni du CSV',
  'upload.no-sheet': 'Toutes les feuilles du classeur sont masquées : affichez celle qui contient le tableau',
  'upload.damaged':
    'Le classeur n’a pas pu être lu : ouvrez-le et enregistrez-le de nouveau en .xlsx, ou enregistrez-le en CSV',
  'upload.unpacks-to-too-much':
    'Le classeur contient bien plus qu’un tableau : copiez le tableau dans un nouveau classeur',
  'upload.encoding':
    'Les lettres du fichier n’ont pas pu être lues : enregistrez-le en « CSV UTF-8 » ou comme classeur Excel (.xlsx)',
  'upload.quotes': 'La ligne {row, number} n’a pas pu être lue comme une ligne de tableau : regardez les guillemets',
  'upload.too-many-rows': 'Le tableau a plus de {most, number} lignes',
  'upload.too-many-columns': 'Le tableau a plus de {most, number} colonnes',
  'upload.cell-too-long': 'Une cellule de la ligne {row, number} a plus de {most, number} caractères',
  'upload.fees.lead':
    'Remplissez le modèle et envoyez-le comme classeur Excel ou en CSV, ou collez-le. Une ligne dit qui a supporté un coût, et pour combien de personnes ; lorsque plusieurs l’ont supporté, écrivez une ligne pour chacun. Ne nommez aucun travailleur.',
  'upload.fees.template': 'Télécharger le modèle à remplir :',
  'upload.fees.workbook': 'Classeur Excel (.xlsx)',
  'upload.fees.csv': 'Fichier CSV',
  'upload.fees.columns': 'Ce que chaque colonne contient',
  'upload.fees.columns-lead':
    'Le coût, le nombre de personnes et qui l’a supporté suffisent. Les autres colonnes ne parlent que des coûts supportés par les travailleurs.',
  'upload.fees.column': 'Colonne',
  'upload.fees.takes': 'Ce qu’on y écrit',
  'upload.fees.takes.cost': 'L’un des 17 coûts, tels qu’ils figurent dans le modèle',
  'upload.fees.takes.currency': 'Trois lettres, par exemple QAR',
  'upload.fees.takes.day': 'Un jour, par exemple 2026-01-31',
  'upload.fees.takes.amount': 'Un montant, par exemple 1200.50',
  'upload.fees.takes.number': 'Un nombre entier',
  'upload.fees.takes.text': 'Vos propres mots',
  'upload.fees.currency-of': '{question} (monnaie)',
  'upload.fees.file': 'Votre tableau, comme classeur Excel (.xlsx) ou en CSV',
  'upload.fees.file-hint': 'D’un classeur, la première feuille non masquée est lue. 2 Mo au plus.',
  'upload.fees.sent': 'Voici ce qui a été lu. Corrigez-le ici, ou envoyez de nouveau le fichier.',
} as const;
