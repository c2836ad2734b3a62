import '../../infra/local/jsx-hook.ts';
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
 * `pages 12 100000` measures nothing but pages, with so many organisations.
 */
const [only, ...sizes] = process.argv.slice(2);
const parts: { readonly [name: string]: (wanted?: readonly number[]) => Promise<Figure[]> } = {
  exports: measureExports,
  pages: pagesOf,
};
const part = parts[only ?? ''];
const figures: Figure[] =
  part === undefined ? await measureAll() : await part(sizes.length === 0 ? undefined : sizes.map(sizeOf));

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
    ...(await pagesOf()),
    ...(await measureBundle()),
  ];
}

/** Loaded after the hook, because pages have JSX in them. */
async function pagesOf(wanted?: readonly number[]): Promise<Figure[]> {
  const { measurePages } = await import('./pages.ts');
  return measurePages(wanted);
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`"${text}" is not a whole number above nothing.`);
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
