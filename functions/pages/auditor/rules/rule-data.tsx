import type * as z from 'zod';
import type { shownRule } from '../../../api/routes/rules.ts';
import { Details } from '../../components/details.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { DataBlock } from '../data-block.tsx';
import { leftOpen } from './left-open.ts';

export type ShownRule = z.output<typeof shownRule>;

interface Props {
  rule: ShownRule;
  text: Speaker;
}

const printed = (value: unknown): string => JSON.stringify(value, null, 2);

/** The answers that the rule is tested with, and what it has to say of each. */
export function RuleExamples({ rule, isInForce, text }: Props & { isInForce: boolean }) {
  const { examples, messages } = rule;
  if (examples.length === 0) return isInForce ? null : <p class="govuk-hint">{text.say('rule.no-examples')}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.examples')}</h2>
      <p class="govuk-body">{text.say('rule.examples-lead')}</p>
      {examples.map(({ name, gives, ...answers }) => {
        const says = messages[gives];
        return (
          <Details summaryText={<span lang="en">{name}</span>}>
            <p>
              {text.say('rule.gives')}:{' '}
              {says === undefined ? (
                text.say('rule.nothing-said')
              ) : (
                <strong>
                  <LawWords text={text} english={says} values={leftOpen(says)} />
                </strong>
              )}
            </p>
            <DataBlock data={printed(answers)} />
          </Details>
        );
      })}
    </>
  );
}

/** What a program needs to run the rule. */
export function RuleData({ rule, href, text }: Props & { href: string }) {
  const { appliesIf, cases, otherwise, repairedIf, repairingIf, basis } = rule;
  const data = { appliesIf, cases, otherwise, repairedIf, repairingIf, basis };
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.data')}</h2>
      <p class="govuk-body">
        {text.say('rule.data-lead')}{' '}
        <a class="govuk-link" href={href}>
          {text.say('rule.data-open')}
        </a>
      </p>
      <Details summaryText={text.say('rule.data-show')}>
        <DataBlock data={printed(data)} />
      </Details>
    </>
  );
}
