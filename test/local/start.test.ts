import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { descendants, isAlive, newFolder, type RunningCommand, run, until } from './command.ts';

const quietly = ['--no-demo', '--port', '0'];

async function ready(server: RunningCommand): Promise<string> {
  await until('the server is ready', async () => {
    if (!(await isAlive(server.pid))) throw new Error(`The server ended: ${server.stderr()}`);
    return /^ready /m.test(server.stdout());
  });
  return /^ready (\S+)$/m.exec(server.stdout())?.[1] ?? '';
}

async function allGone(pids: number[]): Promise<void> {
  await until('every process is gone', async () => !(await Promise.all(pids.map(isAlive))).includes(true));
}

async function refusal(args: string[], folder: string, env: Record<string, string> = {}) {
  const server = run('start.ts', args, { folder, env });
  const code = await server.ended;
  return { code, stderr: server.stderr().trim() };
}

describe('npm start', () => {
  it('ends with a ready line, serves, lets nobody else in, and leaves nothing behind when it is stopped', async () => {
    const folder = newFolder();
    const server = run('start.ts', quietly, { folder });
    const address = await ready(server);
    expect(server.stdout().trimEnd().split('\n').at(-1)).toBe(`ready ${address}`);
    expect(await (await fetch(`${address}/v1/health`)).json()).toMatchObject({ status: 'ok' });
    expect(await refusal(quietly, folder)).toEqual({
      code: 1,
      stderr: 'Another server already uses the data in .data. Stop that one first.',
    });
    const started = await descendants(server.pid);
    expect(started.length).toBeGreaterThanOrEqual(2);
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await allGone(started);
  }, 120_000);

  it('leaves no java behind when it is killed, starts again on its data, and stops when java is gone', async () => {
    const folder = newFolder();
    const killed = run('start.ts', quietly, { folder });
    await ready(killed);
    const started = await descendants(killed.pid);
    expect(started.length).toBeGreaterThanOrEqual(2);
    killed.kill('SIGKILL');
    await allGone(started);

    const again = run('start.ts', quietly, { folder });
    await ready(again);
    for (const pid of await descendants(again.pid)) process.kill(pid, 'SIGKILL');
    expect(await again.ended).toBe(1);
    // What goes on beside may notice it first.
    expect(again.stderr()).toMatch(/^DynamoDB Local has ended by itself\./m);

    const files = join(folder, '.data/dynamodb');
    for (const name of readdirSync(files)) writeFileSync(join(files, name), 'garbage '.repeat(2000));
    const { code, stderr } = await refusal(quietly, folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The database file \S+ is damaged \(file is not a database\)\..*npm start -- --fresh$/);
  }, 120_000);

  it('stops when the npm that started it was ended, though the shell in between passes no signal on', async () => {
    const shell = run('start.ts', quietly, {
      folder: newFolder(),
      env: { npm_lifecycle_event: 'start', DYNAMODB_ENDPOINT: inject('dynamodbEndpoint') },
      throughShell: true,
    });
    await ready(shell);
    const started = await descendants(shell.pid);
    expect(started).toHaveLength(1);
    shell.kill('SIGTERM');
    await allGone(started);
  });

  it('uses the DynamoDB of DYNAMODB_ENDPOINT and needs no Java then', async () => {
    const env = { DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'), PATH: newFolder() };
    const server = run('start.ts', quietly, { folder: newFolder(), env });
    const address = await ready(server);
    expect((await fetch(`${address}/v1/health`)).status).toBe(200);
  });
});

describe('npm start says in one line what stands in its way', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, stderr } = await refusal(['--port', String(port)], newFolder());
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is taken by another program\\. .*npm start -- --port \\d+$`));
  });

  it('when there is no Java', async () => {
    const { code, stderr } = await refusal(quietly, newFolder(), { PATH: newFolder() });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DynamoDB Local needs Java 17 or newer, and no java was found\. Install it .*$/);
  });

  it.each([
    { release: '1.8.0_402', major: 8 },
    { release: '11.0.22', major: 11 },
  ])('when Java is $release', async ({ release, major }) => {
    const bin = newFolder();
    writeFileSync(join(bin, 'java'), `#!/bin/sh\necho 'openjdk version "${release}"' >&2\n`);
    chmodSync(join(bin, 'java'), 0o755);
    const { code, stderr } = await refusal(quietly, newFolder(), { PATH: bin });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^DynamoDB Local needs Java 17 or newer, and this is Java ${major}\\. .*$`));
  });

  it.each([
    { mistake: 'an unknown flag', args: ['--frsh'], says: "Unknown option '--frsh'. See: npm start -- --help" },
    { mistake: 'a stray word', args: ['fresh'], says: "Unexpected argument 'fresh'. See: npm start -- --help" },
    { mistake: 'no port number', args: ['--port', '80a'], says: '--port takes a number from 0 to 65535, not "80a".' },
    {
      mistake: 'a port too far',
      args: ['--port', '65536'],
      says: '--port takes a number from 0 to 65535, not "65536".',
    },
  ])('when the command line has $mistake', async ({ args, says }) => {
    expect(await refusal(args, newFolder())).toEqual({ code: 2, stderr: says });
  });

  it('when the data folder cannot be used', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '.data'), 'a file where the folder should be');
    const { code, stderr } = await refusal(quietly, folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The folder \.data cannot be used \(E\w+\)\. Make it writable for you, or move it away\.$/);
  });

  it('when a key is damaged', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, '.data'));
    writeFileSync(join(folder, '.data/cursor-key'), 'abc');
    const { code, stderr } = await refusal(quietly, folder);
    expect(code).toBe(1);
    expect(stderr).toBe('The file .data/cursor-key is damaged. Delete it: a new one is made at the next start.');
  });

  it('when something else than a DynamoDB answers at DYNAMODB_ENDPOINT', async () => {
    const other = createHttpServer((_request, response) => response.writeHead(404).end('none')).listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const { code, stderr } = await refusal(quietly, newFolder(), { DYNAMODB_ENDPOINT: endpoint });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^What answers at ${endpoint} \\(DYNAMODB_ENDPOINT\\) is no DynamoDB: .+$`));
  });

  it.each([
    { endpoint: 'localhost:8000', args: [], code: 2, says: /^DYNAMODB_ENDPOINT is an address such as / },
    {
      endpoint: 'http://127.0.0.1:9',
      args: [],
      code: 1,
      says: /^Nothing answers at http:\/\/127\.0\.0\.1:9 \(DYNAMODB_ENDPOINT\): .*ECONNREFUSED/,
    },
    {
      endpoint: 'http://127.0.0.1:9',
      args: ['--fresh'],
      code: 2,
      says: /^--fresh empties only the database in \.data\//,
    },
  ])('when DYNAMODB_ENDPOINT is $endpoint with $args', async ({ endpoint, args, code, says }) => {
    const refused = await refusal([...quietly, ...args], newFolder(), { DYNAMODB_ENDPOINT: endpoint });
    expect(refused.code).toBe(code);
    expect(refused.stderr).toMatch(says);
    expect(refused.stderr.split('\n')).toHaveLength(1);
  });
});
