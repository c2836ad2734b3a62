/** Signing in and out, and what happens to a form when its session has ended, in French. */
export const session = {
  'sign-in.title': 'Se connecter',
  'sign-in.lead': 'Vous vous connectez là où votre organisation ou autorité tient votre compte, et revenez ici.',
  'sign-in.ended':
    'Votre session a pris fin, parce que vous n’avez pas utilisé ces pages pendant une heure ou que vous vous étiez connecté il y a longtemps.',
  'sign-in.kept':
    'Votre session a pris fin avant que votre saisie ait pu être enregistrée. Elle est conservée une heure : reconnectez-vous comme la même personne, et vous pourrez l’envoyer.',
  'sign-in.not-kept':
    'Votre session a pris fin avant que votre saisie ait pu être enregistrée. Revenez en arrière dans votre navigateur pour la copier, puis reconnectez-vous.',
  'sign-in.button': 'Continuer vers la connexion',
  'sign-in.failed.title': 'Vous n’êtes pas connecté',
  'sign-in.failed.start-again':
    'Cette connexion a été commencée dans une autre fenêtre, a déjà été utilisée, ou a duré plus de dix minutes. Cela arrive, et c’est sans conséquence.',
  'sign-in.failed.refused': 'Le service où vous vous connectez n’a pas confirmé qui vous êtes. Rien n’a été modifié.',
  'sign-in.failed.no-role.title': 'Vous n’avez pas encore de tâche ici',
  'sign-in.failed.no-role':
    'Nous savons qui vous êtes, mais votre compte n’a aucun des rôles auxquels ces pages sont destinées. Demandez-en un à l’administrateur de votre organisation ou autorité, puis reconnectez-vous.',
  'sign-in.again': 'Se reconnecter',
  'sign-out.title': 'Se déconnecter',
  'sign-out.lead': 'Votre session est ouverte sous : {label}.',
  'sign-out.here': 'Se déconnecter sur cet appareil',
  'sign-out.everywhere.title':
    'Si vous avez perdu un appareil, ou si quelqu’un d’autre peut être connecté à votre place',
  'sign-out.everywhere.body': 'Ceci met fin immédiatement à toutes vos sessions, celle-ci comprise.',
  'sign-out.everywhere': 'Se déconnecter sur tous les appareils',
  'signed-out.title': 'Vous êtes déconnecté',
  'signed-out.body':
    'Ce que vous avez enregistré est conservé. Sur un ordinateur que d’autres utilisent, fermez aussi le navigateur.',
  'session.foreign.title': 'Ceci n’a pas été fait',
  'session.foreign.body':
    'Ce qui a été envoyé ne venait pas d’une de nos pages que vous aviez ouverte, donc rien n’a été modifié. Cela vous protège contre d’autres sites qui agiraient en votre nom.',
  'session.foreign.todo':
    'Si vous avez rempli un formulaire ici : revenez en arrière, rechargez la page, et envoyez-le encore une fois.',
  'session.other.title': 'Ceci n’a pas été fait, parce que quelqu’un d’autre est maintenant connecté',
  'session.other.body':
    'La page a été faite pour une autre personne que celle qui est maintenant connectée dans ce navigateur. Rien n’a été modifié, afin que rien ne soit fait au nom de quelqu’un d’autre.',
  'session.other.todo':
    'Revenez en arrière pour copier votre saisie, connectez-vous sous votre identité, et envoyez-la alors.',
  'session.resend.title': 'Votre saisie n’est pas encore enregistrée',
  'session.resend.body':
    'Vous vous êtes reconnecté après la création de cette page. Rien de votre saisie n’est perdu : envoyez-la maintenant, et vous verrez ce qu’elle devient.',
  'session.resend.files': 'Les fichiers ne sont pas conservés : choisissez-les de nouveau sur la page suivante.',
  'session.resend.button': 'Envoyer ma saisie',
  'session.resend.leave': 'L’abandonner, et aller à la page d’accueil',
  'session.gone.title': 'Rien n’a été conservé ici pour vous',
  'session.gone.body': 'Ce qui est saisi dans une page est conservé une heure, pour la personne qui l’a saisi.',
} as const;
