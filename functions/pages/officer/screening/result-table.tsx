import { english } from '../../../../rules/messages/en.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import { BandTag } from '../../my/band-tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { Scored } from './ordered.ts';

/** The columns of the table, in their order. */
export const heads = ['organisation', 'band', 'rests-on', 'inherent', 'exposure', 'finding', 'valid-until'] as const;

interface ResultTableProps {
  results: readonly Scored[];
  text: Speaker;
}

/** Those with a score, a row each: how risky, on how much that rests, and what weighs most. */
export function ResultTable({ results, text }: ResultTableProps) {
  const caption = text.say('screening.riskiest');
  return (
    <ScrollPane label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        classes="govuk-table--small-text-until-tablet app-screening-table"
        firstCellIsHeader
        head={heads.map((head) => ({ text: text.say(`screening.th.${head}`), classes: `app-screening-${head}` }))}
        rows={results.map((result) => [
          { text: <Organisation result={result} text={text} /> },
          { text: <Verdict result={result} text={text} /> },
          { text: <RestsOn result={result} text={text} /> },
          { text: <Checks result={result} text={text} /> },
          { text: exposureWords(result, text) },
          { text: <TopFinding result={result} text={text} /> },
          { text: result.validUntil === null ? '' : text.date(result.validUntil) },
        ])}
      />
    </ScrollPane>
  );
}

interface CellProps {
  result: Scored;
  text: Speaker;
}

const Organisation = ({ result: { partyId, name, asked, identity, disputed }, text }: CellProps) => (
  <>
    <a class="govuk-link" href={`/parties/${partyId}`}>
      <bdi>{name}</bdi>
    </a>
    {disputed !== undefined && (
      <>
        {' '}
        <Tag text={text.say('screening.disputed')} classes="govuk-tag--purple" />
      </>
    )}
    {asked.reference !== undefined && (
      <span class="app-aside">{text.say('screening.your-reference', { reference: asked.reference })}</span>
    )}
    <span class="app-aside">{text.say(`identity.${identity}`)}</span>
  </>
);

const Verdict = ({ result: { band, expired, score }, text }: CellProps) => (
  <>
    <BandTag band={band} text={text} />
    {expired && (
      <span class="app-aside">
        <Tag text={text.say('screening.expired')} classes="govuk-tag--grey" />
      </span>
    )}
    <span class="app-aside">{text.say('screening.score', { score: score.notRuledOut })}</span>
    <span class="app-aside">{text.say('screening.found', { found: score.found })}</span>
  </>
);

const RestsOn = ({ result: { coverage, confidence }, text }: CellProps) => (
  <>
    {text.say('screening.coverage', { percent: text.percent(percentOf(coverage)) })}
    <span class="app-aside">{text.say(`confidence.${confidence}`)}</span>
  </>
);

const Checks = ({ result: { inherent, tier }, text }: CellProps) => (
  <>
    {inherent !== undefined && text.say(`level.${inherent.level}`)}
    {tier !== undefined && <span class="app-aside">{text.say(`tier.${tier}`)}</span>}
  </>
);

function TopFinding({ result: { topFindings }, text }: CellProps) {
  const [top] = topFindings;
  if (top === undefined) return <>{text.say('screening.no-finding')}</>;
  const template = templates[top.message.code];
  return (
    <>
      {template === undefined ? (
        top.message.text
      ) : (
        <LawWords text={text} english={template} values={top.message.parameters} />
      )}
      <span class="app-aside">
        {text.say('screening.rests-on', { basis: text.list(top.basis.slice(0, mostCites)) })}
      </span>
      {top.disputed !== undefined && <Tag text={text.say('screening.disputed')} classes="govuk-tag--purple" />}
    </>
  );
}

const templates: { readonly [code: string]: string } = english;
const mostCites = 2;

/** How much of the rules could be decided, in percent, never more than was. */
export const percentOf = ({ decided, total }: Scored['coverage']): number =>
  total === 0 ? 0 : Math.floor((100 * decided) / total);

/** What reaches an organisation from those whom it uses; nothing where its rules know of none. */
export const exposureWords = ({ exposure }: Scored, text: Speaker): string =>
  exposure === undefined ? '' : text.say(`screening.exposure.${exposure.state}`, { score: exposure.notRuledOut });
