import type { Condition } from '../language.ts';
import type { Rule } from '../rule.ts';

/** Every condition by which a rule judges, with its place in the rule. */
export const placedConditions = ({ appliesIf, cases, repairedIf, repairingIf }: Rule) =>
  [
    { place: '/appliesIf', condition: appliesIf },
    ...cases.map((each, index) => ({ place: `/cases/${index}`, condition: each.if })),
    ...cases.map((each, index) => ({ place: `/cases/${index}/admittedIf`, condition: each.admittedIf })),
    { place: '/repairedIf', condition: repairedIf },
    { place: '/repairingIf', condition: repairingIf },
  ].filter((each): each is { place: string; condition: Condition } => each.condition !== undefined);
