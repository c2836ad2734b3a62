/** What somebody reads who says that a finding, or a registration, is wrong, in French. */
export const disputes = {
  'disputes.title': 'Contestations',
  'disputes.lead': 'Ce qui a été dit inexact à propos de cette organisation, le plus récent d’abord.',
  'disputes.none': 'Rien n’est contesté.',
  'disputes.none-how': 'Pour contester un constat, ouvrez votre résultat : le lien se trouve sous chaque constat.',
  'disputes.raised-title': 'C’est contesté',
  'disputes.raised': 'Votre contestation est conservée. Un administrateur l’examinera et décidera.',
  'disputes.withdrawn': 'Vous l’avez retirée.',
  'disputes.changed-title': 'Fait',
  'disputes.mine-title': 'Contestations que vous avez soulevées',
  'disputes.mine-lead':
    'Aussi celles sur des organisations pour lesquelles vous n’intervenez pas, les plus récentes d’abord.',
  'disputes.about-registration': 'Quelqu’un d’autre a enregistré l’organisation',
  'disputes.state': 'État',
  'disputes.state.open': 'Ouverte',
  'disputes.state.upheld': 'Acceptée',
  'disputes.state.rejected': 'Rejetée',
  'disputes.state.withdrawn': 'Retirée',
  'disputes.means.open': 'Un administrateur l’examinera et décidera. Jusque-là, c’est marqué partout où c’est montré.',
  'disputes.means.rejected': 'Tout est comme avant, et la marque a disparu.',
  'disputes.means.withdrawn': 'La marque a disparu.',
  'disputes.means.upheld-finding':
    'Le constat reste ce qu’il était ce jour-là, et ce qui a été décidé figure à côté. Pour changer le résultat, déclarez de nouveau.',
  'disputes.means.upheld-registration':
    'Ceux qui l’ont enregistrée n’interviennent plus pour elle. Elle reste marquée jusqu’à ce qu’elle ait déclaré de nouveau.',
  'disputes.when': 'Soulevée',
  'disputes.by-you': 'Le {at}, par vous',
  'disputes.by-organisation': 'Le {at}, par un collègue',
  'disputes.by-another': 'Le {at}, par quelqu’un qui n’intervient pas pour elle',
  'disputes.said': 'Ce qui a été dit',
  'disputes.decided': 'Pourquoi il en a été décidé ainsi',
  'disputes.closed': 'Close',
  'disputes.result': 'Le résultat dont il s’agit',
  'disputes.result-open': 'Ouvrir le résultat',
  'disputes.withdraw': 'Retirer la contestation',
  'disputes.does': 'Ce que fait une contestation',
  'disputes.does-marked': 'Le constat est marqué comme contesté partout où il est montré, aux acheteurs aussi.',
  'disputes.does-held':
    'Aucune nouvelle n’en est envoyée à ceux qui vous suivent avant la décision, pendant 30 jours au plus.',
  'disputes.does-decided': 'Un administrateur décide, et dit pourquoi. Vous pouvez la retirer avant.',
  'disputes.does-stays': 'Votre déclaration, ses documents, le score et la piste d’audit restent tels quels.',
  'disputes.instead':
    'Une réponse était-elle inexacte, ou quelque chose a-t-il changé ? Alors une nouvelle déclaration aide davantage : le résultat suit aussitôt.',
  'disputes.declare': 'Déclarer de nouveau',
  'disputes.finding.title': 'Contester un constat',
  'disputes.finding.link': 'Contester ce constat',
  'disputes.finding.marked': 'Contesté',
  'disputes.finding.label': 'Qu’est-ce qui est inexact, et qu’est-ce qui le montre ?',
  'disputes.statement-hint':
    'Un administrateur et les auditeurs le lisent, et c’est conservé. Ne nommez ni travailleur ni autre personne.',
  'disputes.send': 'Contester',
  'disputes.missing': 'Écrivez ce qui est inexact',
  'disputes.too-long': 'Écrivez au plus 2 000 caractères',
  'disputes.control': 'Écrivez sans caractères de commande',
  'disputes.refused-finding': 'Il est déjà contesté, ou 20 constats le sont. Regardez vos contestations.',
  'disputes.registration.title': 'Contester un enregistrement',
  'disputes.registration.lead':
    'Quelqu’un a enregistré une organisation sous ce numéro. Si ce n’est personne qui intervient pour l’organisation, dites-le-nous.',
  'disputes.registration.does-marked':
    'L’organisation est marquée partout où elle est montrée : son enregistrement est contesté.',
  'disputes.registration.does-held': 'Aucune nouvelle n’en est envoyée avant la décision, pendant 30 jours au plus.',
  'disputes.registration.does-decided':
    'Un administrateur l’examine. Si vous avez raison, ceux qui l’ont enregistrée n’interviennent plus pour elle, et les bonnes personnes sont ajoutées.',
  'disputes.registration.ask-first':
    'Demandez d’abord à vos collègues : l’un d’eux l’a peut-être enregistrée, et peut vous ajouter.',
  'disputes.registration.label': 'Pourquoi en êtes-vous sûr, et qu’est-ce qui le montre ?',
  'disputes.registration.link': 'Aucun des nôtres ne l’a fait : contester l’enregistrement',
  'disputes.registration.scheme': 'Registre',
  'disputes.registration.id': 'Numéro',
  'disputes.registration.refused':
    'Cela n’a pas été contesté : vous l’avez déjà contesté, vous intervenez vous-même pour cette organisation, ou beaucoup le contestent déjà.',
  'disputes.registration.unknown': 'Aucune organisation n’est enregistrée sous ce numéro : vous pouvez l’enregistrer.',
  'disputes.registration.open':
    'Depuis le {at}, quelqu’un dit que d’autres que cette organisation l’ont enregistrée. Un administrateur décidera ; jusque-là, elle est marquée partout où elle est montrée.',
  'disputes.registration.upheld':
    'Le {at}, il a été décidé que d’autres avaient enregistré cette organisation. Elle reste marquée jusqu’à ce qu’elle ait déclaré de nouveau.',
} as const;
