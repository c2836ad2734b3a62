import type * as z from 'zod';
import type { shownDispute } from '../../api/show-dispute.ts';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { LawWords } from '../declare/law-words.tsx';
import type { PageCall } from '../define-page.ts';
import type { MessageKey } from '../texts/messages.ts';
import { ruleTitle } from './rule-title.ts';

type ShownDispute = z.output<typeof shownDispute>;

const colours = { open: 'govuk-tag--yellow', upheld: '', rejected: 'govuk-tag--grey', withdrawn: 'govuk-tag--grey' };

const raisedBy = {
  you: 'disputes.by-you',
  'the organisation': 'disputes.by-organisation',
  'somebody else': 'disputes.by-another',
} as const satisfies Record<ShownDispute['by'], MessageKey>;

interface DisputeListProps {
  call: PageCall;
  disputes: readonly ShownDispute[];
  /** The page that the list stands on, to come back to. */
  here: string;
}

/** Disputes with what was said, what was decided and why; whoever raised one that is open can withdraw it. */
export const DisputeList = ({ call, disputes, here }: DisputeListProps) => (
  <>
    {disputes.map((dispute) => (
      <SummaryList card={{ title: { text: <About {...{ call, dispute }} /> } }} rows={rowsOf(call, dispute, here)} />
    ))}
  </>
);

const About = ({ call: { text }, dispute: { about } }: { call: PageCall; dispute: ShownDispute }) =>
  about.kind === 'finding' ? (
    <LawWords text={text} english={ruleTitle(about.rule)} />
  ) : (
    <span>{text.say('disputes.about-registration')}</span>
  );

function rowsOf({ text, csrf, newId }: PageCall, dispute: ShownDispute, here: string) {
  const { id, partyId, about, state, statement, raisedAt, by, closedAt, reason } = dispute;
  const means =
    state === 'upheld' ? (`disputes.means.upheld-${about.kind}` as const) : (`disputes.means.${state}` as const);
  const isOnOwn = here !== '/my/disputes';
  return [
    {
      key: { text: text.say('disputes.state') },
      value: {
        text: (
          <>
            <p class="govuk-body">
              <Tag text={text.say(`disputes.state.${state}`)} classes={colours[state]} />
            </p>
            <p class="govuk-body">{text.say(means)}</p>
            {state === 'open' && by === 'you' && (
              <Form action={`/my/${partyId}/disputes/${id}/withdrawal`} csrf={csrf} formKey={newId()}>
                <input type="hidden" name="here" value={isOnOwn ? 'party' : 'mine'} />
                <button type="submit" class="app-link-button">
                  {text.say('disputes.withdraw')}
                </button>
              </Form>
            )}
          </>
        ),
      },
    },
    { key: { text: text.say('disputes.when') }, value: { text: text.say(raisedBy[by], { at: text.time(raisedAt) }) } },
    { key: { text: text.say('disputes.said') }, value: { text: <Said words={statement} /> } },
    ...(closedAt === undefined
      ? []
      : [{ key: { text: text.say('disputes.closed') }, value: { text: text.time(closedAt) } }]),
    ...(reason === undefined
      ? []
      : [{ key: { text: text.say('disputes.decided') }, value: { text: <Said words={reason} /> } }]),
    ...(about.kind === 'registration' || !isOnOwn
      ? []
      : [
          {
            key: { text: text.say('disputes.result') },
            value: {
              text: (
                <a class="govuk-link" href={`/my/${partyId}/results/${about.assessment}`}>
                  {text.say('disputes.result-open')}
                </a>
              ),
            },
          },
        ]),
  ];
}

/** What a person wrote, line by line, in whatever direction it is written. */
export const Said = ({ words }: { words: string }) => (
  <>
    {words.split('\n').map((line) => (
      <>
        <bdi>{line}</bdi>
        <br />
      </>
    ))}
  </>
);
