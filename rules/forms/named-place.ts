import type { Scalar } from '../language.ts';

/** What can stand at a pointer: what a rule may ask of it. A yes-or-no answer is a choice of two. */
export type AnswerType =
  | { kind: 'choice'; values: readonly Scalar[] }
  | { kind: 'day' | 'number' | 'money' | 'text' | 'counted' | 'ledger' | 'group' };

/** A place that a rule may read, as it is checked and as it is called in English. */
export interface NamedPlace {
  type: AnswerType;
  title: string;
  /** What one row is called, where it is a list. */
  row?: string;
}

export const yesNo: AnswerType = { kind: 'choice', values: [true, false] };
export const day: AnswerType = { kind: 'day' };
export const number: AnswerType = { kind: 'number' };
export const text: AnswerType = { kind: 'text' };
export const choice = (...values: Scalar[]): AnswerType => ({ kind: 'choice', values });
