import type { decisionKinds } from '../../../../shared/store/decision.ts';
import { dayParts, readDay } from '../../declare/form/read-day.ts';
import type { Mistake } from '../../field-error.ts';
import type { MessageKey } from '../../texts/messages.ts';

type Kind = (typeof decisionKinds)[number];

/** A decision as the API takes it. */
export interface Asked {
  party: string;
  reference: string;
  decision: Kind;
  reason: string;
  conditions?: string[];
  respondBy?: string;
  buyer?: string;
  screening?: string;
}

export type DecisionMistake = Mistake<'decision' | 'reference' | 'reason' | 'conditions' | 'respondBy-day'>;

const most = { reference: 100, reason: 4000, condition: 500, conditions: 20 } as const;
const control = /[^\P{Cc}\n\t]/u;
const isKind = (text: string): text is Kind =>
  text === 'proceed' || text === 'proceed_with_conditions' || text === 'do_not_proceed_yet';

/**
 * Reads what was typed of a decision on a party: as the API takes it, or what is wrong with it in the order of the page.
 * @param today a day to respond by lies behind it
 */
export function readDecision(
  sent: (name: string) => string,
  { party, today }: { party: string; today: string },
): { asked?: Asked; mistakes: DecisionMistake[] } {
  const text = (name: string) => sent(name).replaceAll('\r\n', '\n').trim();
  const reference = text('reference');
  const decision = text('decision');
  const reason = text('reason');
  const conditions = linesOf(text('conditions'));
  const day = readDay({ day: text('respondBy-day'), month: text('respondBy-month'), year: text('respondBy-year') });
  const respondBy = day !== undefined && 'date' in day ? day.date : undefined;
  const mistakes: DecisionMistake[] = [];
  const wrong = (field: DecisionMistake['field'], key: MessageKey) => mistakes.push({ field, key });

  if (reference === '') wrong('reference', 'deciding.mistake.reference');
  else if (reference.length > most.reference || control.test(reference)) {
    wrong('reference', 'deciding.mistake.reference-long');
  }
  if (!isKind(decision)) wrong('decision', 'deciding.mistake.decision');
  if (decision === 'proceed_with_conditions') {
    if (conditions.length === 0) wrong('conditions', 'deciding.mistake.conditions');
    else if (conditions.length > most.conditions || conditions.some((each) => each.length > most.condition)) {
      wrong('conditions', 'deciding.mistake.conditions-long');
    }
  }
  if (reason === '') wrong('reason', 'deciding.mistake.reason');
  else if (reason.length > most.reason || control.test(reason)) wrong('reason', 'deciding.mistake.reason-long');
  if (day !== undefined && 'mistake' in day) wrong('respondBy-day', 'deciding.mistake.day');
  else if (respondBy !== undefined && respondBy < today) wrong('respondBy-day', 'deciding.mistake.day-past');
  else if (decision === 'do_not_proceed_yet' && respondBy === undefined)
    wrong('respondBy-day', 'deciding.mistake.no-day');

  if (mistakes.length > 0 || !isKind(decision)) return { mistakes };
  const buyer = text('buyer');
  const screening = text('screening');
  return {
    mistakes,
    asked: {
      ...{ party, reference, decision, reason },
      ...(decision === 'proceed_with_conditions' ? { conditions } : {}),
      ...(respondBy === undefined ? {} : { respondBy }),
      ...(buyer === '' ? {} : { buyer }),
      ...(screening === '' ? {} : { screening }),
    },
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The names of all fields, as they go along to the page on which they are read once more. */
export const decisionFields: readonly string[] = [
  'reference',
  'decision',
  'reason',
  'conditions',
  ...dayParts.map((part) => `respondBy-${part}`),
  'buyer',
  'screening',
];
