import { dayOf } from '../../../shared/assessing/day-of.ts';
import type { PageCall } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';
import { BandTag } from './band-tag.tsx';
import type { ShownDecision } from './decisions.ts';
import { Said } from './dispute-list.tsx';

/** All that a decision says to the organisation that it is on, line by line. */
export function decisionRows(decision: ShownDecision, { text, now }: Pick<PageCall, 'text' | 'now'>) {
  const { reference, buyer, decision: kind, decidedAt, reason, conditions, respondBy, basis } = decision;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: <Said words={value} /> } });
  const isOver = respondBy !== undefined && respondBy < dayOf(now());
  return [
    row(text.say('on-you.decision'), text.say(`on-you.kind.${kind}`)),
    row(text.say('on-you.reference'), reference),
    ...(buyer === undefined ? [] : [row(text.say('on-you.buyer'), buyer.name)]),
    row(text.say('on-you.decided'), text.time(decidedAt)),
    row(text.say('on-you.reason'), reason),
    ...(conditions.length === 0
      ? []
      : [{ key: { text: text.say('on-you.conditions') }, value: { text: <Conditions conditions={conditions} /> } }]),
    ...(respondBy === undefined
      ? []
      : [
          row(
            text.say('on-you.respond-by'),
            text.say(isOver ? 'on-you.until-over' : 'on-you.until', { at: text.date(respondBy) }),
          ),
        ]),
    { key: { text: text.say('on-you.basis') }, value: { text: <Basis basis={basis} text={text} /> } },
  ];
}

const Conditions = ({ conditions }: Pick<ShownDecision, 'conditions'>) => (
  <ul class="govuk-list govuk-list--bullet">
    {conditions.map((condition) => (
      <li>
        <Said words={condition} />
      </li>
    ))}
  </ul>
);

function Basis({ basis, text }: Pick<ShownDecision, 'basis'> & { text: Speaker }) {
  if (basis === null) return <p class="govuk-body">{text.say('on-you.basis-none')}</p>;
  return (
    <>
      <BandTag band={basis.band} text={text} />
      <br />
      {text.say('on-you.basis-score', { score: basis.score.notRuledOut, at: text.date(basis.asOf) })}
    </>
  );
}
