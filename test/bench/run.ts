import { measureAssess } from './assess-time.ts';
import { measureBundle } from './bundle-size.ts';
import { measureChain } from './chain.ts';
import { measureComparison } from './comparison.ts';
import { measureExports } from './exports.ts';
import { measureFanOut } from './fan-out.ts';
import type { Figure } from './figure.ts';
import { measureImpact } from './impact-cpu.ts';
import { measureLoggedRead } from './logged-read.ts';
import { measureReassessing } from './reassessing-cpu.ts';
import { measureRulesModule } from './rules-size.ts';
import { measureSubmission } from './submission-cpu.ts';

/**
 * Prints what was measured in this one run: compare figures with one another, not with those of another machine.
 * `exports 1000 10000 100000` measures nothing but exports, of so many declarations each; that takes hours.
 */
const [only, ...sizes] = process.argv.slice(2);
const figures: Figure[] = only === 'exports' ? await exportsOf(sizes) : await measureAll();

async function measureAll(): Promise<Figure[]> {
  return [
    ...measureAssess(),
    ...(await measureComparison()),
    ...(await measureRulesModule()),
    ...(await measureSubmission()),
    ...(await measureReassessing()),
    ...(await measureImpact()),
    ...(await measureChain()),
    ...(await measureFanOut()),
    ...(await measureLoggedRead()),
    ...(await measureExports()),
    ...(await measureBundle()),
  ];
}

function exportsOf(wanted: readonly string[]): Promise<Figure[]> {
  return wanted.length === 0 ? measureExports() : measureExports(wanted.map(sizeOf));
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`"${text}" is not a number of declarations.`);
  return size;
}

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
