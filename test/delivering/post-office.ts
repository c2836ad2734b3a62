import { v7 as uuid } from 'uuid';
import { verifyChain } from '../../shared/audit/chain.ts';
import { changeWebhook, type WebhookInput } from '../../shared/delivering/change-webhook.ts';
import { deliverDue } from '../../shared/delivering/deliver-due.ts';
import { type Delivering, noAnswer, theDeliverer } from '../../shared/delivering/delivering.ts';
import { deliveryWrites } from '../../shared/delivering/line-up.ts';
import { createSender, type Letter, type Sent } from '../../shared/delivering/send.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { getDelivery, listDeliveries } from '../../shared/store/delivery.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';

/** A store with watches and their webhooks, a clock that is set by hand, and a worker that delivers over real connections. */
export async function openPostOffice(given?: Store) {
  const store = given ?? (await emptyStore());
  let time = Date.parse('2031-04-05T06:07:08.000Z');
  let told = 0;
  const now = () => new Date(time);
  const timing = { now, random: () => 0, sleep: async () => undefined };
  const dead: string[] = [];
  const failures: unknown[] = [];
  const work: Delivering = {
    ...{ store, timing, newId: () => uuid(), hasTime: () => true, send: createSender({ reach: 'loopback-too' }) },
    onDead: ({ event }) => dead.push(event),
    onFailure: (_watch, error) => failures.push(error),
  };
  const audit = { action: 'test', object: 'test', version: 1, digest: '0'.repeat(64) };

  /** Makes, changes or takes away the webhook of a watch, as its owner asks. */
  async function webhook(watch: string, asked: WebhookInput | undefined) {
    let shown: Awaited<ReturnType<typeof changeWebhook>>['shown'];
    const prepare = async ({ at }: { at: Date }) => {
      const change = await changeWebhook(store, watch, asked, { at, reach: 'loopback-too' });
      shown = change.shown;
      return { writes: change.writes, audit, answer: noAnswer };
    };
    await commit(store, { stream: `watch/${watch}`, by: theDeliverer, prepare }, timing);
    return shown;
  }

  /** Tells a watch of an event, and gives the event's id. */
  async function tell(watch: string, id = `event-${++told}`) {
    const prepare = async ({ at }: { at: Date }) => {
      const event = { id, kind: 'band_changed', at: at.toISOString(), data: { party: { name: 'Himal' } } };
      return { writes: await deliveryWrites(store, watch, event, at), audit, answer: noAnswer };
    };
    await commit(store, { stream: `feed/${uuid()}`, by: theDeliverer, prepare }, timing);
    return id;
  }

  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  const deliver = (changes: Partial<Delivering> = {}) => deliverDue({ ...work, ...changes });
  const delivery = async (watch: string, event: string) => getDelivery(store, watch, event);
  const states = async (watch: string) => {
    const { items } = await listDeliveries(store, watch, { order: 'oldest-first' }, { limit: 100 });
    return items.map(({ event, state }) => `${event} ${state}`);
  };

  /** The actions on the deliveries of a watch, their chain checked. */
  async function actions(watch: string): Promise<string[]> {
    const { items } = await auditEntries(store, streams.webhook(watch), { limit: 1000 });
    const chain = verifyChain(streams.webhook(watch), items);
    if (!chain.holds) throw new Error('The chain of the deliveries does not hold.');
    return items.map(({ action }) => action);
  }

  return { store, work, timing, now, wait, webhook, tell, deliver, delivery, states, actions, dead, failures };
}

/** A sender that answers as a script says, for each address its own, and keeps what was sent. */
export function scripted(script: (letter: Letter) => Sent['outcome'] | Promise<Sent['outcome']>) {
  const letters: Letter[] = [];
  const send = async (letter: Letter): Promise<Sent> => {
    letters.push(letter);
    return { outcome: await script(letter), said: 'As the script says.' };
  };
  return { send, letters, events: () => letters.map(({ headers }) => headers['webhook-id']) };
}
