import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import { newSecret } from '../../shared/delivering/secrets.ts';
import { createSender } from '../../shared/delivering/send.ts';
import { signedHeaders } from '../../shared/delivering/signed-headers.ts';

const document = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
const program = /^```js\n([\s\S]+?)^```$/m.exec(document)?.[1] ?? '';

describe('the receiver in docs/webhooks.md', () => {
  it('takes what is signed with its secret now, and nothing that is forged, changed or old', async () => {
    const port = await freePort();
    const now = new Date();
    const { secret } = newSecret(now);
    const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) };
    // It says so when it listens: only the test needs to know.
    const listening = `${program.trimEnd().replace(/;$/, '')}.on('listening', () => console.log('listening'));`;
    const receiver = spawn(process.execPath, ['--input-type=module', '--eval', listening], { env });
    onTestFinished(() => void receiver.kill());
    const lines = createInterface(receiver.stdout);
    await once(lines, 'line');
    const send = createSender({ reach: 'loopback-too' });
    const body = JSON.stringify({ type: 'paragraph-13.band_changed', data: { party: { name: 'हिमाल' } } });
    const attempt = async (secrets: string[], at = now, sent = body) => {
      const headers = signedHeaders({ id: 'e1', body }, secrets, at);
      return (await send({ url: `http://127.0.0.1:${port}/`, headers, body: sent })).said;
    };
    const { secret: other } = newSecret(now);
    expect(await attempt([secret])).toContain('204');
    expect(await attempt([other, secret])).toContain('204');
    expect(await attempt([other])).toContain('401');
    expect(await attempt([secret], new Date(now.getTime() - 400_000))).toContain('401');
    expect(await attempt([secret], now, `${body} `)).toContain('401');
  });
});
