import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createSender, type Letter } from '../../shared/delivering/send.ts';
import { getWebhook } from '../../shared/store/webhook.ts';
import { openPostOffice, scripted } from './post-office.ts';
import { answers, hangs, openReceiver } from './receiver.ts';

const seconds = (count: number) => count * 1000;
const minutes = (count: number) => seconds(60 * count);
const hours = (count: number) => minutes(60 * count);
const url = 'http://127.0.0.1:9/';

describe('an event of a watch with a webhook', () => {
  it('is delivered once, signed so that the library of the receiver and a hand-made check both agree', async () => {
    const office = await openPostOffice();
    const receiver = await openReceiver();
    const shown = await office.webhook('w1', { url: receiver.url });
    const event = await office.tell('w1');
    await expect(office.deliver()).resolves.toEqual({ delivered: 1, failed: 0, dead: 0 });
    await expect(office.deliver()).resolves.toEqual({ delivered: 0, failed: 0, dead: 0 });
    const [{ headers = {}, body = '' } = {}, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': event });
    expect(JSON.parse(body)).toEqual({
      type: 'paragraph-13.band_changed',
      timestamp: office.now().toISOString(),
      data: { id: event, party: { name: 'Himal' } },
    });
    const secret = shown?.secret ?? '';
    const at = Number(headers['webhook-timestamp']);
    expect(at).toBe(office.now().getTime() / 1000);
    expect(new Webhook(secret).sign(event, new Date(at * 1000), body)).toBe(headers['webhook-signature']);
    const mac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'));
    expect(headers['webhook-signature']).toBe(`v1,${mac.update(`${event}.${at}.${body}`).digest('base64')}`);
    expect(await office.delivery('w1', event)).toMatchObject({
      ...{ state: 'delivered', attempts: 1, lastResult: 'It answered with status 204.' },
    });
    expect(await office.actions('w1')).toEqual(['deliveries.taken', 'delivery.delivered']);
  });

  it('is lined up once, however often it is told, and not at all without a webhook', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    await office.tell('w1', 'before');
    await office.webhook('w1', { url });
    await Promise.all([office.tell('w1', 'twice'), office.tell('w1', 'twice')]);
    await office.deliver(sender);
    await office.tell('w1', 'twice');
    await office.deliver(sender);
    expect(sender.events()).toEqual(['twice']);
    await office.webhook('w1', undefined);
    await office.tell('w1', 'after');
    expect(await office.states('w1')).toEqual(['twice delivered']);
  });

  it('is sent as it was told, in the order in which it was told, also when many are told at once', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    await office.webhook('w1', { url });
    await Promise.all(Array.from({ length: 8 }, () => office.tell('w1')));
    await office.deliver(sender);
    expect(sender.events()).toEqual((await office.states('w1')).map((line) => line.replace(' delivered', '')));
    expect(new Set(sender.events()).size).toBe(8);
  });

  it('is signed by the old secret too for a day after a new one was made', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    const first = (await office.webhook('w1', { url }))?.secret ?? '';
    const second = (await office.webhook('w1', { url, rotateSecret: true }))?.secret ?? '';
    const verifiers = () => {
      const nothing: Letter = { url, headers: {}, body: '' };
      const { headers, body } = sender.letters.at(-1) ?? nothing;
      const [id = '', at = ''] = [headers['webhook-id'], headers['webhook-timestamp']];
      const signatures = headers['webhook-signature']?.split(' ') ?? [];
      const signs = (secret: string) =>
        signatures.includes(new Webhook(secret).sign(id, new Date(Number(at) * 1000), body));
      return [signs(first), signs(second), signatures.length];
    };
    await office.tell('w1');
    await office.deliver(sender);
    expect(verifiers()).toEqual([true, true, 2]);
    office.wait(hours(24));
    await office.tell('w1');
    await office.deliver(sender);
    expect(verifiers()).toEqual([false, true, 1]);
  });
});

describe('a receiver that fails', () => {
  it('is tried again after longer and longer, with the same id and a new time, until it takes the event', async () => {
    const office = await openPostOffice();
    const receiver = await openReceiver(answers(500, 503, 204));
    await office.webhook('w1', { url: receiver.url });
    const event = await office.tell('w1');
    await office.deliver();
    office.wait(seconds(5) - 1);
    await office.deliver();
    expect(receiver.received).toHaveLength(1);
    office.wait(1);
    await office.deliver();
    office.wait(minutes(5));
    await office.deliver();
    const sent = receiver.received.map(({ headers }) => [headers['webhook-id'], headers['webhook-timestamp']]);
    const start = office.now().getTime() / 1000 - 305;
    expect(sent).toEqual([start, start + 5, start + 305].map((at) => [event, String(at)]));
    expect(await office.delivery('w1', event)).toMatchObject({ state: 'delivered', attempts: 3 });
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('keeps its own later events waiting, in order, and nobody else', async () => {
    const office = await openPostOffice();
    let works = false;
    const sender = scripted(({ url: to }) => (works || !to.includes('bad') ? 'taken' : 'refused'));
    await office.webhook('bad', { url: 'http://127.0.0.1:9/bad' });
    await office.webhook('good', { url });
    for (const event of ['a', 'b', 'c']) {
      await office.tell('bad', event);
      await office.tell('good', event);
    }
    await office.deliver(sender);
    expect(await office.states('bad')).toEqual(['a waiting', 'b waiting', 'c waiting']);
    expect(await office.states('good')).toEqual(['a delivered', 'b delivered', 'c delivered']);
    await office.tell('bad', 'd');
    await office.deliver(sender);
    expect(sender.letters.filter(({ url: to }) => to.includes('bad'))).toHaveLength(1);
    works = true;
    office.wait(seconds(5));
    await office.deliver(sender);
    const toBad = sender.letters.filter(({ url: to }) => to.includes('bad'));
    expect(toBad.map(({ headers }) => headers['webhook-id'])).toEqual(['a', 'a', 'b', 'c', 'd']);
  });

  it('that hangs holds up none of twenty others: they have all of theirs while it still hangs', async () => {
    const office = await openPostOffice();
    const patience = new AbortController();
    const hanging = await openReceiver(hangs);
    const receiver = await openReceiver();
    await office.webhook('hanging', { url: hanging.url });
    await office.tell('hanging');
    for (let watch = 1; watch <= 20; watch++) {
      await office.webhook(`w${watch}`, { url: receiver.url });
      await office.tell(`w${watch}`);
      await office.tell(`w${watch}`);
    }
    const never = new AbortController();
    const deadlineOf = (to: string) => (to === hanging.url ? patience : never).signal;
    const send = (letter: Letter) =>
      createSender({ reach: 'loopback-too', deadline: () => deadlineOf(letter.url) })(letter);
    const all = office.deliver({ send });
    while (receiver.received.length < 40) await receiver.arrival();
    patience.abort();
    await expect(all).resolves.toEqual({ delivered: 40, failed: 1, dead: 0 });
    expect(hanging.received.length).toBeLessThanOrEqual(1);
  });

  it('loses an event only after nine attempts over two days, and is then asked to take the next', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'refused');
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    await office.tell('w1', 'b');
    const waits = [seconds(5), minutes(5), minutes(30), ...[2, 5, 10, 14, 20].map(hours)];
    for (const wait of waits) {
      await office.deliver(sender);
      office.wait(wait - 1);
      await office.deliver(sender);
      office.wait(1);
    }
    await office.deliver(sender);
    expect(office.dead).toEqual(['a']);
    expect(await office.delivery('w1', 'a')).toMatchObject({ state: 'dead', attempts: 9 });
    expect(sender.events()).toEqual(Array(9).fill('a'));
    office.wait(hours(20));
    await office.deliver(scripted(() => 'taken'));
    expect(await office.states('w1')).toEqual(['a dead', 'b delivered']);
  });

  it('is disabled after five days of nothing but failures; what waits is kept as dead, and so is what comes after', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'refused');
    await office.webhook('w1', { url });
    for (const event of ['a', 'b', 'c']) await office.tell('w1', event);
    await office.deliver(sender);
    office.wait(hours(5 * 24) - 1);
    await office.deliver(sender);
    expect(await getWebhook(office.store, 'w1')).toMatchObject({ state: 'open' });
    office.wait(hours(24));
    await office.deliver(sender);
    expect(await getWebhook(office.store, 'w1')).toMatchObject({ state: 'disabled', because: 'failing' });
    await office.tell('w1', 'd');
    await office.deliver(sender);
    expect(await office.states('w1')).toEqual(['a dead', 'b dead', 'c dead', 'd dead']);
    expect(office.dead).toEqual(['a', 'b', 'c', 'd']);
    expect(sender.letters).toHaveLength(3);
  });

  it('is disabled at once where it says 410, and opened again by its owner', async () => {
    const office = await openPostOffice();
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    await office.deliver(scripted(() => 'gone'));
    expect(await getWebhook(office.store, 'w1')).toMatchObject({ state: 'disabled', because: 'gone' });
    const opened = await office.webhook('w1', { url });
    expect(opened).toMatchObject({ state: 'open' });
    expect(opened).not.toHaveProperty('secret');
    await office.tell('w1', 'b');
    await office.deliver(scripted(() => 'taken'));
    expect(await office.states('w1')).toEqual(['a dead', 'b delivered']);
  });

  it('is tried at once when its owner has changed its address, even while an attempt is under way', async () => {
    const office = await openPostOffice();
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    const sender = scripted(async ({ url: to }) => {
      if (to.endsWith('/new')) return 'taken';
      await office.webhook('w1', { url: `${url}new` });
      return 'gone';
    });
    await office.deliver(sender);
    await office.deliver(sender);
    expect(sender.letters.map(({ url: to }) => to)).toEqual([url, `${url}new`]);
    expect(await getWebhook(office.store, 'w1')).toMatchObject({ state: 'open' });
    expect(await office.states('w1')).toEqual(['a delivered']);
  });
});
