/** What the service says of itself, in French. */
export const about = {
  'about.ask': 'À qui s’adresser',
  'about.nobody':
    'Cette installation ne nomme personne qui l’exploite. Adressez-vous à la personne qui vous en a donné l’adresse, ou à votre autorité contractante.',
  'about.accessibility.title': 'Accessibilité',
  'about.accessibility.lead':
    'Toute personne qui doit déclarer, examiner des fournisseurs, auditer ou administrer devrait pouvoir le faire. Cette page dit dans quelle mesure c’est le cas, et où cela ne l’est pas encore.',
  'about.accessibility.can': 'Ce que vous pouvez faire',
  'about.accessibility.script': 'Utiliser chaque page sans JavaScript.',
  'about.accessibility.keyboard': 'Tout faire au clavier seul, en voyant où vous êtes.',
  'about.accessibility.narrow':
    'Utiliser un téléphone, ou agrandir le texte jusqu’à quatre fois, sans défilement latéral sauf dans les tableaux larges.',
  'about.accessibility.colour':
    'Lire sans les couleurs chaque niveau, chaque marque et chaque image : tout est dit aussi en mots, et chaque image est accompagnée d’un tableau.',
  'about.accessibility.languages': 'Changer la langue de chaque page ; l’arabe se lit de droite à gauche.',
  'about.accessibility.how': 'Comment nous le savons',
  'about.accessibility.checked':
    'Les pages sont faites des composants du GOV.UK Design System. Chaque sorte de page est contrôlée selon les règles pour l’accessibilité des contenus Web 2.2 (WCAG), niveau AA, par un programme (axe-core) dans un vrai navigateur, large et étroit, en anglais et en arabe, à chaque changement du service ; son HTML est contrôlé aussi.',
  'about.accessibility.journeys':
    'Un programme fait aussi tout le travail d’un déclarant, d’un agent des achats publics et d’un auditeur dans un vrai navigateur, de la connexion à la fin : avec et sans JavaScript, à la souris, et au clavier seul, aussi sur une largeur de 320 pixels en arabe.',
  'about.accessibility.not-checked':
    'Un programme ne trouve qu’une partie de ce qui peut ne pas aller. Ces pages n’ont encore été essayées ni par des personnes handicapées ni avec un lecteur d’écran, et aucun expert extérieur ne les a auditées. Les textes en français, en espagnol et en arabe n’ont pas été relus par des personnes dont c’est la langue maternelle.',
  'about.accessibility.gaps': 'Ce qui laisse à désirer, à notre connaissance',
  'about.accessibility.docs':
    'La référence de l’API est faite par un autre programme, Swagger UI, et n’existe qu’en anglais.',
  'about.accessibility.api':
    'Certains messages d’erreur viennent de l’API en anglais ; ils sont marqués comme étant en anglais.',
  'about.accessibility.ask':
    'Si une page vous empêche de faire quelque chose, dites quelle page et ce que vous vouliez faire. Vous pouvez demander à donner ou à recevoir les mêmes informations d’une autre manière.',
  'about.privacy.title': 'Confidentialité',
  'about.privacy.lead':
    'Les données conservées ici portent sur des organisations. Cette page dit ce qui est conservé sur les personnes qui utilisent le service, combien de temps, et ce qui peut être effacé.',
  'about.privacy.workers': 'Travailleurs',
  'about.privacy.workers-body':
    'Aucun travailleur n’a de dossier ici, et aucune réponse, note ni aucun fichier ne doit dire qui est un travailleur. Les statistiques omettent les groupes si petits qu’on pourrait y reconnaître une organisation.',
  'about.privacy.kept': 'Ce qui est conservé sur vous',
  'about.privacy.session':
    'Tant que vous êtes connecté : votre nom tel que votre service de connexion le donne, scellé de sorte qu’il ne s’ouvre qu’avec ce que détient votre navigateur. La session prend fin après une heure sans utilisation, et au plus tard après douze heures.',
  'about.privacy.draft':
    'Les brouillons, visibles de toute votre organisation, 180 jours après leur dernier enregistrement.',
  'about.privacy.signatory':
    'Qui a signé une déclaration, ses coordonnées et les notes, séparément des réponses, jusqu’à leur effacement.',
  'about.privacy.actor':
    'Qui a fait quoi et quand : dans la piste d’audit, vous êtes un nombre aléatoire. Ce qui dit que ce nombre est vous est conservé à part et peut être effacé.',
  'about.privacy.reading':
    'Quand vous lisez les données d’autres organisations : votre rôle, votre motif et le nombre. Leurs membres le voient ; ils ne voient pas votre nom.',
  'about.privacy.free-text': 'Ce que vous écrivez comme motif, explication ou note. N’y nommez donc personne.',
  'about.privacy.cookies': 'Cookies',
  'about.privacy.cookies-body': 'Il y en a quatre, chacun nécessaire à ce qu’il fait, et aucun n’est lu par un script.',
  'about.privacy.cookie-session': '__Host-session : que vous êtes connecté. 24 heures au plus.',
  'about.privacy.cookie-sign-in': '__Host-sign-in : pendant que vous vous connectez. 10 minutes.',
  'about.privacy.cookie-kept':
    '__Host-kept : un formulaire que vous avez envoyé après la fin de votre session. 1 heure.',
  'about.privacy.cookie-language': '__Host-language : la langue que vous avez choisie. Un an.',
  'about.privacy.not': 'Ce qu’il n’y a pas',
  'about.privacy.no-third': 'Aucune page ne demande quoi que ce soit à un autre site, sauf pour la connexion.',
  'about.privacy.no-tracking': 'Ni statistiques sur les visiteurs, ni publicité, ni profils de personnes.',
  'about.privacy.erase': 'Ce qui peut être effacé',
  'about.privacy.erase-fields':
    'Les membres peuvent faire effacer les champs personnels d’une déclaration : signataire, coordonnées, notes, et les fichiers qu’elle est seule à citer. Les réponses et le score restent, et peuvent toujours être prouvés.',
  'about.privacy.erase-person':
    'Un administrateur peut effacer qui vous êtes : le nombre aléatoire reste dans la piste d’audit, et rien ne dit plus que c’était vous.',
  'about.privacy.stays':
    'Les entrées de la piste d’audit ne sont jamais modifiées ni retirées ; c’est ce qui fait sa valeur. Les sauvegardes des tables prennent fin après 35 jours.',
  'about.privacy.ask':
    'La personne ou l’organisme qui exploite cette installation en décide et en répond selon le droit de son pays. Demandez-lui ce qui est conservé sur vous, une rectification ou un effacement.',
} as const;
