import type { Identifier } from './identifier.ts';
import { newParty, type Party, type PartyKind, registerParty } from './party.ts';
import type { Write } from './write.ts';

/** What is said of an organisation that is not registered by the first one that names it. */
export interface StubFacts {
  id: string;
  name: string;
  kind: PartyKind;
  country: string | null;
  identifier: Identifier;
  createdAt: string;
}

/**
 * An organisation that is known only because another named it: whoever registers with its identifier takes it over.
 * Nobody speaks for it, and it is assessed by nothing.
 */
export function newStub({ kind, identifier, ...facts }: StubFacts): Party {
  return { ...newParty({ ...facts, kinds: [kind], identifiers: [identifier] }), stub: true };
}

/** Keeps a stub under its identifier; reads again when another named the same one first. */
export function putStub(stub: Party): Write[] {
  return registerParty(stub, () => 'retry');
}
