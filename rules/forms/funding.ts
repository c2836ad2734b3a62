import * as z from 'zod';
import { question } from './question.ts';

/** 13(k)-2 speaks of recipients of funding, 13(k)-3 and -4 of contracts only: hence the four answers. */
export const funding = z.strictObject({
  publicFunding: question(z.enum(['contract', 'grant', 'both', 'none', 'not_known']), {
    title: 'Is any of this work paid for by a government?',
    hint: 'By a contract, by a grant, by both, or by neither.',
    serves: ['13(k)-2', '13(k)-3'],
    first: true,
  }),
});
