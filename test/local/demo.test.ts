import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { openDataFolder } from '../../infra/local/data-folder.ts';
import { loadDemo } from '../../infra/local/demo/load.ts';
import { demoMemory } from '../../infra/local/demo/memory.ts';
import { localIssuer } from '../../infra/local/issuer.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { emptyStore } from '../setup/tables.ts';
import { newFolder } from './command.ts';

const shown = {
  supplier: { id: 'p1', name: 'A Supplier', declarant: 'd@example.org' },
  declaration: { form: 'supplier' },
  screened: ['p1'],
};

describe('loading the demo organisations', () => {
  it('gives each a score, and a declaration that its declarant can file once more', async () => {
    const issuer = localIssuer(openDataFolder(join(newFolder(), '.data')).signingKey);
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const app = createApp({
      store: await emptyStore(),
      verifyToken: createTokenVerifier([issuer.profile]),
      cursorKey: randomBytes(32),
      log: silent,
    });
    const progress: string[] = [];
    const demo = await loadDemo({
      fetch: app.fetch,
      baseUrl: 'http://127.0.0.1',
      fetchEarlier: () => app.fetch,
      mintToken: issuer.mintToken,
      now: () => new Date(),
      settle: async () => undefined,
      onProgress: (done, all) => progress.push(`${done} of ${all}`),
    });
    expect(progress.at(-1)).toBe(`${progress.length} of ${progress.length}`);

    const token = (role: 'declarant' | 'auditor', subject: string) => ({
      authorization: `Bearer ${issuer.mintToken({ role, subject, lifetimeSeconds: 60 })}`,
    });
    for (const id of demo.screened) {
      const score = await app.request(`/v1/parties/${id}/score`, { headers: token('auditor', 'a@example.org') });
      expect(score.status).toBe(200);
    }
    const again = await app.request(`/v1/parties/${demo.supplier.id}/declarations`, {
      method: 'POST',
      headers: {
        ...token('declarant', demo.supplier.declarant),
        'content-type': 'application/json',
        'idempotency-key': '"again"',
      },
      body: JSON.stringify(demo.declaration),
    });
    expect(again.status).toBe(201);
  }, 120_000);
});

describe('the memory of what was loaded', () => {
  it('knows a load that was interrupted from one that was finished, and forgets', () => {
    const memory = demoMemory(newFolder(), 'own');
    expect(memory.read()).toEqual({ state: 'absent' });
    memory.loading();
    expect(memory.read()).toMatchObject({ state: 'loading' });
    memory.loaded(shown);
    expect(memory.read()).toMatchObject({ state: 'loaded', demo: shown });
    memory.forget();
    expect(memory.read()).toEqual({ state: 'absent' });
  });

  it('says nothing about another database, nor from a file it cannot read', () => {
    const folder = newFolder();
    demoMemory(folder, 'own').loaded(shown);
    expect(demoMemory(folder, 'http://127.0.0.1:8000').read()).toEqual({ state: 'absent' });
    writeFileSync(join(folder, 'demo.json'), '{"state":"loa');
    expect(demoMemory(folder, 'own').read()).toEqual({ state: 'absent' });
  });
});
