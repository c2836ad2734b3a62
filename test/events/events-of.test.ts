import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../shared/events/event.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { Link } from '../../shared/store/link.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import { linkOf, statementOf } from '../builders/links.ts';
import { sampleScore } from '../store/samples.ts';

const score = (changes: Partial<CurrentScore> = {}) => sampleScore('p1', 40, { critical: [], ...changes });
const scored = (before: CurrentScore | undefined, after: CurrentScore) =>
  eventsOf({ type: 'score', before: before && { ...before }, after: { ...after } });

describe('a score that is kept anew', () => {
  const low = score({ band: 'low', version: 1 });

  it('changes its band, from none too', () => {
    expect(scored(undefined, low)).toMatchObject([{ kind: 'band_changed', from: null, to: 'low' }]);
    const high = { ...low, band: 'high' as const, version: 2 };
    expect(scored(low, high)).toMatchObject([{ kind: 'band_changed', party: 'p1', from: 'low', to: 'high' }]);
    expect(scored(high, { ...high, version: 3 })).toEqual([]);
  });

  it('gives the same event with the same id whenever the change is delivered, and another for another change', () => {
    const high = { ...low, band: 'high' as const, version: 2 };
    const [once] = scored(low, high);
    const [again] = scored(low, high);
    const [later] = scored({ ...low, version: 3 }, { ...high, version: 4 });
    expect(again).toEqual(once);
    expect(later?.id).not.toBe(once?.id);
    expect(eventSchema.safeParse(once).success).toBe(true);
  });

  it('has critical findings that it did not have before, and tells none that it had', () => {
    const fees = { ...low, band: 'critical' as const, critical: ['FEE-01'], version: 2 };
    const more = { ...fees, critical: ['DOC-01', 'FEE-01'], version: 3 };
    expect(scored(low, fees)).toMatchObject([
      { kind: 'band_changed' },
      { kind: 'critical_finding', rules: ['FEE-01'] },
    ]);
    expect(scored(fees, more)).toMatchObject([{ kind: 'critical_finding', rules: ['DOC-01'] }]);
    expect(scored(more, { ...fees, version: 4 })).toEqual([]);
  });

  it('says nothing of findings where it is not known what the score before rested on', () => {
    const { critical: _unknown, ...old } = score({ band: 'critical', version: 1 });
    expect(scored(old, score({ band: 'critical', critical: ['FEE-01'], version: 2 }))).toEqual([]);
  });

  it('changes its tier by exposure only where the conduct was not judged anew', () => {
    const usual = score({ tier: 'standard', version: 1 });
    const raised = { ...usual, tier: 'enhanced' as const, version: 2 };
    expect(scored(usual, raised)).toMatchObject([{ kind: 'tier_changed', from: 'standard', to: 'enhanced' }]);
    expect(scored(usual, { ...raised, assessment: 'another' })).toEqual([]);
  });
});

describe('a link on which a side speaks', () => {
  const linked = (before: Link | undefined, after: Link) => eventsOf({ type: 'link', before, after });
  const base = linkOf('buyer', 'agency');
  const { byUser: _user, byProvider: _provider, ...silent } = base;
  const claimed: Link = { ...silent, byUser: statementOf() };
  const denial = statementOf({ says: 'denied' });

  it('asks the other one for an answer, once', () => {
    expect(linked(undefined, claimed)).toMatchObject([
      { kind: 'link_claimed', party: 'agency', link: { role: 'provider', other: 'buyer' } },
    ]);
    expect(linked(claimed, { ...claimed, version: 2 })).toEqual([]);
  });

  it('tells nobody anything when it is confirmed, withdrawn or denied before anybody claimed it', () => {
    expect(linked(claimed, { ...claimed, byProvider: statementOf(), version: 2 })).toEqual([]);
    const withdrawn = { ...claimed, byUser: statementOf({ withdrawnAt: '2026-02-01T00:00:00.000Z' }), version: 2 };
    expect(linked(claimed, withdrawn)).toEqual([]);
    expect(linked(undefined, { ...silent, byProvider: denial })).toEqual([]);
  });

  it('tells the one that states it when the other denies it, and calls that one what it called it', () => {
    expect(linked(claimed, { ...claimed, byProvider: denial, version: 2 })).toMatchObject([
      { kind: 'link_denied', party: 'buyer', link: { role: 'user', other: 'agency', called: 'Himal Workforce' } },
    ]);
  });

  it('is told of again when it is denied once more after the denial was withdrawn', () => {
    const denied = { ...claimed, byProvider: denial, version: 2 };
    const over = { ...denied, byProvider: { ...denial, withdrawnAt: '2026-02-01T00:00:00.000Z' }, version: 3 };
    const [first] = linked(claimed, denied);
    const [second] = linked(over, { ...denied, version: 4 });
    expect(second).toMatchObject({ kind: 'link_denied' });
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('other items', () => {
  it('give no event', () => {
    expect(eventsOf({ type: 'party', before: undefined, after: { id: 'p1' } })).toEqual([]);
    expect(eventsOf({ type: 'score', before: { ...score() }, after: undefined })).toEqual([]);
  });
});
