import * as z from 'zod';
import { all, counted, is, type List, oneOf } from '../language.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { reference, yesNo } from './values.ts';

export const allegationList: List = counted('/allegations/list');

const serves = ['FAR 22.1704', '13(k)-4'] as const;
const credible = is('credible', 'yes');
const ended = all(credible, is('investigation', 'ended'));
const substantiated = all(ended, is('determination', 'substantiated'));

/** The way of an allegation by FAR 22.1704: credible, investigated, answered by the contractor, determined, remedied. */
const allegation = row({
  reference: question(reference, {
    title: 'Your reference of the allegation',
    hint: 'Name no person.',
    serves,
    since: 2,
    personal: true,
  }),
  credible: question(z.enum(['yes', 'no', 'not_yet_decided', 'not_known']), {
    title: 'Is the information credible?',
    serves,
    since: 2,
  }),
  authoritiesTold: question(yesNo, {
    title: 'Were the Inspector General and the official who suspends and debars told of it promptly?',
    hint: 'Elsewhere than in the United States: those whose task it is to investigate and to exclude.',
    serves,
    askedIf: credible,
    since: 2,
  }),
  investigation: question(z.enum(['ended', 'under_way', 'referred', 'none', 'not_known']), {
    title: 'Has it been investigated?',
    hint: '"referred" where another authority has taken it over.',
    serves,
    askedIf: credible,
    since: 2,
  }),
  contractorHeard: question(yesNo, {
    title: 'Could the contractor respond before it was decided?',
    hint: 'Yes also where nothing has been decided and it still can.',
    serves,
    askedIf: ended,
    since: 2,
  }),
  determination: question(z.enum(['substantiated', 'not_substantiated', 'not_yet', 'not_known']), {
    title: 'What was finally determined?',
    serves,
    askedIf: ended,
    since: 2,
  }),
  recorded: question(yesNo, {
    title: 'Was it entered where other buyers look such things up?',
    hint: 'In the United States FAPIIS.',
    serves,
    askedIf: substantiated,
    since: 2,
  }),
  remedyConsidered: question(yesNo, {
    title: 'Was it decided which remedies of the contract are used, or why none is?',
    serves,
    askedIf: substantiated,
    since: 2,
  }),
  circumstancesWeighed: question(yesNo, {
    title: 'Was it weighed whether there was a plan, whether it was kept, and whether those harmed were made whole?',
    serves: ['FAR 52.222-50(f)(1)', ...serves],
    askedIf: substantiated,
    since: 2,
  }),
});

export const allegations = z.strictObject({
  list: question(countedRows(allegation, 200), {
    title: 'Which allegations that the terms on recruitment and documents were broken came up in the period?',
    hint: '0 where there were none.',
    row: 'allegation',
    serves,
    askedIf: oneOf('/contract/kind', ['contract', 'both']),
    since: 2,
  }),
});
