import { Problem } from '../errors.ts';

/**
 * What an error of the database means for the caller:
 * `busy`: refused, nothing was written; `unsure`: the answer is missing, it may have been written or may yet be;
 * `too-large`: an item is over what DynamoDB keeps; `fault`: a mistake of ours.
 */
export type Failure = 'busy' | 'unsure' | 'too-large' | 'fault';

const busyNames = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'ThrottlingError',
  'TransactionConflictException',
]);

const unsureNames = new Set([
  'InternalServerError',
  'InternalServerErrorException',
  'ServiceUnavailable',
  'TimeoutError',
  'TransactionInProgressException',
]);

/** Node's codes for a connection that was refused, cut or never made. After an attempt that got through, none proves that nothing was written. */
const networkCodes = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Classifies an error of any command but a cancelled transaction, whose reasons decide (see `commit.ts`). */
export function classify(error: unknown): Failure {
  if (!(error instanceof Error)) return 'fault';
  if (busyNames.has(error.name)) return 'busy';
  if (unsureNames.has(error.name) || networkCodes.has(codeOf(error)) || statusOf(error) >= 500) return 'unsure';
  if (error.name === 'ValidationException' && saysTooLarge(error.message)) return 'too-large';
  return 'fault';
}

/** Whether DynamoDB's message says that an item, a key or a whole transaction is over its limit: only the text tells. */
export function saysTooLarge(message: string): boolean {
  return /\bsize\b.*\bexceed/i.test(message);
}

/** 503 for the caller, who repeats the request: with the same Idempotency-Key it has one effect. */
export function unavailable(cause: unknown, seconds = 1): Problem {
  return new Problem('unavailable', 'The database did not do this in time. Please send the same request again.', {
    headers: { 'Retry-After': String(seconds) },
    cause,
  });
}

/** 413 for the caller: what would have been kept is over DynamoDB's 400 KB an item or 4 MB a transaction. */
export function tooLarge(cause: unknown): Problem {
  return new Problem('too-large', 'This was not kept, because it is larger than a record may be (400 KB).', { cause });
}

/** Passes an answer on; where there is none, says so as the problem that the caller can act on. */
export async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const failure = classify(error);
    if (failure === 'busy') throw unavailable(error);
    if (failure === 'unsure') throw unavailable(error, 5);
    if (failure === 'too-large') throw tooLarge(error);
    throw error;
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function statusOf(error: Error): number {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}
