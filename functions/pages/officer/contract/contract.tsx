import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownContract } from '../../../api/routes/contracts.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { Details } from '../../components/details.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { answerWords } from '../../declare/answer-words.ts';
import { draftSchema } from '../../declare/form/draft.ts';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { BandTag } from '../../my/band-tag.tsx';
import { FindingCard } from '../../my/finding-card.tsx';
import { gravityOf } from '../../my/gravity-of.ts';
import { verdictRows } from '../../my/verdict-rows.tsx';
import { partyReader, ruleSetOf } from '../party/open-party.ts';
import { declaredContract } from './contract-draft.ts';

type Contract = z.output<typeof shownContract>;

/** One contract of an authority: what its clauses miss, under which paragraph, and what to add. */
export const contractPage: PageSpec = {
  method: 'GET',
  path: '/contracts/{contract}',
  for: ['procurement_officer', 'auditor'],
  handle: async (call) => {
    const { api, params, query, text } = call;
    const ruleSet = ruleSetOf(call);
    const { body: contract } = await api.get(`/v1/contracts/${params.contract}`, shownContract, {
      query: { ruleSet: ruleSet.id },
    });
    const [buyer, supplier] = await Promise.all([nameOf(call, contract.buyer), nameOf(call, contract.supplier)]);
    const { assessment, reference } = contract;
    const misses = assessment.findings.filter(gravityOf);
    const rest = assessment.findings.filter((finding) => !gravityOf(finding) && finding.outcome !== 'not_applicable');
    const title =
      reference === contract.id ? text.say('contracts.no-reference') : text.say('contracts.title', { reference });
    return {
      kind: 'page',
      title,
      back: { href: '/contracts', text: text.say('nav.contracts') },
      body: (
        <>
          {query.has('declared') && (
            <NotificationBanner
              type="success"
              titleText={text.say('my.result.declared-title')}
              text={text.say(contract.buyer === null ? 'contracts.kept-alone' : 'contracts.kept')}
            />
          )}
          {buyer !== undefined && (
            <span class="govuk-caption-l app-name">
              <bdi>{buyer}</bdi>
            </span>
          )}
          <h1 class="govuk-heading-l app-name">{title}</h1>
          <p class="govuk-body">{text.say('contracts.not-the-contractor')}</p>
          <Panel titleText={text.say(`band.${assessment.band}`)} headingLevel={2} classes="app-verdict">
            {text.say('my.score-of', { score: assessment.score.notRuledOut })}
          </Panel>
          <SummaryList
            rows={[
              ...(supplier === undefined || contract.supplier === null
                ? []
                : [
                    {
                      key: { text: text.say('contracts.contractor') },
                      value: {
                        text: (
                          <a class="govuk-link" href={`/parties/${contract.supplier}`}>
                            <bdi>{supplier}</bdi>
                          </a>
                        ),
                      },
                    },
                  ]),
              { key: { text: text.say('contracts.declared') }, value: { text: text.time(contract.createdAt) } },
              {
                key: { text: text.say('officer.rule-set') },
                value: { text: <LawWords text={text} english={ruleSet.title} /> },
              },
              ...verdictRows(assessment, text),
            ]}
          />
          <h2 class="govuk-heading-m">{text.say('contracts.misses')}</h2>
          {misses.length === 0 ? (
            <p class="govuk-body">{text.say('contracts.misses-nothing')}</p>
          ) : (
            misses.map((finding) => (
              <FindingCard finding={finding} score={assessment.score} among={assessment.findings} text={text} />
            ))
          )}
          {rest.length > 0 && (
            <Details summaryText={text.say('contracts.has', { count: rest.length })}>
              {rest.map((finding) => (
                <FindingCard finding={finding} score={assessment.score} among={assessment.findings} text={text} />
              ))}
            </Details>
          )}
          <Answers contract={contract} call={call} />
          <OtherSets contract={contract} shown={ruleSet.id} text={text} />
        </>
      ),
    };
  },
};

/** The name of a party; undefined for none. */
async function nameOf(call: PageCall, id: string | null): Promise<string | undefined> {
  return id === null ? undefined : (await partyReader(call, id)('', shownParty)).body.name;
}

function Answers({ contract, call }: { contract: Contract; call: PageCall }) {
  const { text } = call;
  const { answers } = draftSchema.pick({ answers: true }).parse(contract);
  const reader = { language: text.language, today: contract.createdAt.slice(0, 10) };
  const { draft, askings } = declaredContract(answers, reader);
  return (
    <Details summaryText={text.say('contracts.answers')}>
      <SummaryList
        rows={askings.map((asking) => ({
          key: { text: <LawWords text={text} english={asking.title} /> },
          value: { text: <bdi>{answerWords(draft, asking, text) ?? text.say('contracts.not-answered')}</bdi> },
        }))}
      />
    </Details>
  );
}

function OtherSets({ contract, shown, text }: { contract: Contract; shown: string; text: PageCall['text'] }) {
  const others = contract.scores.filter(({ ruleSet }) => ruleSet.id !== shown);
  if (others.length === 0) return null;
  const titleOf = (id: string) => ruleSets.find((each) => each.id === id)?.title ?? id;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.other-sets')}</h2>
      <SummaryList
        rows={others.map(({ ruleSet: { id }, band, score }) => ({
          key: { text: <LawWords text={text} english={titleOf(id)} /> },
          value: {
            text: (
              <>
                <BandTag band={band} text={text} /> {text.say('my.score-of', { score: score.notRuledOut })}
              </>
            ),
          },
          actions: {
            items: [
              {
                href: `/contracts/${contract.id}?ruleSet=${id}`,
                text: text.say('my.overview.open'),
                visuallyHiddenText: <LawWords text={text} english={titleOf(id)} />,
              },
            ],
          },
        }))}
      />
    </>
  );
}
