import { describe, expect, it } from 'vitest';
import { operatorSchema } from '../../../functions/pages/operator.ts';
import { openPages } from '../open-pages.ts';

const contact = (value: string) => ({ operator: { name: 'City <of> Example', contact: value } });

describe('what the service says of itself', () => {
  it.each(['/accessibility', '/privacy'])('%s says whom to ask, where the settings name somebody', async (path) => {
    const read = async (options = {}) => (await openPages(options).app.request(path)).text();
    expect(await read()).toContain('names nobody who runs it');
    expect(await read(contact('help@city.example'))).toContain('href="mailto:help@city.example"');
    expect(await read(contact('https://city.example/ask@us'))).toContain('href="https://city.example/ask@us"');
    expect(await read(contact('help@city.example'))).toContain('<bdi>City &lt;of&gt; Example</bdi>');
  });

  it('is linked from every page', async () => {
    const page = await (await openPages().app.request('/')).text();
    expect(page).toContain('href="/accessibility"');
    expect(page).toContain('href="/privacy"');
  });

  it('leads nowhere but to a mailbox or a secure page', () => {
    for (const wrong of ['javascript:alert(1)', 'http://city.example', 'ask us', '']) {
      expect(operatorSchema.safeParse({ name: 'City', contact: wrong }).success).toBe(false);
    }
  });
});
