import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { type Precondition, requirePrecondition } from '../http/precondition.ts';
import { invalidRequest } from '../http/problem.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import { type Link, putLink } from '../store/link.ts';
import type { Party } from '../store/party.ts';
import { getStatedLinks, putStatedLinks, type StatedLink, type StatedLinks } from '../store/stated-links.ts';
import type { Store } from '../store/store.ts';
import { putStub } from '../store/stub.ts';
import { realTiming, type Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import { type Aim, aimsOf, aimText, resolved } from './aim.ts';
import { mistakesIn } from './check-aims.ts';
import { type Drawing, drawLinks } from './draw-links.ts';
import type { LinkRow } from './link-row.ts';

/** A link, a stub and its identifier each: with the entry of the audit below the 100 items of one transaction. */
const linksAPart = 30;

/** After so long no further part begins: HTTP APIs give up on us after 30 seconds. */
const patienceMs = 15_000;

interface Service {
  store: Store;
  newId: () => string;
  timing?: Partial<Timing>;
}

export interface StateRequest {
  party: Party;
  by: CommitRequest['by'];
  /** What must hold of the list that this one replaces. */
  precondition: Precondition | undefined;
  /** All that the party says of its links. */
  rows: readonly LinkRow[];
}

/** The entity tag of a party's list of links. */
export const tagOf = (stated: Pick<StatedLinks, 'version'> | undefined): string => `"${stated?.version ?? 0}"`;

/**
 * Makes these rows all that a party says of its links: what is new is stated, what is not among them any more is
 * withdrawn, what is the same is left alone. Gives the new tag, and the links in the order of the rows.
 *
 * More than 30 changes are written in parts, each with its entry in the audit; where one of them cannot be written,
 * or 15 seconds are over, those before it stand, and the same request again under the same precondition does the rest.
 * Throws `Problem('stale-version')` where the list is another than the precondition says or another came in between,
 * `invalid-request` with the mistakes of the rows before anything is written, and `unavailable`.
 */
export async function stateLinks(service: Service, request: StateRequest): Promise<{ tag: string; links: Link[] }> {
  const { store } = service;
  const { party, precondition, rows } = request;
  const now = service.timing?.now ?? realTiming.now;
  const deadline = now().getTime() + patienceMs;
  const digest = digestOf(rows);
  let list = await getStatedLinks(store, party.id);
  const begun = wasBegun(list, precondition, digest);
  if (begun === undefined) requireUnchanged(precondition, list);
  const asked = begun ?? { replaced: list?.version ?? 0, digest };

  const named = await aimsOf(store, rows);
  refuse(await mistakesIn(store, party, named));
  const kept = new Set(named.map(aimText));
  const dropped = (list?.stated ?? []).filter((each) => !kept.has(aimText(each)));
  const all = await drawLinks(service, party, [...named, ...dropped], now());
  refuse(all.mistakes);

  const links = new Map(all.links.map(({ aim, link }) => [aim.place, link]));
  const changed = all.links
    .filter((each) => each.changed)
    .map(({ aim: { place }, aim }) => (place === undefined ? aim : (named[place] ?? aim)));
  for (let start = 0; start < changed.length; start += linksAPart) {
    if (now().getTime() > deadline) throw tookTooLong(start, changed.length);
    const part = changed.slice(start, start + linksAPart);
    const landed = await land(service, request, { list, asked, aims: part });
    for (const { aim, link } of landed.drawing.links) links.set(aim.place, link);
    list = landed.list;
  }
  const inOrder = rows.flatMap((_, place) => links.get(place) ?? []);
  return { tag: tagOf(list), links: inOrder };
}

interface Part {
  /** The list as the part before left it. */
  list: StatedLinks | undefined;
  asked: StatedLinks['request'];
  aims: readonly Aim[];
}

async function land(service: Service, { party, by }: StateRequest, { list, asked, aims }: Part) {
  const { store, timing } = service;
  const stream = streams.party(party.id);
  let landed: { drawing: Drawing; list: StatedLinks } | undefined;
  const prepare: CommitRequest['prepare'] = async ({ at }) => {
    const now = await getStatedLinks(store, party.id);
    requireUnchanged({ kind: 'match', tags: [tagOf(list)] }, now);
    const fresh = await resolved(store, aims);
    refuse(await mistakesIn(store, party, fresh));
    const drawing = await drawLinks(service, party, fresh, at);
    refuse(drawing.mistakes);
    const next = { party: party.id, stated: after(list?.stated ?? [], drawing), request: asked };
    const version = (list?.version ?? 0) + 1;
    landed = { drawing, list: { ...next, version } };
    const written = { links: drawing.links.map(({ link }) => link), stubs: drawing.stubs };
    return {
      writes: [
        ...drawing.stubs.flatMap(putStub),
        ...drawing.links.map(({ link, before }) => putLink(link, before)),
        putStatedLinks(next, list),
      ],
      audit: { action: 'links.stated', object: `party/${party.id}/links`, version, digest: digestOf(written) },
      answer: { status: 200, headers: {}, body: '' },
    };
  };
  await inTurn(store, stream, () => commit(store, { stream, by, prepare }, timing));
  if (landed === undefined) throw new TypeError('Links were written that nobody prepared.');
  return landed;
}

/** What is stated once these links are written. */
function after(stated: readonly StatedLink[], { links }: Drawing): StatedLink[] {
  const all = new Map(stated.map((each) => [aimText(each), each]));
  for (const { aim } of links) {
    const { kind, role, other, row } = aim;
    if (row === undefined) all.delete(aimText(aim));
    else all.set(aimText(aim), { kind, role, other });
  }
  return [...all.values()];
}

/**
 * The request that changed the list last, where this is the same one again: its answer was lost, or it was not written
 * to its end (RFC 9110, section 13.1.1, lets what appears to have been done already succeed).
 */
function wasBegun(list: StatedLinks | undefined, precondition: Precondition | undefined, digest: string) {
  if (precondition === undefined || list === undefined || list.request.digest !== digest) return undefined;
  const { replaced } = list.request;
  const same =
    precondition.kind === 'match' ? precondition.tags.includes(tagOf({ version: replaced })) : replaced === 0;
  return same && precondition.kind !== 'exists' ? list.request : undefined;
}

/** A list that was never stated is there, empty, as "0"; `If-None-Match: *` holds of it too. */
function requireUnchanged(precondition: Precondition | undefined, list: StatedLinks | undefined): void {
  requirePrecondition(precondition, list === undefined && precondition?.kind === 'absent' ? undefined : tagOf(list));
}

function tookTooLong(done: number, all: number): Problem {
  const detail = `The database was slow, so that only ${done} of ${all} changes were kept. Please send the same request again, with the same precondition: it does the rest.`;
  return new Problem('unavailable', detail, { headers: { 'Retry-After': '1' } });
}

function refuse(mistakes: Problem['errors']): void {
  if (mistakes.length > 0) throw invalidRequest([...mistakes]);
}
