import { describe, expect, it } from 'vitest';
import { keep } from '../../infra/local/keep.ts';
import { descendants, isAlive, until } from './command.ts';

const forEver = ['-e', 'setInterval(() => undefined, 1000)'];

describe('a kept command', () => {
  it('is gone when stop returns', async () => {
    const kept = await keep(process.execPath, forEver);
    const { pid = -1 } = kept;
    expect(await isAlive(pid)).toBe(true);
    await kept.stop();
    expect(kept.running()).toBe(false);
    await until('the command is gone', async () => !(await isAlive(pid)));
  });

  it('ends also when only its keeper is killed', async () => {
    const kept = await keep(process.execPath, forEver);
    const { pid = -1 } = kept;
    const started = await descendants(process.pid);
    const keeper = (await Promise.all(started.map(async (one) => ({ one, below: await descendants(one) })))).find(
      ({ below }) => below.includes(pid),
    );
    process.kill(keeper?.one ?? Number.NaN, 'SIGKILL');
    await kept.ended;
    await until('the command is gone', async () => !(await isAlive(pid)));
  });

  it('tells its exit code and what it wrote to standard error', async () => {
    const kept = await keep(process.execPath, ['-e', 'console.error("no luck"); process.exit(3)']);
    expect(await kept.ended).toBe(3);
    expect(kept.stderr()).toBe('no luck\n');
  });

  it('that does not exist ends at once and says so', async () => {
    const kept = await keep('no-such-command', []);
    expect(await kept.ended).toBe(127);
    expect(kept.stderr()).toContain('ENOENT');
  });
});
