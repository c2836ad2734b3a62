/** What each part of paragraph 13 (j) and (k) of resolution 10/3 encourages, in our own words, in French. */
export const paragraphs = {
  'paragraph.13(j)-1':
    'Les États sont encouragés à faire en sorte que les entreprises exercent une diligence raisonnable sur leurs chaînes d’approvisionnement.',
  'paragraph.13(j)-2':
    'Les États sont encouragés à réglementer, agréer et contrôler les agences de recrutement et d’emploi, publiques et privées.',
  'paragraph.13(j)-3':
    'Les États sont encouragés à interdire que des frais de recrutement soient demandés aux travailleurs.',
  'paragraph.13(j)-4':
    'Les États sont encouragés à faire en sorte que les agences de recrutement et d’emploi ne servent pas à faciliter la traite des personnes.',
  'paragraph.13(k)-1':
    'Les États sont encouragés à avoir des politiques qui préviennent la traite des personnes dans leurs marchés publics et dans les chaînes d’approvisionnement mondiales.',
  'paragraph.13(k)-2':
    'Les États sont encouragés à écarter ceux qui reçoivent des fonds publics de pratiques connues pour faciliter la traite des personnes, comme demander des frais de recrutement aux travailleurs ou garder leurs documents d’identité hors de leur portée.',
  'paragraph.13(k)-2a':
    'Les États sont encouragés à empêcher ceux qui reçoivent des fonds publics de demander des frais de recrutement aux travailleurs.',
  'paragraph.13(k)-2b':
    'Les États sont encouragés à empêcher ceux qui reçoivent des fonds publics de garder des documents d’identité hors de portée des travailleurs.',
  'paragraph.13(k)-3':
    'Les États sont encouragés à faire en sorte que les titulaires de marchés publics informent leurs travailleurs des protections et des moyens de se plaindre.',
  'paragraph.13(k)-4':
    'Les États sont encouragés à inscrire dans les marchés publics les recours qui suivent un non-respect.',
} as const;
