import { parseArgs } from 'node:util';
import { ruleSets } from '../../../rules/sets/all.ts';
import { CannotStart } from '../cannot-start.ts';
import { locate } from '../locate.ts';
import { runKit, writeKit } from './conformance-kit.ts';

/** `conformance`: writes the public kit; with `--run FOLDER` runs one and tells each verdict that differs. */
export async function conformanceCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { run: { type: 'string' } } });
  if (values.run === undefined) {
    const { cases } = writeKit(locate('conformance'), ruleSets, locate('rules/published'));
    console.error(`Wrote ${cases.count} cases to conformance/.`);
    return 0;
  }
  if (values.run === '') throw new CannotStart('--run takes the folder of a kit.', 2);
  const running = runKit(values.run);
  let different = 0;
  for (let next = await running.next(); ; next = await running.next()) {
    if (next.done) {
      console.error(`Compared ${next.value} verdicts: ${different} ${different === 1 ? 'differs' : 'differ'}.`);
      return different === 0 ? 0 : 1;
    }
    different += 1;
    const { name, ruleSet, lines } = next.value;
    console.log([`${name}, under ${ruleSet}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}
