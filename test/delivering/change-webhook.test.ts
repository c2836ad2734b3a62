import { describe, expect, it } from 'vitest';
import { showWebhook } from '../../shared/delivering/change-webhook.ts';
import { getWebhook } from '../../shared/store/webhook.ts';
import { openPostOffice } from './post-office.ts';

const url = 'https://hooks.agency.example/paragraph-13';

describe('the webhook of a watch', () => {
  it('shows its secret in the answer that made it, and in no other', async () => {
    const office = await openPostOffice();
    const made = await office.webhook('w1', { url });
    expect(made).toMatchObject({ url, state: 'open', secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) });
    expect(await office.webhook('w1', { url })).not.toHaveProperty('secret');
    expect(await office.webhook('w1', { url: `${url}/new` })).toMatchObject({ url: `${url}/new`, state: 'open' });
    expect(JSON.stringify(showWebhook(await getWebhook(office.store, 'w1'), office.now()))).not.toContain('whsec_');
    const rotated = await office.webhook('w1', { url, rotateSecret: true });
    expect(rotated?.secret).not.toBe(made?.secret);
    expect(rotated).toMatchObject({ oldSecretUntil: '2031-04-06T06:07:08.000Z' });
  });

  it('lets an old secret go when two more were made', async () => {
    const office = await openPostOffice();
    for (const rotateSecret of [false, true, true]) await office.webhook('w1', { url, rotateSecret });
    const kept = await getWebhook(office.store, 'w1');
    expect(kept?.state === 'open' && kept.secrets.length).toBe(2);
  });

  it('is kept without address and secret once it is removed, and gets another secret when it comes back', async () => {
    const office = await openPostOffice();
    const before = await office.webhook('w1', { url });
    expect(await office.webhook('w1', undefined)).toBeUndefined();
    expect(await getWebhook(office.store, 'w1')).toEqual({ watch: 'w1', state: 'removed', version: 2 });
    const after = await office.webhook('w1', { url });
    expect(after?.secret).toBeDefined();
    expect(after?.secret).not.toBe(before?.secret);
  });

  it('is refused by name at an address that nothing is sent to, and then nothing is kept', async () => {
    const office = await openPostOffice();
    const refused = office.webhook('w1', { url: 'https://169.254.169.254/latest' });
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-request', errors: [{ pointer: '/webhook/url' }] });
    expect(await getWebhook(office.store, 'w1')).toBeUndefined();
  });
});
