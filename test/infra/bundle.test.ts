import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, bundleSettings, leftOutOf } from '../../infra/bundle.ts';
import { deployed, lambda, synthesize } from './synthesize.ts';

/** Run by Node in the folder of the function, as Lambda does: a request for each path in, the answers out. */
const program = `
const { handler } = await import(process.cwd() + '/index.mjs');
const answers = [];
for (const rawPath of JSON.parse(process.argv[1])) {
  const http = { method: 'GET', path: rawPath, sourceIp: '192.0.2.1', protocol: 'HTTP/1.1', userAgent: 'test' };
  const requestContext = { http, domainName: 'api.example', requestId: 'r', stage: '$default' };
  const event = { version: '2.0', rawPath, rawQueryString: '', headers: { host: 'api.example' }, requestContext };
  answers.push((await handler({ ...event, isBase64Encoded: false }, {})).statusCode);
}
console.log('answers ' + JSON.stringify(answers));
`;

const root = join(import.meta.dirname, '..', '..');

describe('the bundle of the API function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  beforeAll(() => bundle(root, 'functions/api/handler.ts', folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers by itself, far from any installed package, with the settings of the stack', () => {
    const { properties } = lambda(synthesize('dev'), 'api');
    const paths = ['/v1/health', '/openapi.json', '/docs', '/docs/swagger-ui-bundle.js', '/v1/parties', '/nowhere'];
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program, JSON.stringify(paths)], {
      cwd: folder,
      // Lambda sets the region.
      env: { ...deployed(properties.Environment), AWS_REGION: 'eu-west-1' },
      encoding: 'utf8',
    });
    expect(output).toContain('answers [200,200,200,200,401,404]');
  });

  /** Over the goal of a megabyte, and by how much docs/decisions/0005 says. No package more goes in unseen. */
  it('is no larger than was decided', () => {
    expect(statSync(join(folder, 'index.mjs')).size).toBeLessThan(1_212_000);
  });

  it('has the published rule sets beside it', async () => {
    await bundle(root, 'shared/assessing/published.ts', join(folder, 'sets'));
    const read = `console.log((await import(process.cwd() + '/index.mjs')).publishedManifests().map(({ id }) => id));`;
    const options = { cwd: join(folder, 'sets'), encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['--input-type=module', '--eval', read], options)).toContain('un-13jk');
  });
});

describe('the bundle of the pages function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  beforeAll(() => bundle(root, 'functions/pages/handler.ts', folder, []));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers by itself, with the settings of the stack, and holds no way to sign in but by the issuer', () => {
    const { properties } = lambda(synthesize('dev'), 'pages');
    const paths = ['/', '/sign-in', '/my', '/nowhere', '/development-issuer/authorize'];
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program, JSON.stringify(paths)], {
      cwd: folder,
      env: { ...deployed(properties.Environment), AWS_REGION: 'eu-west-1' },
      encoding: 'utf8',
    });
    expect(output).toContain('answers [200,200,303,404,404]');
    expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).not.toContain('development-issuer');
  });
});

/** A message, in; out, what SQS is told of it. Nothing is sent beyond this machine. */
const oneMessage = `
const { handler } = await import(process.cwd() + '/index.mjs');
const event = { Records: [{ messageId: 'm-1', body: process.argv[1] }] };
console.log('answers ' + JSON.stringify(await handler(event, { getRemainingTimeInMillis: () => 300000 })));
`;

describe('the bundle of the worker function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  beforeAll(() => bundle(join(import.meta.dirname, '..', '..'), 'functions/reassess/handler.ts', folder, []));
  afterAll(() => rmSync(folder, { recursive: true }));

  const answerTo = (message: string, more: { [name: string]: string } = {}) => {
    const { properties } = lambda(synthesize('dev'), 'reassess');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', oneMessage, message], {
      cwd: folder,
      env: { ...deployed(properties.Environment), AWS_REGION: 'eu-west-1', ...more },
      encoding: 'utf8',
    });
    return { stdout, stderr };
  };

  it('runs by itself with the settings of the stack, and asks for a message that it cannot read once more', () => {
    expect(answerTo('no JSON').stdout).toContain('answers {"batchItemFailures":[{"itemIdentifier":"m-1"}]}');
  });

  it('signs its requests with what Lambda puts in the environment, and gets as far as the network', () => {
    const job = '01890a5d-ac96-774b-bcce-b302099a8057';
    const { stdout, stderr } = answerTo(JSON.stringify({ job, shard: '00' }), {
      AWS_ACCESS_KEY_ID: 'an-id',
      AWS_SECRET_ACCESS_KEY: 'a-secret',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    });
    expect(stderr).toContain('ECONNREFUSED');
    expect(stdout).toContain('answers {"batchItemFailures":[{"itemIdentifier":"m-1"}]}');
  });
});

function bundled(name: string) {
  const settings = { ...bundleSettings, external: leftOutOf(name), entryPoints: [`functions/${name}/handler.ts`] };
  const options = { ...settings, absWorkingDir: root, outdir: 'out', logLevel: 'error' } as const;
  return build({ ...options, bundle: true, metafile: true, write: false });
}

const known = new Map<string, ReturnType<typeof bundled>>();

/** What the bundle of a function consists of; each is made once. */
async function outputsOf(name: string) {
  const made = known.get(name) ?? bundled(name);
  known.set(name, made);
  return Object.values((await made).metafile.outputs);
}

/** Every file of which something is in the bundle of a function. */
async function filesIn(name: string): Promise<string[]> {
  return (await outputsOf(name)).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

const functions = readdirSync(join(root, 'functions')).filter((name) =>
  existsSync(join(root, 'functions', name, 'handler.ts')),
);

describe('what a function carries', () => {
  it.each(functions)('%s is loaded without anything that is left out of it', async (name) => {
    const imports = (await outputsOf(name)).flatMap((output) => output.imports);
    const atOnce = imports.filter(({ kind, external }) => external && kind !== 'dynamic-import');
    expect(atOnce.map(({ path }) => path).filter((path) => !isBuiltin(path))).toEqual([]);
  });

  it.each(['react', 'watch', 'deliver', 'log', 'checkpoint'])(
    '%s assesses nobody, and carries no rule and no text of one',
    async (name) => {
      const files = await filesIn(name);
      expect(files).toContain(`functions/${name}/handler.ts`);
      expect(files.filter((file) => /^rules\/(?:topics|sets|messages|assess)/.test(file))).toEqual([]);
    },
  );

  it('the API asks which Node it runs on in no other way than is answered for it', () => {
    const using = readdirSync(join(root, 'node_modules', 'jsonwebtoken', 'lib')).map((file) =>
      readFileSync(join(root, 'node_modules', 'jsonwebtoken', 'lib', file), 'utf8'),
    );
    const ranges = using.flatMap((text) => [...text.matchAll(/semver\.(\w+)\((.+)\)/g)].map(([, ...call]) => call));
    expect(ranges).toEqual([
      ['satisfies', "process.version, '>=15.7.0'"],
      ['satisfies', "process.version, '^6.12.0 || >=8.0.0'"],
      ['satisfies', "process.version, '>=16.9.0'"],
    ]);
  });

  it('the API sends nothing to other systems, and carries nothing that does', async () => {
    const files = await filesIn('api');
    expect(files).toContain('functions/api/app.ts');
    const sending = /client-(?:sqs|eventbridge)|standardwebhooks|ipaddr|delivering\/send\.ts|reacting\/do-work\.ts/;
    expect(files.filter((file) => sending.test(file))).toEqual([]);
  });
});
