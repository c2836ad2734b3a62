import { shownAssessment } from '../../../api/show-assessment.ts';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { FindingCard } from '../../my/finding-card.tsx';
import type { ShownFinding } from '../../my/finding-words.ts';
import { gravityOf } from '../../my/gravity-of.ts';
import { verdictRows } from '../../my/verdict-rows.tsx';
import { paragraphs } from '../../texts/en/paragraphs.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { declarationsOf, filedWords } from './declarations.ts';
import { DisputedMark } from './disputed-mark.tsx';
import { Documents } from './documents.tsx';
import { currentResult, type OpenParty, openParty, readers, type ShownAssessment } from './open-party.ts';
import { partyView, TextColumn } from './party-view.tsx';

/** All findings of one result, paragraph by paragraph, each with the answers and documents that it rests on. */
export const findingsPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/findings',
  for: readers,
  handle: async (call) => findingsView(call, await openParty(call), currentResult),
};

/** The same of an earlier result. */
export const earlierFindingsPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/findings/{assessment}',
  for: readers,
  handle: async (call) =>
    findingsView(
      call,
      await openParty(call),
      async ({ get }) => (await get(`/assessments/${call.params.assessment}`, shownAssessment)).body,
    ),
};

async function findingsView(
  call: PageCall,
  open: OpenParty,
  read: (open: OpenParty) => Promise<ShownAssessment | undefined>,
) {
  const { text } = call;
  const [result, declarations] = await Promise.all([read(open), declarationsOf(open)]);
  if (result === undefined) {
    return partyView(call, open, 'findings', <InsetText>{text.say('officer.no-score')}</InsetText>);
  }
  const groups = byParagraph(result.findings);
  const restedOn = declarations.filter(({ id }) => result.declarations.some((each) => each.id === id));
  return partyView(
    call,
    open,
    'findings',
    <TextColumn>
      <p class="govuk-body">{text.say('officer.findings-of', { at: text.time(result.createdAt) })}</p>
      <DisputedMark disputed={result.disputed} party={open.party} text={text} />
      <SummaryList
        rows={[
          { key: { text: text.say('officer.rule-set') }, value: { text: <RuleSetTitle {...open} text={text} /> } },
          ...verdictRows(result, text),
          ...restedOn.map((filed) => ({
            key: { text: text.say('officer.rests-on') },
            value: { text: filedWords(filed, text, call.now()) },
          })),
        ]}
      />
      <Contents groups={groups} text={text} />
      {!call.query.has('print') && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={printHref(call)}>
            {text.say('my.result.print')}
          </a>
        </p>
      )}
      {groups.map((group) => (
        <Group group={group} result={result} call={call} party={open.party.id} />
      ))}
    </TextColumn>,
  );
}

/** The same page with everything unfolded, as paper cannot be clicked. */
function printHref({ request }: PageCall): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('print', '1');
  return `${pathname}?${searchParams}`;
}

const RuleSetTitle = ({ ruleSet, text }: Pick<OpenParty, 'ruleSet'> & { text: Speaker }) => (
  <LawWords text={text} english={ruleSet.title} />
);

interface Paragraph {
  /** As `13(j)-3`; undefined of what rests on other standards alone. */
  cite: string | undefined;
  open: ShownFinding[];
  rest: ShownFinding[];
}

/** Findings by the part of paragraph 13 that they rest on first, in the order in which the gravest stands. */
function byParagraph(findings: readonly ShownFinding[]): Paragraph[] {
  const groups = Map.groupBy(findings, ({ basis }) => basis.find(({ cite }) => isParagraph(`paragraph.${cite}`))?.cite);
  const all = [...groups].map(([cite, found]) => ({
    cite,
    open: found.filter(gravityOf),
    rest: found.filter((finding) => !gravityOf(finding)),
  }));
  return [...all.filter(({ open }) => open.length > 0), ...all.filter(({ open }) => open.length === 0)];
}

const isParagraph = (key: string): key is keyof typeof paragraphs => Object.hasOwn(paragraphs, key);

const titleOf = (cite: string | undefined, text: Speaker): string =>
  cite === undefined ? text.say('officer.other-standards') : text.say('officer.paragraph', { cite });

const anchorOf = (cite = 'other'): string => `p-${cite.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

function Contents({ groups, text }: { groups: readonly Paragraph[]; text: Speaker }) {
  return (
    <nav aria-label={text.say('officer.paragraphs')}>
      <h2 class="govuk-heading-m">{text.say('officer.paragraphs')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {groups.map(({ cite, open }) => (
          <li>
            <a class="govuk-link" href={`#${anchorOf(cite)}`}>
              {titleOf(cite, text)}
            </a>{' '}
            {text.say('officer.open-here', { count: open.length })}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface GroupProps {
  group: Paragraph;
  /** The whole result that it is a part of. */
  result: Pick<ShownAssessment, 'score' | 'findings'>;
  call: PageCall;
  party: string;
}

function Group({ group: { cite, open, rest }, result, call, party }: GroupProps) {
  const { text } = call;
  const key = `paragraph.${cite}`;
  const card = (finding: ShownFinding) => (
    <>
      <FindingCard
        finding={finding}
        score={result.score}
        among={result.findings}
        isOpen={call.query.has('print')}
        text={text}
      />
      <Documents finding={finding} call={call} party={party} />
    </>
  );
  return (
    <>
      <h2 class="govuk-heading-m" id={anchorOf(cite)}>
        {titleOf(cite, text)}
      </h2>
      {isParagraph(key) && <p class="govuk-body">{text.say(key)}</p>}
      {open.map(card)}
      {rest.length > 0 && (
        <Details summaryText={text.say('officer.rest', { count: rest.length })} open={call.query.has('print')}>
          {rest.map(card)}
        </Details>
      )}
    </>
  );
}
