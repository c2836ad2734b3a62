/** One demo organisation as its own people would enter it. All names are invented. */
export interface DemoOrganisation {
  /** Its name among the demo organisations, for idempotency keys and references between them. */
  key: string;
  /** Subject of the token with which it registers and declares. */
  declarant: string;
  /** Body of `POST /v1/parties`. */
  party: { name: string; kinds: string[]; country: string; identifiers: { scheme: string; id: string }[] };
  /** Bodies of `POST /v1/parties/{id}/declarations`, oldest first. */
  declarations: Record<string, unknown>[];
}
