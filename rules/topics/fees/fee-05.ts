import { dhaka, un13 } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { workforceLanguages } from '../../forms/workforce.ts';
import { policyLanguages } from '../../forms/zero-fee-policy.ts';
import { all, covers, not, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk, vulnerable } from '../examples.ts';

/** One condition for all parts, so that one part known to be missing decides it whatever the others are. */
const policyInPlace = all(
  yes('/zeroFeePolicy/written'),
  yes('/zeroFeePolicy/public'),
  yes('/zeroFeePolicy/givenToWorkers'),
  yes('/zeroFeePolicy/givenToAgencies'),
  covers(workforceLanguages, policyLanguages, 'language'),
);

const languages = (...tags: string[]) => ({
  languages: { total: tags.length, rows: tags.map((language) => ({ id: language, language })) },
});
const workforce = (...tags: string[]) => ({ ...vulnerable.workforce, ...languages(...tags) });
const handedOut = { written: true, public: true, givenToWorkers: true, givenToAgencies: true };

export const zeroFeePolicyInPlace = rule({
  id: 'FEE-05',
  version: 2,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'A written zero-fee policy is public and known to workers and agencies',
  basis: [un13('k', '2a'), dhaka('1'), dhaka('3')],
  appliesIf: elevated,
  cases: [when(not(policyInPlace), gap('major'))],
  // That the text says what it should, and is meant, no machine can tell.
  otherwise: met({ review: 'credibility' }),
  examples: [
    { name: 'no written policy', answers: { ...vulnerable, zeroFeePolicy: { written: false } }, gives: 'FEE-05.gap' },
    {
      name: 'a policy in English for workers who speak Bengali',
      answers: { workforce: workforce('bn', 'en'), zeroFeePolicy: { ...handedOut, ...languages('en') } },
      gives: 'FEE-05.gap',
    },
    {
      name: 'a public policy, handed out in every language of the workers',
      answers: { workforce: workforce('bn', 'en'), zeroFeePolicy: { ...handedOut, ...languages('bn', 'en') } },
      gives: 'FEE-05.met',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'FEE-05.not_applicable' },
    {
      name: 'a policy, and no word of whether agencies get it',
      answers: {
        workforce: workforce('en'),
        zeroFeePolicy: { written: true, public: true, givenToWorkers: true, ...languages('en') },
      },
      gives: 'FEE-05.unknown',
    },
  ],
});
