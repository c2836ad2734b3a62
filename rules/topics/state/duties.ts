import { c181, c188, iloFair, ofStates, p29, un13 } from '../../basis.ts';
import { always } from '../../language.ts';
import { met, type Rule, rule } from '../../rule.ts';

/** A text addressed to States: shown as such and never judged, since no company can fall short of it. */
const duty = (about: Pick<Rule, 'id' | 'topic' | 'title' | 'basis'>): Rule =>
  rule({
    ...about,
    version: 1,
    subject: 'state',
    forms: [],
    appliesIf: always,
    cases: [],
    otherwise: met(),
    examples: [],
  });

export const agenciesRegulated = duty({
  id: 'STA-01',
  topic: 'agency',
  title: 'States regulate, license and monitor recruitment and employment agencies, public and private',
  basis: [un13('j', 2), ofStates(c181('3(2)')), ofStates(c181('14(2)')), ofStates(c188('22(2)'))],
});

export const feesProhibited = duty({
  id: 'STA-02',
  topic: 'fees',
  title: 'States prohibit that employees are charged recruitment fees',
  basis: [un13('j', 3), iloFair('principle 7'), ofStates(c181('7(1)')), ofStates(c188('22(3)(b)'))],
});

export const procurementPolicies = duty({
  id: 'STA-03',
  topic: 'buyer-contract',
  title: 'States have national policies for government procurement and global supply chains',
  basis: [un13('k', 1), p29('2(e)')],
});
