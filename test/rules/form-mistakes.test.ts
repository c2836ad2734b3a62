import { expect, it } from 'vitest';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { supplier } from '../builders/supplier.ts';

const mistakes = (body: object) => partyDeclarationBody.safeParse(body).error?.issues.map(({ message }) => message);

it('tells how to leave a yes-or-no question open', () => {
  expect(mistakes(supplier({ '/answers/identityDocuments/kept': 'not_known' }))).toEqual([
    'Write true or false, or leave it out where it is not known.',
  ]);
});

it('tells which form is asked now, and where it is', () => {
  expect(mistakes({ ...supplier(), formVersion: 1 })).toEqual([
    'Version 2 of this form is asked now; it is at /v1/forms/supplier.',
  ]);
});
