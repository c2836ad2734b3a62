import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import { type AuditEntry, emptyStream, hashEntry, nextEntry, type RecordedEntry } from '../../shared/audit/entry.ts';

const facts = {
  stream: 'party/1',
  at: '2031-04-05T06:07:08.000Z',
  actor: 'b2f7',
  role: 'declarant',
  action: 'declaration.submitted',
  object: 'declaration/2',
  version: 1,
  digest: 'a'.repeat(64),
};

function chainOf(length: number): RecordedEntry[] {
  const entries: RecordedEntry[] = [];
  for (let n = 0; n < length; n++) entries.push(nextEntry(entries.at(-1) ?? emptyStream, facts));
  return entries;
}

function changed(entries: RecordedEntry[], index: number, changes: Partial<RecordedEntry>): RecordedEntry[] {
  return entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry));
}

describe('an entry', () => {
  it('hashes to SHA-256 of a zero byte and its canonical JSON, which anyone can compute', () => {
    const [entry] = chainOf(1);
    const text =
      `{"action":"declaration.submitted","actor":"b2f7","at":"2031-04-05T06:07:08.000Z","digest":"${'a'.repeat(64)}",` +
      `"object":"declaration/2","prev":"${'0'.repeat(64)}","role":"declarant","seq":1,"stream":"party/1","version":1}`;
    expect(entry?.hash).toBe(createHash('sha256').update(`\0${text}`).digest('hex'));
  });
});

describe('a chain', () => {
  const chain = chainOf(4);

  it('holds from its first entry, and in parts from an earlier head', () => {
    const head = { seq: 4, hash: chain[3]?.hash };
    expect(verifyChain('party/1', chain)).toEqual({ holds: true, head });
    expect(verifyChain('party/1', chain.slice(2), chain[1])).toEqual({ holds: true, head });
    expect(verifyChain('party/1', [])).toEqual({ holds: true, head: emptyStream });
  });

  it('breaks where an entry is missing, moved or from another stream', () => {
    expect(verifyChain('party/1', chain.toSpliced(1, 1))).toEqual({ holds: false, seq: 3, reason: 'gap' });
    expect(verifyChain('party/1', chain.toReversed())).toEqual({ holds: false, seq: 4, reason: 'gap' });
    expect(verifyChain('party/2', chain)).toEqual({ holds: false, seq: 1, reason: 'wrong_stream' });
  });

  it.each(Object.keys(facts).filter((field) => field !== 'stream'))('breaks where %s was changed', (field) => {
    const value = field === 'version' ? 2 : field === 'at' ? '2031-04-05T06:07:09.000Z' : 'b'.repeat(64);
    const altered = changed(chain, 2, { [field]: value });
    expect(verifyChain('party/1', altered)).toEqual({ holds: false, seq: 3, reason: 'wrong_hash' });
  });

  it('breaks at the entry after one that was changed and hashed anew', () => {
    const forged: AuditEntry = { ...facts, action: 'forged', seq: 2, prev: chain[0]?.hash ?? '' };
    const altered = changed(chain, 1, { ...forged, hash: hashEntry(forged) });
    expect(verifyChain('party/1', altered)).toEqual({ holds: false, seq: 3, reason: 'wrong_prev' });
  });
});
