import type { OpenBreach } from '../../rules/assessment.ts';
import type { Rule } from '../../rules/rule.ts';
import { holds, type World } from './condition.ts';
import type { Filing } from './filing.ts';
import { memberOf } from './place.ts';
import type { Verdict } from './verdict.ts';

/** What became of the breach that an earlier declaration showed, judged by what is filed now. */
export function stateOf(
  breach: OpenBreach,
  rule: Rule,
  filing: Filing | undefined,
  own: Verdict,
  world: World,
): 'open' | 'remedying' | 'closed' {
  const { declaration } = filing ?? {};
  if (filing === undefined || declaration === undefined) return 'open';
  const { from, to } = breach.period;
  const covers = declaration.period.from <= from && declaration.period.to >= to;
  const concluded = own.kind === 'decided' && covers ? own.conclusion : undefined;
  if (concluded?.repairs) return 'closed';
  const stated = concluded !== rule.otherwise && ['met', 'conflict'].includes(concluded?.outcome ?? '');
  if (breach.admitted && stated) return 'closed';
  const place = placeOf(breach, filing);
  if (rule.repairedIf && holds(rule.repairedIf, place, world).truth === true) return 'closed';
  if (concluded?.outcome === 'remedying') return 'remedying';
  return rule.repairingIf && holds(rule.repairingIf, place, world).truth === true ? 'remedying' : 'open';
}

const placeOf = (breach: OpenBreach, { whole }: Filing) => {
  const context = { ...toObject(memberOf(whole.here, 'context')), breach: { ...breach, from: breach.period.from } };
  return { ...whole, here: { ...toObject(whole.here), context } };
};

/** What is missing of the repair of a breach that is open: members of its rows, or else the rows. */
export function unrepaired(breach: OpenBreach, rule: Rule, filing: Filing | undefined, world: World): string[] {
  const known = filing && rule.repairedIf && holds(rule.repairedIf, placeOf(breach, filing), world);
  const missing = known?.truth === undefined ? (known?.missing ?? []) : [];
  if (missing.length === 0) return ['/repairs/practices'];
  return [...new Set(missing.map((pointer) => pointer.replace(/\/total$/, '')))].sort();
}

const toObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
