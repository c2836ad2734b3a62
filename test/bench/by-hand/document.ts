import type * as z from 'zod';
import type { Facts } from '../../../rules/engine/facts.ts';
import type { forms } from '../../../rules/forms/forms.ts';
import type { FormName } from '../../../rules/vocabulary.ts';

type Answers<Form extends FormName> = z.infer<(typeof forms)[Form]['answers']>;

/** A declaration of any form as rules read it. */
export type Document = Answers<'supplier'> &
  Answers<'agency'> &
  Answers<'contract'> & {
    form: FormName;
    signature: { authorised?: boolean };
    facts: Facts;
    context: { sameAnswersElsewhere?: number; answersChangedAfterCase?: number; rulesChanged?: boolean };
  };

export type Corridor = NonNullable<NonNullable<NonNullable<Document['recruitment']>['corridors']>['rows']>[number];
export type Fee = NonNullable<Corridor['fees']>[number];
