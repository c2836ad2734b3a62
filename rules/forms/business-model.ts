import * as z from 'zod';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';

const asked = { serves: ['PPN 009 business model'], askedIf: elevated, since: 2 } as const;

/** Ways of working in which it is easily lost from sight who works, for whom and for what pay. */
export const businessModel = z.strictObject({
  labourOnlySubcontracting: question(yesNo, {
    title: 'Does part of the work go to subcontractors who bring only people, and no goods or machines?',
    ...asked,
  }),
  shortLeadTimes: question(yesNo, {
    title: 'Do orders come at such short notice that people are taken on for single orders?',
    ...asked,
  }),
  pieceRates: question(yesNo, { title: 'Is anyone paid by the piece or by the task?', ...asked }),
  multiTierSubcontracting: question(yesNo, {
    title: 'Do your subcontractors pass work on to subcontractors of their own?',
    ...asked,
  }),
});
