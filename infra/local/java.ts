import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.ts';

const oldestJava = 17;
const whatToDo =
  'Install it (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install --cask temurin@17; ' +
  'elsewhere: https://adoptium.net), or set DYNAMODB_ENDPOINT to a DynamoDB that already runs.';

/**
 * Makes sure that DynamoDB Local can run here.
 * @throws {CannotStart} when `java` is missing or older than 17
 */
export async function requireJava(): Promise<void> {
  const version = await installedJava();
  if (version === undefined) {
    throw new CannotStart(`DynamoDB Local needs Java ${oldestJava} or newer, and no java was found. ${whatToDo}`);
  }
  if (version < oldestJava) {
    throw new CannotStart(`DynamoDB Local needs Java ${oldestJava} or newer, and this is Java ${version}. ${whatToDo}`);
  }
}

async function installedJava(): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version']);
    // Up to Java 8 the first number is 1: `version "1.8.0_402"`; since then it is the release: `version "17.0.15"`.
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
    return first === undefined ? undefined : Number(first === '1' ? second : first);
  } catch {
    // macOS ships a `java` that only says where to get one: as good as none.
    return undefined;
  }
}
