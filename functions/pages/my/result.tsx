import type * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { shownAssessment } from '../../api/show-assessment.ts';
import { Details } from '../components/details.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { LawWords } from '../declare/law-words.tsx';
import { questionPage } from '../declare/question-page.ts';
import type { PageSpec } from '../define-page.ts';
import { CoverageByTopic } from '../pictures/coverage-by-topic.tsx';
import { ChangesSince, earlierResult } from './changes-since.tsx';
import { canBeDisputed, disputePath } from './dispute-finding.tsx';
import { FindingCard, idOfFinding, ifMendedWords } from './finding-card.tsx';
import { gravityOf } from './gravity-of.ts';
import { OtherScores, otherScores } from './other-scores.tsx';
import { Receipt, receiptOf } from './receipt.tsx';
import { ruleSetTitle } from './rule-title.ts';
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
    const met = result.findings.filter((finding) => !gravityOf(finding) && finding.outcome === 'met');
    const rest = result.findings.filter((finding) => !gravityOf(finding) && finding.outcome !== 'met');
    const isForPrint = query.has('print');
    const mend = open.filter(({ share }) => share.notRuledOut > 0).slice(0, mostToMend);
    const pageOf = (form: Finding['form']) => (pointer: string) =>
      form === 'contract' ? `/my/${party.id}` : questionPage({ party, form }, pointer);
    const isOfSeveral = new Set(result.findings.map(({ form }) => form)).size > 1;
    const shared = (finding: Finding) => ({
      ...{ finding, text, score: result.score, among: result.findings, isOpen: isForPrint },
      pageOf: pageOf(finding.form),
      ...(isOfSeveral ? { of: text.say(`form.${finding.form}`) } : {}),
    });
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
            {text.say('my.result.under', { ruleSet: text.law(ruleSetTitle(result.ruleSet.id)).text })}
          </p>
          <p class="govuk-body">
            <LawWords text={text} english={result.reading} />
          </p>
          {!isForPrint && (
            <p class="govuk-body app-no-print">
              <a class="govuk-link" href="?print=1">
                {text.say('my.result.print')}
              </a>
            </p>
          )}
          <SummaryList rows={verdictRows(result, text)} />
          <h2 class="govuk-heading-m">{text.say('my.result.mend')}</h2>
          {mend.length === 0 ? (
            <p class="govuk-body">{text.say('my.result.nothing-to-mend')}</p>
          ) : (
            <ol class="govuk-list govuk-list--number">
              {mend.map((finding) => (
                <li>
                  <a class="govuk-link" href={`#${idOfFinding(finding)}`}>
                    <LawWords text={text} english={finding.title} />
                  </a>
                  <br />
                  {ifMendedWords({ ...finding, score: result.score, text })}
                </li>
              ))}
            </ol>
          )}
          {earlier !== undefined && <ChangesSince earlier={earlier} result={result} text={text} />}
          <h2 class="govuk-heading-m">{text.say('my.result.findings')}</h2>
          {open.map((finding) => (
            <FindingCard
              {...shared(finding)}
              disputeHref={
                result.id !== undefined && canBeDisputed(finding)
                  ? disputePath(party.id, result.id, finding)
                  : undefined
              }
            />
          ))}
          {[
            { key: 'my.result.met' as const, findings: met },
            { key: 'my.result.rest' as const, findings: rest },
          ]
            .filter(({ findings }) => findings.length > 0)
            .map(({ key, findings }) => (
              <Details summaryText={text.say(key, { count: findings.length })} open={isForPrint}>
                {findings.map((finding) => (
                  <FindingCard {...shared(finding)} />
                ))}
              </Details>
            ))}
          {result.findings.some(({ outcome }) => outcome === 'unknown') && (
            <CoverageByTopic id="coverage" findings={result.findings} text={text} />
          )}
          <OtherScores scores={others} text={text} />
          {receipt !== undefined && <Receipt receipt={receipt} text={text} />}
        </>
      ),
    };
  },
};
