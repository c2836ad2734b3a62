import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownAssessment } from '../../api/show-assessment.ts';
import { shownDispute } from '../../api/show-dispute.ts';
import { ApiProblem } from '../api-problem.ts';
import { InsetText } from '../components/inset-text.tsx';
import { LawWords } from '../declare/law-words.tsx';
import { notHere } from '../declare/open-draft.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { View } from '../view.ts';
import { findingWords, type ShownFinding } from './finding-words.ts';
import { readStatement, StatementForm, StatementMistake } from './statement.tsx';

const path = '/my/{party}/results/{assessment}/dispute';

/** Where a finding of a result can be disputed. */
export const disputePath = (party: string, assessment: string, { rule }: Pick<ShownFinding, 'rule'>): string =>
  `/my/${party}/results/${assessment}/dispute?rule=${encodeURIComponent(rule)}`;

/** Whether a finding says something against the organisation that it has not disputed already. */
export const canBeDisputed = ({ outcome, disputed, form }: ShownFinding): boolean =>
  disputed === undefined &&
  form !== 'contract' &&
  (outcome === 'breach' || outcome === 'gap' || outcome === 'conflict' || outcome === 'remedying');

const showDisputePage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => disputeView(call, await openFinding(call)),
};

const disputePage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, form } = call;
    const open = await openFinding(call);
    const read = readStatement(call);
    if ('mistake' in read) return disputeView(call, open, read.mistake);
    const body = {
      ...{ about: 'finding', ruleSet: open.result.ruleSet.id, assessment: open.result.id },
      ...{ rule: open.finding.rule, statement: read.said },
    };
    try {
      const key = String(form.get('key') ?? '');
      await api.send('POST', `/v1/parties/${params.party}/disputes`, shownDispute, { body, key });
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 409) throw refused;
      return disputeView(call, open, 'disputes.refused-finding');
    }
    return { kind: 'redirect', to: `/my/${params.party}/disputes?done=raised` };
  },
};

export const disputeFindingPages = [showDisputePage, disputePage];

async function openFinding({ api, params, query }: PageCall) {
  const at = `/v1/parties/${params.party}`;
  const [{ body: party }, { body: result }] = await Promise.all([
    api.get(at, shownParty),
    api.get(`${at}/assessments/${params.assessment}`, shownAssessment.extend({ id: z.string() })),
  ]);
  const rule = query.get('rule');
  const finding = result.findings.find((each) => each.rule === rule && each.outcome !== 'met');
  if (finding === undefined || finding.outcome === 'not_applicable') throw notHere();
  return { party, result, finding };
}

function disputeView(
  call: PageCall,
  { party, result, finding }: Awaited<ReturnType<typeof openFinding>>,
  mistake?: MessageKey,
): View {
  const { text } = call;
  const title = text.say('disputes.finding.title');
  const marks = ['disputes.does-marked', 'disputes.does-held', 'disputes.does-decided', 'disputes.does-stays'] as const;
  return {
    kind: 'page',
    title,
    ...(mistake === undefined ? {} : { failed: true, status: 422 }),
    back: { href: `/my/${party.id}/results/${result.id}`, text: text.say('my.result.title') },
    body: (
      <>
        <StatementMistake text={text} mistake={mistake} />
        <span class="govuk-caption-l">
          <bdi>{party.name}</bdi>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText>
          <p class="govuk-!-font-weight-bold">
            <LawWords text={text} english={finding.title} />
          </p>
          {findingWords(finding, text).map(({ text: words, lang }) => (
            <p {...(lang === text.language ? {} : { lang, dir: 'ltr' })}>{words}</p>
          ))}
        </InsetText>
        <h2 class="govuk-heading-m">{text.say('disputes.does')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {marks.map((mark) => (
            <li>{text.say(mark)}</li>
          ))}
        </ul>
        <p class="govuk-body">
          {text.say('disputes.instead')}{' '}
          <a class="govuk-link" href={`/my/${party.id}/declare/${finding.form}`}>
            {text.say('disputes.declare')}
          </a>
        </p>
        <StatementForm
          call={call}
          action={disputePath(party.id, String(result.id), finding)}
          label="disputes.finding.label"
          hint="disputes.statement-hint"
          button="disputes.send"
          mistake={mistake}
        />
      </>
    ),
  };
}
