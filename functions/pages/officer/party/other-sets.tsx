import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownScore } from '../../../api/show-score.ts';
import { ApiProblem } from '../../api-problem.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall } from '../../define-page.ts';
import { BandTag } from '../../my/band-tag.tsx';
import type { OpenParty } from './open-party.ts';
import { partyPath } from './party-view.tsx';

/** What it comes to under the other rule sets that have something to say of what was declared. */
export async function otherScores({ get, ruleSet }: OpenParty): Promise<z.output<typeof shownScore>[]> {
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

/** The scores under other rule sets, each with the way to the same pages under that one. */
export function OtherScores({ call: { text }, open, scores }: OtherScoresProps) {
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
