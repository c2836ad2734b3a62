import { Problem } from '../errors.ts';
import { unavailable } from '../store/failure.ts';
import { claimIdentifier, getOwners, type Identifier, identifierText } from '../store/identifier.ts';
import { getParties, type NewParty, newParty, type Party, registerParty, replaceStub } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';

/** The stub that others made of one of these identifiers; undefined where there is none. */
export async function findStub(store: Store, identifiers: readonly Identifier[]): Promise<Party | undefined> {
  return (await ownersOf(store, identifiers)).map(({ owner }) => owner).find((owner) => owner?.stub);
}

/**
 * How an organisation is registered, in place of the stub that others made of it where there is one: with the same id,
 * so that the links which name it stand, for it to confirm or to deny. `facts.id` is that of the stub that `findStub`
 * gave, or a new one.
 *
 * Throws `Problem('conflict')` where an identifier is a registered party's, or several stubs are behind them; and
 * `unavailable` where somebody named the organisation since the id was chosen.
 */
export async function prepareRegistration(store: Store, facts: NewParty): Promise<{ party: Party; writes: Write[] }> {
  const owners = await ownersOf(store, facts.identifiers);
  const taken = owners.flatMap(({ owner }, place) => (owner !== undefined && !owner.stub ? [place] : []));
  if (taken.length > 0) throw identifierTaken(taken);
  const stubs = new Map(owners.flatMap(({ owner }) => (owner === undefined ? [] : [[owner.id, owner]])));
  const [stub, ...more] = stubs.values();
  if (stub === undefined) {
    const party = newParty(facts);
    return { party, writes: registerParty(party, () => 'retry') };
  }
  if (more.length > 0)
    throw severalStubs(owners.flatMap(({ owner }, place) => (more.some(({ id }) => id === owner?.id) ? [place] : [])));
  if (stub.id !== facts.id) throw unavailable(new Error('A stub was made while its party was registered.'));
  const party = { ...newParty(facts), version: stub.version + 1 };
  const free = owners.flatMap(({ identifier, owner }) => (owner === undefined ? [identifier] : []));
  return {
    party,
    writes: [replaceStub(stub, party), ...free.map((each) => claimIdentifier(each, party.id, 'retry'))],
  };
}

async function ownersOf(store: Store, identifiers: readonly Identifier[]) {
  const ids = await getOwners(store, identifiers);
  const parties = await getParties(store, ids.values());
  return identifiers.map((identifier) => ({
    identifier,
    owner: parties.get(ids.get(identifierText(identifier)) ?? ''),
  }));
}

/** Says no more of the other party than that there is one: which it is, its members may tell. */
function identifierTaken(places: number[]): Problem {
  return new Problem(
    'conflict',
    'The organisation was not registered, because it or another with its number is registered already. If it is yours, ' +
      'ask a colleague who registered it to add you as a member; if somebody else used your number, dispute it with the ' +
      'administrator of this service.',
    { errors: places.map((place) => at(place, 'This identifier is registered already.')) },
  );
}

function severalStubs(places: number[]): Problem {
  return new Problem(
    'conflict',
    'The organisation was not registered, because others named it by several of these identifiers, as if each were an ' +
      'organisation of its own. Register without those listed here.',
    { errors: places.map((place) => at(place, 'Others know another organisation by this identifier.')) },
  );
}

const at = (place: number, detail: string) => ({ pointer: `/identifiers/${place}`, detail });
