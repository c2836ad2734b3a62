import type { Child } from 'hono/jsx';
import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownScore } from '../../../api/show-score.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { BandTag } from '../../my/band-tag.tsx';
import { idOfFinding } from '../../my/finding-card.tsx';
import { gravityOf } from '../../my/gravity-of.ts';
import { verdictRows } from '../../my/verdict-rows.tsx';
import { DisputedMark } from './disputed-mark.tsx';
import { Inherent } from './inherent.tsx';
import { Licences, licencesOf } from './licences.tsx';
import { currentResult, type OpenParty, openParty, readers, type ShownAssessment } from './open-party.ts';
import { isOne, partyPath, partyView, TextColumn } from './party-view.tsx';

const mostFindings = 3;

/** One organisation as whoever screens or checks it sees it: where it stands, what that rests on, what can be done. */
export const overviewPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}',
  for: readers,
  handle: async (call) => {
    const { text } = call;
    const open = await openParty(call);
    const [result, others, licences] = await Promise.all([currentResult(open), otherScores(open), licencesOf(open)]);
    return partyView(
      call,
      open,
      'overview',
      <TextColumn>
        {result === undefined ? (
          <>
            <InsetText>{text.say('officer.no-score')}</InsetText>
            <Actions call={call} {...open} />
          </>
        ) : (
          <Standing call={call} open={open} result={result} />
        )}
        <OtherScores call={call} open={open} scores={others} />
        <About call={call} {...open} />
        <Licences licences={licences} text={text} />
      </TextColumn>,
    );
  },
};

function About({ call: { text }, party }: { call: PageCall; party: OpenParty['party'] }) {
  const row = (key: string, value: Child) => ({ key: { text: key }, value: { text: value } });
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.about')}</h2>
      {party.stub && <InsetText>{text.say('officer.stub')}</InsetText>}
      <SummaryList
        rows={[
          row(text.say('officer.kinds'), text.list(party.kinds.map((kind) => text.say(`my.kind.${kind}`)))),
          ...(party.country === null ? [] : [row(text.say('officer.country'), text.country(party.country))]),
          row(
            text.say('officer.numbers'),
            <ul class="govuk-list">
              {party.identifiers.map(({ scheme, id, check }) => (
                <li>
                  <bdi>
                    {scheme} {id}
                  </bdi>{' '}
                  <span class="govuk-hint app-inline">{text.say(`officer.check.${check}`)}</span>
                </li>
              ))}
            </ul>,
          ),
          row(text.say('officer.here-since'), text.date(party.createdAt)),
        ]}
      />
    </>
  );
}

function Standing({ call, open, result }: { call: PageCall; open: OpenParty; result: ShownAssessment }) {
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

function Actions({ call, party }: { call: PageCall; party: OpenParty['party'] }) {
  if (!isOne(call, 'procurement_officer')) return null;
  const { text } = call;
  const at = `/parties/${party.id}`;
  return (
    <div class="govuk-button-group app-no-print">
      <Button text={text.say('officer.decide')} href={`${at}/decisions/new`} />
      <Button text={text.say('officer.watch')} href={`${at}/watch`} classes="govuk-button--secondary" />
      <Button text={text.say('officer.compare')} href={`${at}/compare`} classes="govuk-button--secondary" />
    </div>
  );
}

/** What it comes to under the other rule sets that have something to say of what was declared. */
async function otherScores({ get, ruleSet }: OpenParty): Promise<z.output<typeof shownScore>[]> {
  const asked = ruleSets.filter(({ id }) => id !== ruleSet.id);
  const found = await Promise.all(
    asked.map(async ({ id }) => {
      try {
        return [(await get('/score', shownScore, { ruleSet: id })).body];
      } catch (refused) {
        if (refused instanceof ApiProblem && refused.status === 404) return [];
        throw refused;
      }
    }),
  );
  return found.flat();
}

interface OtherScoresProps {
  call: PageCall;
  open: OpenParty;
  scores: readonly z.output<typeof shownScore>[];
}

function OtherScores({ call: { text }, open, scores }: OtherScoresProps) {
  if (scores.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.other-sets')}</h2>
      <SummaryList
        rows={scores.flatMap(({ ruleSet: { id }, band, score }) => {
          const ruleSet = ruleSets.find((each) => each.id === id);
          if (ruleSet === undefined) return [];
          return [
            {
              key: { text: <LawWords text={text} english={ruleSet.title} /> },
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
                    href: partyPath({ ...open, ruleSet }),
                    text: text.say('my.overview.open'),
                    visuallyHiddenText: <LawWords text={text} english={ruleSet.title} />,
                  },
                ],
              },
            },
          ];
        })}
      />
    </>
  );
}
