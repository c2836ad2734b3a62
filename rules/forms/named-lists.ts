import * as z from 'zod';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';

export const namedLists = z.strictObject({
  named: question(yesNo, {
    title:
      'Does a public list of firms or goods tied to forced labour, or barred from public contracts, name you or a supplier of yours?',
    hint: 'Such as the UFLPA Entity List, withhold release orders of US customs, or a list of debarred firms. A name that is only alike counts too: a person will compare.',
    serves: ['13(j)-1'],
    askedIf: elevated,
    since: 2,
  }),
});
