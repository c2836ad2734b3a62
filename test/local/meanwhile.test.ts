import { expect, it } from 'vitest';
import { assets } from '../../functions/pages/assets.ts';
import { meanwhile } from '../../infra/local/meanwhile.ts';

const loaded = { done: 3, all: 29 };
const ask = (path: string, language: string) =>
  meanwhile(() => loaded)(new Request(`http://127.0.0.1${path}`, { headers: { 'accept-language': language } }));

it('tells people in their language that the service is being started, how far it is and when to come back', async () => {
  for (const [language, words] of [
    ['en', '3 of 29'],
    ['fr', '3 sur 29'],
    ['es', '3 de 29'],
    ['ar', 'قيد البدء'],
  ] as const) {
    const answer = await ask('/parties?name="><script>alert(1)</script>', language);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-language')]).toEqual([
      ...[503, '5', language],
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).not.toMatch(/<script>|href="\/(sign-in|rules|my)"/);
  }
});

it('gives pages their styles, and programs a problem', async () => {
  expect((await ask(assets.styles, 'en')).headers.get('content-type')).toContain('text/css');
  const answer = await ask('/v1/parties', 'fr');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await answer.json()).toMatchObject({ type: '/problems/unavailable', status: 503 });
});
