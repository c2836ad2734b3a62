import type { Change } from '../reacting/change.ts';
import { licenceSchema } from '../store/licence.ts';
import type { PartyEvent } from './event.ts';
import { eventId } from './event-id.ts';

/** `licence_mismatched` where the register of a country comes to say otherwise than a party that states a licence still. */
export function licenceEvents({ before: was, after: is }: Change): PartyEvent[] {
  if (is === undefined) return [];
  const { party, country, number, register, registerSince, stated, notStatedSince, version } = licenceSchema.parse(is);
  const before = was === undefined ? undefined : licenceSchema.parse(was);
  if (register !== 'mismatched' || before?.register === 'mismatched' || notStatedSince !== undefined) return [];
  const differs = [...new Set(stated.flatMap(({ stand }) => stand.differs ?? []))];
  const id = eventId(party, 'licence_mismatched', [country, number, version]);
  return [{ id, party, at: registerSince, kind: 'licence_mismatched', licence: { country, number }, differs }];
}
