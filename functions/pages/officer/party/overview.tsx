import { InsetText } from '../../components/inset-text.tsx';
import type { PageSpec } from '../../define-page.ts';
import { About } from './about.tsx';
import { Actions } from './actions.tsx';
import { Licences, licencesOf } from './licences.tsx';
import { currentResult, openParty, readers } from './open-party.ts';
import { OtherScores, otherScores } from './other-sets.tsx';
import { partyView, TextColumn } from './party-view.tsx';
import { Standing } from './standing.tsx';

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
