import { Problem } from '../errors.ts';
import { classify } from '../store/failure.ts';

/**
 * Whether an error says that the database could not be reached or would not let us, and nothing of the party that was
 * being dealt with: then the whole shard waits, or a lost connection would count as a thousand parties failed.
 */
export function tellsOfTheDatabase(error: unknown): boolean {
  if (error instanceof Problem) return error.kind === 'unavailable';
  if (!(error instanceof Error)) return false;
  return '$metadata' in error || error.name === 'CredentialsProviderError' || classify(error) !== 'fault';
}
