import { measureAssess } from './assess-time.ts';
import { measureBundle } from './bundle-size.ts';
import { measureChain } from './chain.ts';
import { measureComparison } from './comparison.ts';
import { measureFanOut } from './fan-out.ts';
import type { Figure } from './figure.ts';
import { measureImpact } from './impact-cpu.ts';
import { measureReassessing } from './reassessing-cpu.ts';
import { measureRulesModule } from './rules-size.ts';
import { measureSubmission } from './submission-cpu.ts';

/** Prints what was measured in this one run: compare figures with one another, not with those of another machine. */
const figures: Figure[] = [
  ...measureAssess(),
  ...(await measureComparison()),
  ...(await measureRulesModule()),
  ...(await measureSubmission()),
  ...(await measureReassessing()),
  ...(await measureImpact()),
  ...(await measureChain()),
  ...(await measureFanOut()),
  ...(await measureBundle()),
];
const goal = ({ met }: Figure): string => (met === undefined ? '' : met ? 'met' : 'missed');
const wide = (of: 'what' | 'figure'): number => Math.max(...figures.map((each) => each[of].length));
for (const each of figures) {
  const columns = [
    each.what.padEnd(wide('what')),
    each.figure.padStart(wide('figure')),
    goal(each).padEnd(6),
    each.beside,
  ];
  console.log(columns.join('  '));
}
