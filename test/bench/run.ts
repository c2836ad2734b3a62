import { measureAssess } from './assess-time.ts';
import { measureBundle } from './bundle-size.ts';
import type { Figure } from './figure.ts';
import { measureSubmission } from './submission-cpu.ts';

/** Prints what was measured in this one run: compare figures with one another, not with those of another machine. */
const figures: Figure[] = [...measureAssess(), ...(await measureSubmission()), ...(await measureBundle())];
const wide = (of: keyof Figure): number => Math.max(...figures.map((each) => each[of].length));
for (const { what, figure, beside } of figures) {
  console.log(`${what.padEnd(wide('what'))}  ${figure.padStart(wide('figure'))}  ${beside}`);
}
