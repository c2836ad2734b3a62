import type { Child } from 'hono/jsx';
import { Details } from '../../components/details.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import { BandTag } from '../../my/band-tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { ShownAssessment } from './open-party.ts';

/** One of those that are compared: whose verdict, and where it is shown; without one where nothing was known. */
export interface Side {
  heading: string;
  href: string;
  result: ShownAssessment | undefined;
}

interface Row {
  title: Child;
  /** For each side: what is compared, and how it is shown. */
  cells: readonly { is: string; shown: Child }[];
}

/** Verdicts beside one another: of the rules that judge all of them, what differs first and in bold; then the rest, folded. */
export function SideBySide({ sides, text }: { sides: readonly Side[]; text: Speaker }) {
  const rules = ruleRows(sides, text);
  const shared = rules.filter(({ cells }) => cells.every(isJudged));
  const differing = shared.filter(differs);
  const same = shared.filter((row) => !differs(row));
  const table = (caption: string, rows: readonly Row[]) => (
    <ScrollPane label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: text.say('officer.compare.fact') },
          ...sides.map(({ heading, href }) => ({
            text: (
              <a class="govuk-link" href={href}>
                <bdi>{heading}</bdi>
              </a>
            ),
          })),
        ]}
        rows={rows.map((row) => [
          {
            text: (
              <>
                {row.title}
                {differs(row) && <span class="govuk-visually-hidden">{text.say('officer.compare.differs')}</span>}
              </>
            ),
          },
          ...row.cells.map(({ shown }) => ({ text: differs(row) ? <strong>{shown}</strong> : shown })),
        ])}
      />
    </ScrollPane>
  );
  return (
    <>
      {table(text.say('officer.compare.verdict'), verdictCells(sides, text))}
      <h2 class="govuk-heading-m">{text.say('officer.compare.rules')}</h2>
      {differing.length === 0 ? (
        <p class="govuk-body">
          {shared.length === 0
            ? text.say('officer.compare.none-shared')
            : text.say('officer.compare.rules-differ', { count: 0 })}
        </p>
      ) : (
        table(text.say('officer.compare.rules-differ', { count: differing.length }), differing)
      )}
      {same.length > 0 && (
        <Details summaryText={text.say('officer.compare.rules-same', { count: same.length })}>
          <ul class="govuk-list">
            {same.map(({ title, cells: [first] }) => (
              <li>
                {title}: {first?.shown}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {sides.map(({ heading }, index) => (
        <OnlyOne heading={heading} side={index} rules={rules} text={text} />
      ))}
    </>
  );
}

interface OnlyOneProps {
  heading: string;
  /** Its place among the sides. */
  side: number;
  rules: readonly Row[];
  text: Speaker;
}

/** The rules that judge one side and not all others, as those on suppliers do not judge agencies. */
function OnlyOne({ heading, side, rules, text }: OnlyOneProps) {
  const only = rules.filter(
    ({ cells }) => cells[side] !== undefined && isJudged(cells[side]) && !cells.every(isJudged),
  );
  if (only.length === 0) return null;
  return (
    <Details summaryText={text.say('officer.compare.only', { count: only.length, name: heading })}>
      <ul class="govuk-list">
        {only.map(({ title, cells }) => (
          <li>
            {title}: {cells[side]?.shown}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const isJudged = ({ is }: Row['cells'][number]): boolean => is !== '';

const differs = ({ cells }: Row): boolean => new Set(cells.map(({ is }) => is)).size > 1;

function verdictCells(sides: readonly Side[], text: Speaker): Row[] {
  const row = (title: string, of: (result: ShownAssessment) => { is: string; shown?: Child }): Row => ({
    title,
    cells: sides.map(({ result }) => {
      if (result === undefined) return { is: '', shown: text.say('officer.compare.nothing-then') };
      const { is, shown = is } = of(result);
      return { is, shown };
    }),
  });
  const percent = ({ coverage: { decided, total } }: ShownAssessment) =>
    text.percent(total === 0 ? 0 : Math.floor((100 * decided) / total));
  return [
    row(text.say('my.band'), ({ band }) => ({ is: band, shown: <BandTag band={band} text={text} /> })),
    row(text.say('my.score'), ({ score }) => ({ is: text.say('my.score-of', { score: score.notRuledOut }) })),
    row(text.say('my.found'), ({ score }) => ({ is: text.say('my.score-of', { score: score.found }) })),
    row(text.say('my.coverage'), (result) => ({ is: percent(result) })),
    row(text.say('my.confidence'), ({ confidence }) => ({ is: text.say(`confidence.${confidence}`) })),
    row(text.say('my.inherent'), ({ inherent }) => ({
      is: inherent === undefined ? text.say('officer.not-stated') : text.say(`level.${inherent.level}`),
    })),
    row(text.say('my.tier'), ({ tier }) => ({
      is: tier === undefined ? text.say('officer.not-stated') : text.say(`tier.${tier}`),
    })),
    row(text.say('my.valid-until'), ({ validUntil }) => ({
      is: validUntil === null ? text.say('officer.not-stated') : text.date(validUntil),
    })),
  ];
}

/**
 * What every rule concludes on either side, the gravest of the first side first. A rule that judges suppliers and agencies
 * is one row; where one side declared as both, each of its forms is.
 */
function ruleRows(sides: readonly Side[], text: Speaker): Row[] {
  const findings = sides.map(({ result }) => result?.findings ?? []);
  const ofTwoForms = new Set(
    findings.flatMap((each) =>
      [...Map.groupBy(each, ({ rule }) => rule)].flatMap(([rule, { length }]) => (length > 1 ? [rule] : [])),
    ),
  );
  const keyOf = ({ rule, form }: { rule: string; form: string }) => (ofTwoForms.has(rule) ? `${rule} ${form}` : rule);
  const all = new Map(findings.flat().map((each) => [keyOf(each), each]));
  const byRule = findings.map((each) => new Map(each.map((finding) => [keyOf(finding), finding.outcome])));
  return [...all].map(([key, { title }]) => ({
    title: <LawWords text={text} english={title} />,
    cells: byRule.map((outcomes) => {
      const outcome = outcomes.get(key);
      return {
        // A rule that does not apply says as little as one that was not looked at.
        is: outcome === undefined || outcome === 'not_applicable' ? '' : outcome,
        shown: outcome === undefined ? text.say('officer.compare.not-judged') : text.say(`outcome.${outcome}`),
      };
    }),
  }));
}
