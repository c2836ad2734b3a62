import { createHash } from 'node:crypto';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { v7 as uuid } from 'uuid';
import { openStream } from '../../infra/local/open-stream.ts';
import { createPump } from '../../infra/local/pump.ts';
import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { states } from '../../shared/chain/standing.ts';
import { stateLinks, tagOf } from '../../shared/chain/state-links.ts';
import { Problem } from '../../shared/errors.ts';
import { endOfImport, importRegister } from '../../shared/licences/import-register.ts';
import { doWork, type Reacting } from '../../shared/reacting/do-work.ts';
import { reactTo } from '../../shared/reacting/react-to.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { getLink } from '../../shared/store/link.ts';
import { addMember } from '../../shared/store/member.ts';
import type { Party } from '../../shared/store/party.ts';
import { getStatedLinks } from '../../shared/store/stated-links.ts';
import type { Store } from '../../shared/store/store.ts';
import { profile } from '../access/tokens.ts';
import { openApi } from '../api/client.ts';
import type { Body } from '../builders/change.ts';
import { today } from '../builders/supplier.ts';
import { csv, readCsv } from '../licences/samples.ts';
import { streamedStore } from '../setup/tables.ts';
import { ana, ok, registration, sampleParty } from '../store/samples.ts';

/** What is said of a link in these tests; `with` is the other party. */
export interface Said {
  kind: 'recruitment' | 'sub_agency';
  role: 'user' | 'provider';
  with: string;
  says: 'exists' | 'denied';
}

/** Something to be done: a record of the stream to be reacted to, or work. */
export type Pending = { record: StreamRecord } | { work: Work };

/** The whole service, with the stream and the queue in the hands of a test: it says what is delivered, when, how often. */
export async function openVillage(given?: Store) {
  const store = given ?? (await streamedStore());
  const now = () => new Date(`${today}T12:00:00.000Z`);
  const timing = { sleep: async () => undefined, now };
  const ruleSets = [un13jk];
  const reacting: Omit<Reacting, 'send'> = { store, newId: () => uuid(), ruleSets, timing };
  const by = { ...ana, role: 'administrator' };
  const { call } = await openApi(store, now());
  let pump: (() => Promise<'moved' | 'idle'>) | undefined;
  const seen: StreamRecord[] = [];
  let fresh: StreamRecord[] = [];

  async function register(kind: 'supplier' | 'agency', name: string): Promise<Party> {
    const party = sampleParty({ id: uuid(), kinds: [kind], name, createdAt: now().toISOString() });
    await commit(store, registration(party), timing);
    return party;
  }

  async function declare({ id }: Pick<Party, 'id'>, body: Body): Promise<void> {
    const accepted: DeclarationBody = partyDeclarationBody.parse(body);
    const prepare = async ({ at, head }: { at: Date; head: { seq: number } }) => {
      const options = { at, seq: head.seq + 1, newId: () => uuid(), ruleSets };
      const { writes, audit } = await prepareSubmission(store, id, accepted, options);
      return { writes, audit, answer: ok };
    };
    await commit(store, { stream: streams.party(id), by: ana, prepare }, timing);
  }

  /** All that a party says of its links from now on. */
  async function state(party: Party, said: readonly Said[]): Promise<void> {
    const rows = said.map((each) => {
      const corridors = [{ from: 'NP', to: 'QA' }];
      return { ...each, with: { id: each.with }, corridors, period: { from: '2025-01-01' } };
    });
    const tags = [tagOf(await getStatedLinks(store, party.id))];
    const request = { party, by: ana, precondition: { kind: 'match' as const, tags }, rows };
    await stateLinks({ store, newId: () => uuid(), timing }, request);
  }

  /** Whether the other side claims a link of which this one never said that it is there: nothing else can be denied. */
  async function mayDeny(party: Party, { kind, role, with: other }: Said): Promise<boolean> {
    const [user, provider] = role === 'user' ? [party.id, other] : [other, party.id];
    const link = await getLink(store, { user, kind, provider });
    const [ours, theirs] = role === 'user' ? [link?.byUser, link?.byProvider] : [link?.byProvider, link?.byUser];
    return states(theirs) && !states(ours);
  }

  /** The register of Nepal, from now on, with these licences. */
  async function importLicences(rows: { [column: string]: string }[]): Promise<void> {
    const text = csv(...rows);
    const digest = createHash('sha256').update(text).digest('hex');
    const file = { country: 'NP', asOf: today, source: 'x', digest, ...readCsv(text) };
    const importing = { store, by, newId: () => uuid(), timing, hasTime: () => true };
    const made = await importRegister(importing, file);
    const prepare = async ({ at }: { at: Date }) => {
      const { writes, audit } = await endOfImport(store, made, at);
      return { writes, audit, answer: ok };
    };
    await commit(store, { stream: streams.licenceRegister('NP'), by, prepare }, timing);
  }

  /** Somebody speaks for a party from now on. */
  async function join({ id }: Party, subject: string): Promise<['declarant', string]> {
    const prepare = async ({ at }: { at: Date }) => {
      const writes = [
        addMember(id, { issuer: profile.issuer, subject }, at, new Problem('conflict', 'A member already.')),
      ];
      return {
        writes,
        audit: { action: 'member.added', object: 'member', version: 1, digest: digestOf(subject) },
        answer: ok,
      };
    };
    await commit(store, { stream: streams.party(id), by, prepare }, timing);
    return ['declarant', subject];
  }

  /** An officer who wants to hear of these parties. */
  async function watch(parties: readonly Party[]): Promise<void> {
    const body = { name: 'All of them', parties: parties.map(({ id }) => id) };
    const as = ['procurement_officer', 'officer@example.org'] as ['procurement_officer', string];
    const headers = { 'if-none-match': '*' };
    const answer = await call('PUT', `/v1/watches/${uuid()}`, { as, body, headers });
    if (answer.status !== 201) throw new RangeError(await answer.text());
  }

  /** What was streamed since the last look. */
  async function streamed(): Promise<Pending[]> {
    pump ??= createPump({
      ...(await openStream(store)),
      checkpoints: { read: () => undefined, write: () => undefined },
      deliver: async (records) => void fresh.push(...records),
      onLost: async () => undefined,
    });
    while ((await pump()) === 'moved');
    const taken = fresh;
    fresh = [];
    seen.push(...taken);
    return taken.map((record) => ({ record }));
  }

  /** Does one thing, and gives what follows from it; throws where it fails. */
  async function deal(each: Pending, worker: Omit<Reacting, 'send'> = reacting): Promise<Pending[]> {
    const sent: Work[] = [];
    const send = async (more: readonly Work[]) => void sent.push(...more);
    if ('work' in each) await doWork({ ...worker, send }, each.work);
    else {
      const onError = (_record: unknown, error: unknown) => {
        throw error;
      };
      await reactTo({ Records: [each.record] }, { send, onError });
    }
    return sent.map((work) => ({ work }));
  }

  /** Does everything that there is to do, one thing after another, until nothing more follows. */
  async function settle(pending: readonly Pending[] = []): Promise<number> {
    let done = 0;
    const queue = [...pending];
    for (;;) {
      queue.push(...(await streamed()));
      const next = queue.shift();
      if (next === undefined) return done;
      queue.push(...(await deal(next)));
      done += 1;
      if (done > 5000) throw new RangeError('It does not come to rest.');
    }
  }

  return {
    ...{
      store,
      reacting,
      now,
      call,
      register,
      join,
      declare,
      state,
      mayDeny,
      importLicences,
      watch,
      streamed,
      deal,
      settle,
    },
    /** Every record of the stream so far. */
    seen: () => seen,
  };
}

export type Village = Awaited<ReturnType<typeof openVillage>>;
