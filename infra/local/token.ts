import { parseArgs } from 'node:util';
import { type Role, roles } from '../../shared/access/principal.ts';
import { CannotStart, runCommand } from './cannot-start.ts';
import { openDataFolder } from './data-folder.ts';
import { firstSentence } from './flags.ts';
import { localIssuer } from './issuer.ts';

const usage = `Usage: npm run -s token -- --role ${roles.join('|')} --subject officer@example.org [--ttl 8h] [--help]`;
const longestSeconds = 24 * 3600;
const secondsIn = { s: 1, m: 60, h: 3600 };

/** `npm run -s token`: a bearer token for the local server on standard output, and nothing else. */
await runCommand((args) => {
  if (args.includes('--help')) return console.log(usage);
  const wish = readTokenFlags(args);
  process.stdout.write(`${localIssuer(openDataFolder().signingKey).mintToken(wish)}\n`);
});

function readTokenFlags(args: string[]): { role: Role; subject: string; lifetimeSeconds: number } {
  const values = parsed(args);
  const role = roles.find((known) => known === values.role);
  if (role === undefined) throw new CannotStart(`--role is one of ${roles.join(', ')}. ${usage}`, 2);
  if (!values.subject) throw new CannotStart(`--subject names who the token speaks for. ${usage}`, 2);
  return { role, subject: values.subject, lifetimeSeconds: readLifetime(values.ttl ?? '8h') };
}

function readLifetime(ttl: string): number {
  const [, amount, unit] = /^(\d{1,6})([smh])$/.exec(ttl) ?? [];
  const seconds = unit === 's' || unit === 'm' || unit === 'h' ? Number(amount) * secondsIn[unit] : 0;
  if (seconds < 1 || seconds > longestSeconds) {
    throw new CannotStart(`--ttl is a time such as 30m or 8h, at most 24h, not "${ttl}".`, 2);
  }
  return seconds;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { role: { type: 'string' }, subject: { type: 'string' }, ttl: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new CannotStart(`${firstSentence(error)} ${usage}`, 2);
  }
}
