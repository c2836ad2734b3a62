import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownAssessment } from '../../api/show-assessment.ts';
import { shownReceipt } from '../../api/show-receipt.ts';
import { shownScore } from '../../api/show-score.ts';
import { ApiProblem } from '../api-problem.ts';
import { Details } from '../components/details.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { LawWords } from '../declare/law-words.tsx';
import { declarationsOf } from '../declare/open-draft.ts';
import { questionPage } from '../declare/question-page.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';
import { ChangesSince, earlierResult } from './changes-since.tsx';
import { Code } from './code.tsx';
import { canBeDisputed, disputePath } from './dispute-finding.tsx';
import { FindingCard } from './finding-card.tsx';
import { gravityOf } from './gravity-of.ts';
import { verdictRows } from './verdict-rows.tsx';

type Assessment = z.output<typeof shownAssessment>;
type Finding = Assessment['findings'][number];

const mostToMend = 3;

/** One result in words: the number, on what it rests, each finding with its paragraph, and what to mend first. */
export const resultPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/results/{assessment}',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text, query } = call;
    const at = `/v1/parties/${params.party}`;
    const [{ body: party }, { body: result }] = await Promise.all([
      api.get(at, shownParty),
      api.get(`${at}/assessments/${params.assessment}`, shownAssessment),
    ]);
    const [receipt, earlier, others] = await Promise.all([
      receiptOf(call, result),
      earlierResult(call, result),
      otherScores(call, result),
    ]);
    const open = result.findings.filter(gravityOf);
    const rest = result.findings.filter((finding) => !gravityOf(finding));
    const mend = open.filter(({ share }) => share.notRuledOut > 0).slice(0, mostToMend);
    const pageOf = (form: Finding['form']) => (pointer: string) =>
      form === 'contract' ? `/my/${party.id}` : questionPage({ party, form }, pointer);
    const title = text.say('my.result.title');
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          {query.has('declared') && (
            <NotificationBanner
              type="success"
              titleText={text.say('my.result.declared-title')}
              text={text.say('my.result.declared')}
            />
          )}
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <Panel titleText={text.say(`band.${result.band}`)} headingLevel={2} classes="app-verdict">
            {text.say('my.score-of', { score: result.score.notRuledOut })}
          </Panel>
          <p class="govuk-body">
            <LawWords text={text} english={result.reading} />
          </p>
          <SummaryList rows={verdictRows(result, text)} />
          <h2 class="govuk-heading-m">{text.say('my.result.mend')}</h2>
          {mend.length === 0 ? (
            <p class="govuk-body">{text.say('my.result.nothing-to-mend')}</p>
          ) : (
            <ol class="govuk-list govuk-list--number">
              {mend.map(({ title: rule, ifMended }) => (
                <li>
                  <LawWords text={text} english={rule} />:{' '}
                  {text.say('my.finding.if-mended', { score: ifMended.notRuledOut })}
                </li>
              ))}
            </ol>
          )}
          {earlier !== undefined && <ChangesSince earlier={earlier} result={result} text={text} />}
          <h2 class="govuk-heading-m">{text.say('my.result.findings')}</h2>
          {open.map((finding) => (
            <FindingCard
              finding={finding}
              text={text}
              pageOf={pageOf(finding.form)}
              disputeHref={
                result.id !== undefined && canBeDisputed(finding)
                  ? disputePath(party.id, result.id, finding)
                  : undefined
              }
            />
          ))}
          <Details summaryText={text.say('my.result.rest', { count: rest.length })}>
            {rest.map((finding) => (
              <FindingCard finding={finding} text={text} pageOf={pageOf(finding.form)} />
            ))}
          </Details>
          <OtherScores scores={others} text={text} />
          {receipt !== undefined && <Receipt receipt={receipt} text={text} />}
        </>
      ),
    };
  },
};

async function receiptOf(call: PageCall, { declarations }: Assessment) {
  const newest = (await declarationsOf(call)).find(({ id }) => declarations.some((each) => each.id === id));
  if (newest?.seq === undefined) return undefined;
  try {
    const path = `/v1/receipts/${call.params.party}.${newest.seq}`;
    return (await call.api.get(path, z.object({ ...shownReceipt.shape, state: z.string() }))).body;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

const otherSets = ['far-52-222-50', 'ilo-fair-recruitment', 'uk-ppn-009', 'de-lksg-8'];

/** What the same answers come to under the other rule sets that have something to say of them. */
async function otherScores({ api, params }: PageCall, { ruleSet }: Assessment) {
  const asked = otherSets.filter((id) => id !== ruleSet.id);
  const found = await Promise.allSettled(
    asked.map((id) => api.get(`/v1/parties/${params.party}/score`, shownScore, { query: { ruleSet: id } })),
  );
  return found.flatMap((each) => {
    if (each.status === 'fulfilled') return [each.value.body];
    if (each.reason instanceof ApiProblem && each.reason.status === 404) return [];
    throw each.reason;
  });
}

function OtherScores({ scores, text }: { scores: readonly z.output<typeof shownScore>[]; text: Speaker }) {
  if (scores.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('my.result.other-sets')}</h2>
      <SummaryList
        rows={scores.map((score) => ({
          key: { text: score.ruleSet.id },
          value: {
            text: `${text.say(`band.${score.band}`)}, ${text.say('my.score-of', { score: score.score.notRuledOut })}`,
          },
          actions: {
            items: [
              {
                href: `/my/${score.partyId}/results/${score.assessmentId}`,
                text: text.say('my.overview.open'),
                visuallyHiddenText: score.ruleSet.id,
              },
            ],
          },
        }))}
      />
    </>
  );
}

function Receipt({
  receipt,
  text,
}: {
  receipt: { id: string; entryHash: string; at: string; state: string };
  text: Speaker;
}) {
  const isLogged = receipt.state === 'logged';
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{text.say('my.result.receipt')}</h2>
      <p>
        {text.say(isLogged ? 'my.result.receipt-logged' : 'my.result.receipt-pending', { at: text.time(receipt.at) })}
      </p>
      <p>
        <Code of={receipt.id} />
        <br />
        <Code of={receipt.entryHash} />
      </p>
    </InsetText>
  );
}
