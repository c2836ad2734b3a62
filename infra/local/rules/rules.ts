import { CannotStart, runCommand } from '../cannot-start.ts';
import { firstSentence } from '../flags.ts';
import { checkCommand } from './check.ts';
import { conformanceCommand } from './conformance.ts';
import { diffCommand } from './diff.ts';
import { impactCommand } from './impact.ts';
import { printCommand } from './print.ts';
import { publishCommand } from './publish.ts';

const usage = `npm run -s rules -- <command>
  check [SET...]          what is wrong with the rules whatever anyone answers
  print RULE|SET          a rule or a set in English; print SET --markdown writes its rule book
  diff SET SET            what changed in meaning from the first to the second
  impact SET              every stored party whose band would change under it, and why
                          [--format table|ndjson] [--endpoint URL] [--table NAME]
  publish SET             keeps the set as it is now under its version, for ever
  conformance             writes the public kit; --run FOLDER runs one
A SET is an id such as un-13jk, a published version such as un-13jk@1.0.0, or a JSON file.`;

const commands: { readonly [name: string]: (args: readonly string[]) => number | Promise<number> } = {
  check: checkCommand,
  conformance: conformanceCommand,
  diff: diffCommand,
  impact: impactCommand,
  print: printCommand,
  publish: publishCommand,
};

/** `npm run rules`: the bench for those who write, compare and publish rules. */
await runCommand(async ([name, ...args]) => {
  if (name === undefined || name === '--help' || args.includes('--help')) return console.log(usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CannotStart(`There is no command "${name}".\n${usage}`, 2);
  process.exitCode = await understood(() => command(args));
});

/** What `parseArgs` refuses is a mistake in the command line. */
async function understood<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('ERR_PARSE_ARGS') ? new CannotStart(firstSentence(error), 2) : error;
  }
}
