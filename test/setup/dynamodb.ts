import type { TestProject } from 'vitest/node';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one DynamoDB Local of this run answers; any region and credentials do. */
    dynamodbEndpoint: string;
  }
}

/** One DynamoDB Local, in memory, for the whole run: test files keep apart by random table names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamoDb = await startDynamoDbLocal('memory');
  project.provide('dynamodbEndpoint', dynamoDb.endpoint);
  let expected = false;
  const early = dynamoDb.ended.then((stderr) => {
    if (!expected) throw new Error(`DynamoDB Local ended during the tests. ${stderr}`);
  });
  // Looked at when the run ends; until then it must not count as an unhandled rejection.
  early.catch(() => undefined);
  return async () => {
    expected = true;
    await dynamoDb.stop();
    await early;
  };
}
