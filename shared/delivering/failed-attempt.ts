/** Thrown where a name leads to an address that nothing is sent to. */
export class AddressRefused extends Error {}

/**
 * Why no answer came, in a sentence for the owner of the webhook. It names no address and quotes no error: what a name
 * leads to inside somebody's network is not for us to tell.
 */
export function saidOf(error: unknown): string {
  if (error instanceof AddressRefused) return 'Its name leads to an address that is not on the public internet.';
  const { name, code } = factsOf(error);
  if (name === 'TimeoutError' || name === 'AbortError') return 'It did not answer in time.';
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/.test(code)) return 'Its name was not found.';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)/.test(code)) return 'No connection was made.';
  if (/^(ECONNRESET|EPIPE)/.test(code)) return 'The connection broke off before it answered.';
  if (/^HPE_/.test(code)) return 'Its answer could not be read as HTTP.';
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code))
    return 'No safe connection was made: its certificate or its TLS was not accepted.';
  return 'The attempt failed.';
}

function factsOf(error: unknown): { name: string; code: string } {
  if (!(error instanceof Error)) return { name: '', code: '' };
  return { name: error.name, code: 'code' in error && typeof error.code === 'string' ? error.code : '' };
}
