import { Panel } from '../../components/panel.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall } from '../../define-page.ts';
import { idOfFinding } from '../../my/finding-card.tsx';
import { gravityOf } from '../../my/gravity-of.ts';
import { verdictRows } from '../../my/verdict-rows.tsx';
import { Actions } from './actions.tsx';
import { DisputedMark } from './disputed-mark.tsx';
import { Inherent } from './inherent.tsx';
import type { OpenParty, ShownAssessment } from './open-party.ts';
import { partyPath } from './party-view.tsx';

const mostFindings = 3;

/** Where an organisation stands: its score, on how much that rests, and what weighs most in it. */
export function Standing({ call, open, result }: { call: PageCall; open: OpenParty; result: ShownAssessment }) {
  const { text } = call;
  const worst = result.findings.filter(({ share }) => share.notRuledOut > 0).slice(0, mostFindings);
  const { exposure, tierAsks = [] } = result;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.stands')}</h2>
      <DisputedMark disputed={result.disputed} party={open.party} text={text} />
      <Panel titleText={text.say(`band.${result.band}`)} headingLevel={3} classes="app-verdict">
        {text.say('my.score-of', { score: result.score.notRuledOut })}
      </Panel>
      <p class="govuk-body">
        <LawWords text={text} english={result.reading} />
      </p>
      <Actions call={call} {...open} />
      <SummaryList
        rows={[
          {
            key: { text: text.say('officer.identity') },
            value: { text: text.say(`officer.identity.${open.party.identity}`) },
          },
          { key: { text: text.say('officer.rule-set') }, value: { text: lawTitle(open, text) } },
          ...verdictRows(result, text),
          ...(exposure === undefined
            ? []
            : [
                {
                  key: { text: text.say('officer.exposure') },
                  value: {
                    text: text.say(`officer.exposure.${exposure.state}`, {
                      score: exposure.notRuledOut,
                      way: text.list(exposure.path.map(({ name }) => name)),
                      steps: exposure.path.length,
                    }),
                  },
                },
              ]),
        ]}
      />
      <h3 class="govuk-heading-s">{text.say('officer.gravest')}</h3>
      {worst.length === 0 ? (
        <p class="govuk-body">{text.say('officer.nothing-weighs')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {worst.map((finding) => (
            <li>
              <a class="govuk-link" href={`${partyPath(open, '/findings')}#${idOfFinding(finding)}`}>
                <LawWords text={text} english={finding.title} />
              </a>
              <br />
              <span class="govuk-hint app-inline">
                {text.say('officer.outcome-under', {
                  outcome: text.say(`outcome.${finding.outcome}`),
                  cites: text.list(finding.basis.slice(0, 1).map(({ cite }) => text.law(cite).text)),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        {text.say('officer.open-here', { count: result.findings.filter(gravityOf).length })}{' '}
        <a class="govuk-link" href={partyPath(open, '/findings')}>
          {text.say('officer.all-findings')}
        </a>
      </p>
      <Inherent inherent={result.inherent} text={text} />
      {tierAsks.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.say('officer.tier-asks')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {tierAsks.map((asked) => (
              <li>
                <LawWords text={text} english={asked.text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const lawTitle = ({ ruleSet }: OpenParty, text: PageCall['text']) => <LawWords text={text} english={ruleSet.title} />;
