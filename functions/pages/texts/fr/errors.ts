/** The pages that say why something was not done, and what to do about it, in French. */
export const errors = {
  'error.not-found.title': 'Il n’y a pas de page ici',
  'error.not-found.body':
    'L’adresse est peut-être mal saisie ou périmée, ou la page concerne une organisation pour laquelle vous n’intervenez pas.',
  'error.not-found.todo': 'Vérifiez l’adresse, ou recommencez à la page d’accueil.',
  'error.forbidden.title': 'Cette page est destinée à d’autres rôles que le vôtre',
  'error.forbidden.body':
    'Rien n’a été modifié. Votre session est ouverte, mais cette page est destinée à des personnes qui ont d’autres tâches.',
  'error.forbidden.todo':
    'Si c’est votre tâche, demandez ce rôle à votre administrateur, puis déconnectez-vous et reconnectez-vous.',
  'error.method.title': 'Cela ne peut pas se faire à cette adresse',
  'error.method.body': 'Rien n’a été modifié. Allez à la page elle-même, et utilisez ce qui s’y trouve.',
  'error.stale.title': 'Quelqu’un a modifié ceci entre-temps',
  'error.stale.body': 'Votre modification n’a pas été faite, afin que celle de l’autre personne ne soit pas perdue.',
  'error.stale.todo':
    'Revenez en arrière, rechargez la page, regardez ce qui a changé, et saisissez de nouveau votre modification.',
  'error.too-large.title': 'C’est trop volumineux',
  'error.too-large.body': 'Rien n’a été conservé. Une page accepte au plus 5 Mo à la fois, fichiers compris.',
  'error.too-large.todo': 'Revenez en arrière, et envoyez un fichier plus petit, ou une partie après l’autre.',
  'error.refused.title': 'Ceci n’a pas été fait',
  'error.refused.body': 'Ce qui a été envoyé ne correspond pas à ce qui est conservé. Rien n’a été modifié.',
  'error.refused.detail': 'Détail technique, en anglais :',
  'error.conflict.title': 'Ce n’est plus possible',
  'error.conflict.body':
    'Rien n’a été modifié. Ce que vous avez demandé a déjà été fait, ou autre chose s’est produit entre-temps qui l’exclut.',
  'error.conflict.todo': 'Revenez en arrière, rechargez la page et voyez où les choses en sont.',
  'error.refused.todo':
    'Revenez en arrière : ce que vous avez saisi est toujours là. Modifiez ce qui est indiqué ci-dessous, puis envoyez de nouveau.',
  'error.busy.title': 'Le service est très sollicité en ce moment',
  'error.busy.body':
    'Ce que vous avez demandé n’a pas été fait, parce que le service est occupé. Rien n’en a été conservé.',
  'error.busy.todo':
    'Attendez une minute, puis rechargez cette page. Si vous avez envoyé un formulaire, votre navigateur demande s’il faut l’envoyer de nouveau : répondez oui, cela ne sera fait qu’une fois.',
  'error.internal.title': 'Quelque chose a mal fonctionné de notre côté',
  'error.internal.body':
    'Cela a été enregistré, et nous l’examinerons. Ce que vous avez demandé n’a peut-être pas été fait.',
  'error.internal.todo':
    'Réessayez dans quelques minutes. Si cela se reproduit, dites-nous quand cela s’est produit, avec ce numéro : {request}.',
  'error.start': 'Aller à la page d’accueil',
} as const;
