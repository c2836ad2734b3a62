import { method } from '../../basis.ts';
import { always, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const signedBy = (entitled: { authorised?: boolean }) =>
  ({ signed: true, role: 'Site manager', date: '2026-10-15', ...entitled }) as const;

export const signatoryEntitled = rule({
  id: 'INT-05',
  version: 1,
  topic: 'integrity',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'The person who signs is entitled to sign',
  basis: [method('a declaration is signed by a named person with a role who may speak for the organisation')],
  appliesIf: always,
  cases: [when(no('/signature/authorised'), gap('minor'))],
  otherwise: met(),
  examples: [
    {
      name: 'a site manager who may not sign',
      answers: {},
      signature: signedBy({ authorised: false }),
      gives: 'INT-05.gap',
    },
    {
      name: 'a site manager entitled to sign',
      answers: {},
      signature: signedBy({ authorised: true }),
      gives: 'INT-05.met',
    },
    {
      name: 'no word on whether the site manager may sign',
      answers: {},
      signature: signedBy({}),
      gives: 'INT-05.unknown',
    },
  ],
});
