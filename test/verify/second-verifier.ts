import * as z from 'zod';
import { python } from '../verify-python/python.ts';

const printed = z.object({
  checks: z.array(
    z.object({ name: z.string(), state: z.enum(['proven', 'failed', 'not_proven']), detail: z.string() }),
  ),
  verdict: z.string(),
});
const ended = z.object({ code: z.int(), stdout: z.string() });

/** What the second verifier says, called with each of these arguments. Throws where it is not there. */
export function secondVerifier(
  calls: readonly string[][],
): { code: number; states: [name: string, state: string][] }[] {
  const asked = calls.map((each) => JSON.stringify([...each, '--json']));
  const lines = python('verify_bundles.py', asked.join('\n')).stdout.trimEnd().split('\n');
  return lines.map((line) => {
    const { code, stdout } = ended.parse(JSON.parse(line));
    const { checks } = printed.parse(JSON.parse(stdout));
    return { code, states: checks.map(({ name, state }) => [name, state]) };
  });
}
