import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gsi1, keys, padScore, personHash, sortableName, walkShard, walkShards } from '../../shared/store/keys.ts';

const pair = fc.tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));
const hashes = fc.tuple(fc.stringMatching(/^[#%h2356a]*$/), fc.stringMatching(/^[#%h2356a]*$/));

describe('a key', () => {
  it('is different for every pair of texts, whatever is in them', () => {
    const property = fc.property(fc.oneof(pair, hashes), fc.oneof(pair, hashes), (one, other) => {
      const same = one[0] === other[0] && one[1] === other[1];
      expect(keys.identifier(...one).pk === keys.identifier(...other).pk).toBe(same);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('keeps apart texts that would read the same when joined, and half characters that UTF-8 cannot tell apart', () => {
    const distinct = [
      keys.identifier('a#b', 'c'),
      keys.identifier('a', 'b#c'),
      keys.identifier('a%23b', 'c'),
      keys.identifier('a', '\ud800'),
      keys.identifier('a', '\udbff'),
      keys.identifier('A', 'b#c'),
    ];
    expect(new Set(distinct.map(({ pk }) => pk)).size).toBe(distinct.length);
  });

  it('never grows past what DynamoDB takes', () => {
    const long = '\u{10FFFF}'.repeat(5000);
    expect(Buffer.byteLength(keys.request(long, long, long).pk)).toBeLessThan(2048);
    expect(Buffer.byteLength(gsi1.name(long, 'x'.repeat(36)).gsi1sk)).toBeLessThan(1024);
    expect(sortableName(long).isWellFormed()).toBe(true);
  });

  it('tells equal subjects of two issuers apart', () => {
    expect(personHash({ issuer: 'a', subject: 'b,c' })).not.toBe(personHash({ issuer: 'a,b', subject: 'c' }));
  });
});

describe('a score as text', () => {
  it('sorts as its number does', () => {
    const texts = Array.from({ length: 101 }, (_, score) => padScore(score));
    expect(texts.toSorted()).toEqual(texts);
  });
});

describe('the walk shards', () => {
  it('cover all parties', () => {
    expect([walkShards[0], walkShards.at(-1), walkShards.length]).toEqual(['00', 'ff', 256]);
    fc.assert(fc.property(fc.uuid(), (id) => walkShards.includes(walkShard(id))));
  });
});
