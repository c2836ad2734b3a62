import { describe, expect, it } from 'vitest';
import { ruleSets } from '../../rules/sets/all.ts';
import { publishedJson, readPublished } from '../../rules/sets/published.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { publishedManifests, publishedRuleSet } from '../../shared/assessing/published.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';

describe('a published rule set', () => {
  it('is found by id and version, also where a newer one is in force', () => {
    expect(publishedRuleSet('un-13jk', '1.0.0')).toMatchObject({ id: 'un-13jk', version: '1.0.0' });
    expect(publishedRuleSet('un-13jk', '1.0.1')).toBeUndefined();
    expect(publishedRuleSet('../published/un-13jk', '1.0.0')).toBeUndefined();
    expect(publishedManifests()).toContainEqual(expect.objectContaining({ id: 'un-13jk', version: '1.0.0' }));
  });

  it('reads back from its JSON as the same set, but for the examples', () => {
    const json = publishedJson(un13jk, ruleSetDigest(un13jk));
    const { manifest, ruleSet } = readPublished(JSON.parse(json), ruleSetDigest);
    const plain = { ...un13jk, rules: un13jk.rules.map((rule) => ({ ...rule, examples: [] })) };
    expect(ruleSet).toEqual(JSON.parse(JSON.stringify(plain)));
    expect(manifest).toMatchObject({ id: un13jk.id, version: un13jk.version, isNot: un13jk.isNot });
  });

  it('is refused once its logic is no longer what was published', () => {
    const json = publishedJson(un13jk, ruleSetDigest(un13jk));
    const tampered = json.replace('"critical"', '"minor"');
    expect(tampered).not.toBe(json);
    expect(() => readPublished(JSON.parse(tampered), ruleSetDigest)).toThrow(
      /was published as [0-9a-f]{64}, and is now/,
    );
  });

  it.each(ruleSets.map((set) => [`${set.id} ${set.version}`, set] as const))(
    'is there of %s, unchanged',
    (name, set) => {
      const published = publishedRuleSet(set.id, set.version);
      const advice = published === undefined ? 'is not published' : 'means something else than what was published';
      const same = published !== undefined && ruleSetDigest(published) === ruleSetDigest(set);
      expect(same, `${name} ${advice}; see "npm run rules -- publish ${set.id}".`).toBe(true);
    },
  );
});
