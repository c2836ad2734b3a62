import { type Cell, csvRows } from '../../../../shared/http/csv.ts';
import type { Speaker } from '../../texts/speaker.ts';
import type { View } from '../../view.ts';
import type { Result } from './look-up.ts';
import { isUnscored, percentOf, riskiestFirst, type Scored, type Unscored } from './ordered.ts';
import { askedText } from './read-lines.ts';
import { exposureWords } from './result-table.tsx';
import type { ShownScreening } from './screening-of.ts';
import { basisWords, topFindingWords } from './top-finding.tsx';

/** The whole table as CSV for a spreadsheet, in the words of the page; what could run there as a formula is stopped. */
export function resultFile({ id, createdAt, results }: ShownScreening, text: Speaker): View {
  const head = [
    ...[text.say('screening.th.organisation'), text.say('screening.csv.asked'), text.say('screening.column.reference')],
    ...[text.say('screening.csv.identity'), text.say('screening.csv.state'), text.say('my.band')],
    ...[text.say('screening.csv.score'), text.say('screening.csv.found'), text.say('screening.csv.coverage')],
    ...[text.say('screening.csv.confidence'), text.say('screening.csv.inherent'), text.say('screening.csv.tier')],
    ...[text.say('screening.th.exposure'), text.say('screening.th.finding'), text.say('screening.csv.paragraphs')],
    ...[text.say('screening.disputed'), text.say('screening.th.valid-until')],
  ];
  const rows = [
    ...riskiestFirst(results).map((result) => scoredRow(result, text)),
    ...results.filter(isUnscored).map((result) => unscoredRow(result, text)),
  ];
  return {
    kind: 'file',
    // By the mark Excel knows that it is UTF-8.
    bytes: new TextEncoder().encode(`\uFEFF${csvRows([head, ...rows])}`),
    mediaType: 'text/csv; charset=utf-8',
    name: `screening-${createdAt.slice(0, 10)}-${id.slice(-4)}.csv`,
  };
}

function scoredRow(result: Scored, text: Speaker): Cell[] {
  const { band, score, coverage, confidence, inherent, tier, topFindings, disputed, validUntil } = result;
  const [top] = topFindings;
  return [
    ...[result.name, ...askedCells(result), text.say(`identity.${result.identity}`), stateOf(result, text)],
    ...[text.say(`band.${band}`), score.notRuledOut, score.found, percentOf(coverage)],
    ...[text.say(`confidence.${confidence}`), inherent ? text.say(`level.${inherent.level}`) : null],
    ...[tier ? text.say(`tier.${tier}`) : null, exposureWords(result, text)],
    ...[top ? topFindingWords(top, text).text : null, top ? basisWords(top, text).join('; ') : null],
    ...[disputed ? text.say('screening.disputed') : null, validUntil],
  ];
}

function unscoredRow(result: Unscored, text: Speaker): Cell[] {
  const isNamed = result.state === 'nothing_declared' || result.state === 'named_by_others';
  return [
    ...[isNamed ? result.name : null, ...askedCells(result)],
    ...[isNamed ? text.say(`identity.${result.identity}`) : null, stateOf(result, text)],
  ];
}

/** What the line asked for; whom somebody chose has an id of ours, which says nothing to anybody. */
const askedCells = ({ asked }: Result): Cell[] => ['id' in asked ? null : askedText(asked), asked.reference ?? null];

const stateOf = ({ state }: Result, text: Speaker): string => text.say(`screening.state.${state}`);
