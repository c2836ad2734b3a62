import * as z from 'zod';
import { all, type Condition, hasRows, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { corridors } from './recruitment.ts';
import { date, yesNo } from './values.ts';

const table3 = ['Framework for Action, table 3'] as const;

const ofA = (part: 'workplace' | 'recruitment', what: string, asked: Condition) => {
  const happened = { askedIf: all(asked, yes(`/inspections/${part}/ever`)), since: 2 } as const;
  return z
    .strictObject({
      ever: question(yesNo, {
        title: `Has a labour inspectorate or other authority ever inspected ${what}?`,
        serves: table3,
        askedIf: asked,
        since: 2,
      }),
      lastOn: question(date, {
        title: `When did it last inspect ${what}?`,
        serves: table3,
        ...happened,
        notAfterToday: true,
      }),
      outcome: question(z.enum(['nothing_found', 'corrected', 'open', 'not_known']), {
        title: `What came of the last inspection of ${what}?`,
        hint: '"open" where something that it found has not been corrected.',
        serves: table3,
        ...happened,
      }),
    })
    .optional();
};

/** Agencies are asked for it as `monitoring`. */
export const inspections = z.strictObject({
  workplace: ofA('workplace', 'a place where your people work', elevated),
  recruitment: ofA('recruitment', 'how workers are recruited for you', all(elevated, hasRows(corridors))),
});
