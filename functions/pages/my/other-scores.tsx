import type * as z from 'zod';
import { ruleSets } from '../../../rules/sets/all.ts';
import type { shownAssessment } from '../../api/show-assessment.ts';
import { shownScore } from '../../api/show-score.ts';
import { ApiProblem } from '../api-problem.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { LawWords } from '../declare/law-words.tsx';
import type { PageCall } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';
import { BandTag } from './band-tag.tsx';
import { ruleSetTitle } from './rule-title.ts';

type Assessment = z.output<typeof shownAssessment>;
type Score = z.output<typeof shownScore>;

/** What the same answers come to under the other rule sets that have something to say of them. */
export async function otherScores({ api, params }: PageCall, { ruleSet }: Assessment): Promise<readonly Score[]> {
  const asked = ruleSets.map(({ id }) => id).filter((id) => id !== ruleSet.id);
  const found = await Promise.allSettled(
    asked.map((id) => api.get(`/v1/parties/${params.party}/score`, shownScore, { query: { ruleSet: id } })),
  );
  return found.flatMap((each) => {
    if (each.status === 'fulfilled') return [each.value.body];
    if (each.reason instanceof ApiProblem && each.reason.status === 404) return [];
    throw each.reason;
  });
}

export function OtherScores({ scores, text }: { scores: readonly Score[]; text: Speaker }) {
  if (scores.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('my.result.other-sets')}</h2>
      <p class="govuk-body">{text.say('my.result.other-sets-why')}</p>
      <SummaryList
        rows={scores.map(({ ruleSet, band, score, partyId, assessmentId }) => ({
          key: { text: <LawWords text={text} english={ruleSetTitle(ruleSet.id)} /> },
          value: {
            text: (
              <>
                <BandTag band={band} text={text} />
                <br />
                {text.say('my.score-of', { score: score.notRuledOut })}
              </>
            ),
          },
          actions: {
            items: [
              {
                href: `/my/${partyId}/results/${assessmentId}`,
                text: text.say('my.overview.open'),
                visuallyHiddenText: text.law(ruleSetTitle(ruleSet.id)).text,
              },
            ],
          },
        }))}
      />
    </>
  );
}
