import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { BandTag } from '../../my/band-tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { percentOf, type Scored } from './ordered.ts';
import { TopFinding } from './top-finding.tsx';

/** The columns of the table, in their order. */
export const heads = ['organisation', 'band', 'rests-on', 'inherent', 'exposure', 'finding', 'valid-until'] as const;

interface ResultTableProps {
  results: readonly Scored[];
  /** Whom the officer watches for the procurement, where that is some of them. */
  watched?: readonly string[] | undefined;
  text: Speaker;
}

/** Those with a score, a row each: how risky, on how much that rests, and what weighs most. */
export function ResultTable({ results, watched, text }: ResultTableProps) {
  const caption = text.say('screening.riskiest');
  const isLeftOut = ({ partyId }: Scored) => watched !== undefined && !watched.includes(partyId);
  return (
    <ScrollPane label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        classes="govuk-table--small-text-until-tablet app-screening-table"
        firstCellIsHeader
        head={heads.map((head) => ({ text: text.say(`screening.th.${head}`), classes: `app-screening-${head}` }))}
        rows={results.map((result) => [
          { text: <Organisation result={result} isLeftOut={isLeftOut(result)} text={text} /> },
          { text: <Verdict result={result} text={text} /> },
          { text: <RestsOn result={result} text={text} /> },
          { text: <Checks result={result} text={text} /> },
          { text: exposureWords(result, text) },
          { text: <TopFinding finding={result.topFindings[0]} text={text} /> },
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

const Organisation = ({
  result: { partyId, name, asked, identity, disputed },
  isLeftOut,
  text,
}: CellProps & { isLeftOut: boolean }) => (
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
    {isLeftOut && <span class="app-aside app-no-print">{text.say('screening.not-watched')}</span>}
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

/** What reaches an organisation from those whom it uses; nothing where its rules know of none. */
export const exposureWords = ({ exposure }: Scored, text: Speaker): string =>
  exposure === undefined ? '' : text.say(`screening.exposure.${exposure.state}`, { score: exposure.notRuledOut });
