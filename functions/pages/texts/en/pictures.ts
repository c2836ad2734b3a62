import type { LinkKind } from '../../../../rules/vocabulary.ts';

type Role = `pictures.chain.${'providers' | 'users'}.${LinkKind}`;

/** What pictures say, and the tables beside them. */
export const pictures = {
  'pictures.history.title': 'How the score went',
  'pictures.history.description':
    '{count, plural, one {One verdict} other {# verdicts}}. Since {at}, {found, number} of 100 was found and {score, number} is not ruled out: {band}. Time runs from {dir, select, rtl {right to left} other {left to right}}; higher is worse. The table after the picture has every number.',
  'pictures.history.found': 'Found',
  'pictures.history.not-ruled-out': 'Not ruled out',
  'pictures.history.not-known': 'What is not known',
  'pictures.history.verdict': 'A verdict',
  'pictures.history.not-scored': 'A verdict without a band: too little is known',
  'pictures.history.table': 'The scores in figures',
  'pictures.history.day': 'Day',
  'pictures.history.band': 'Band',
  'pictures.history.found-short': 'Found',
  'pictures.history.not-ruled-out-short': 'Not ruled out',

  'pictures.bands.title': 'Organisations by band',
  'pictures.bands.description': '{bands}. The table has the same numbers.',
  'pictures.bands.one': '{band}: {count}',
  'pictures.bands.suppressed': 'Not shown',
  'pictures.bands.table': 'The bands in figures',
  'pictures.bands.band': 'Band',
  'pictures.bands.organisations': 'Organisations',
  'pictures.bands.without': 'Nothing known',

  'pictures.coverage.title': 'How much is known, by topic',
  'pictures.coverage.description':
    'Of {total, plural, one {one rule that applies} other {# rules that apply}}, {decided, number} could be decided. The table after the picture has the numbers of each topic.',
  'pictures.coverage.of': '{decided, number} of {total, number}',
  'pictures.coverage.decided': 'Rules decided',
  'pictures.coverage.open': 'Rules still open',
  'pictures.coverage.table': 'The topics in figures',
  'pictures.coverage.topic': 'Topic',

  'pictures.chain.title-providers': 'Whom {name} uses',
  'pictures.chain.title-users': 'Who uses {name}',
  'pictures.chain.description':
    '{count, plural, one {One organisation} other {# organisations}}, at most {depth, plural, one {one link} other {# links}} away. Critical: {critical, number}. The table after the picture has every organisation and every link.',
  'pictures.chain.none-providers': 'It has named nobody whom it uses.',
  'pictures.chain.none-users': 'Nobody has said that they use it.',
  'pictures.chain.too-many':
    'The chain has {count, number} organisations. A picture shows {most, number} at most, so there is only the table.',
  'pictures.chain.truncated': 'The chain goes on: these are its first {count, number} organisations.',
  'pictures.chain.providers.recruitment': 'Agency',
  'pictures.chain.providers.sub_agency': 'Sub-agent',
  'pictures.chain.providers.supply': 'Supplier',
  'pictures.chain.users.recruitment': 'Recruits through it',
  'pictures.chain.users.sub_agency': 'Uses it as a sub-agent',
  'pictures.chain.users.supply': 'Buys from it',
  'pictures.chain.confirmed': 'Both sides state it',
  'pictures.chain.claimed': 'One side states it',
  'pictures.chain.denied': 'The other side denies it',
  'pictures.chain.ended': 'It has ended',
  'pictures.chain.standing': '{band}, {score, number} of 100',
  'pictures.chain.no-score': 'No score',
  'pictures.chain.not-registered': 'Not registered',
  'pictures.chain.others': 'Also linked to no. {numbers}',
  'pictures.chain.table': 'Every organisation and link',
  'pictures.chain.number': 'No.',
  'pictures.chain.organisation': 'Organisation',
  'pictures.chain.links': 'Links',
  'pictures.chain.link-providers': '{role} of no. {number, number}. {state}.',
  'pictures.chain.link-users': '{role} (no. {number, number}). {state}.',
  'pictures.chain.band': 'Band',
  'pictures.chain.score': 'Score',
  'pictures.chain.exposure': 'Exposure',
} as const satisfies Record<Role, string> & Record<string, string>;
