import type * as z from 'zod';
import { ruleSets } from '../../../../rules/sets/all.ts';
import type { shownDispute } from '../../../api/show-dispute.ts';
import { LawWords } from '../../declare/law-words.tsx';
import type { Speaker } from '../../texts/speaker.ts';

export type Dispute = z.output<typeof shownDispute>;

const by = {
  you: 'admin.disputes.by-you',
  'the organisation': 'admin.disputes.by-organisation',
  'somebody else': 'admin.disputes.by-somebody',
} as const;

/** What a dispute is about, and what is said, line by line. */
export function disputeRows({ about, statement, raisedAt, by: who }: Dispute, text: Speaker) {
  return [
    ...(about.kind === 'finding'
      ? [{ key: { text: text.say('admin.disputes.rule') }, value: { text: <Rule about={about} text={text} /> } }]
      : []),
    { key: { text: text.say('admin.disputes.raised') }, value: { text: text.time(raisedAt) } },
    { key: { text: text.say('admin.disputes.by') }, value: { text: text.say(by[who]) } },
    { key: { text: text.say('admin.disputes.statement') }, value: { text: <bdi class="app-lines">{statement}</bdi> } },
  ];
}

/** A rule by its title, leading to the rule book; one that is no longer in force by its code. */
function Rule({ about, text }: { about: { ruleSet: string; rule: string }; text: Speaker }) {
  const title = ruleSets.find(({ id }) => id === about.ruleSet)?.rules.find(({ id }) => id === about.rule)?.title;
  if (title === undefined) return <bdi>{about.rule}</bdi>;
  return (
    <a class="govuk-link" href={`/rules/${about.ruleSet}/${about.rule}`}>
      <LawWords text={text} english={title} />
    </a>
  );
}
