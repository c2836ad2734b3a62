import { iloIndicator, un13 } from '../../basis.ts';
import { always, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

export const apartFromLenders = rule({
  id: 'AGY-08',
  version: 1,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Keeps apart from money lenders',
  basis: [un13('j', 4), iloIndicator('debt bondage')],
  appliesIf: always,
  cases: [
    when(yes('/lenders/referrals'), gap('major', { suffix: 'referrals' })),
    when(yes('/lenders/ties'), gap('major', { suffix: 'ties' })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'workers sent to a lender down the road',
      answers: { lenders: { ties: false, referrals: true } },
      gives: 'AGY-08.gap.referrals',
    },
    {
      name: 'an owner who also lends money',
      answers: { lenders: { ties: true, referrals: false } },
      gives: 'AGY-08.gap.ties',
    },
    { name: 'neither', answers: { lenders: { ties: false, referrals: false } }, gives: 'AGY-08.met' },
    { name: 'no word on the owners', answers: { lenders: { referrals: false } }, gives: 'AGY-08.unknown' },
  ],
});
