import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { expose } from '../../shared/chain/expose.ts';
import { reckonExposure } from '../../shared/chain/reckon-exposure.ts';
import type { Party } from '../../shared/store/party.ts';
import type { Store } from '../../shared/store/store.ts';
import { statementOf } from '../builders/links.ts';
import { today } from '../builders/supplier.ts';
import { agencyWith, employerWith, fallenAgency, openStreet, recoveredAgency } from './street.ts';

const parameters = un13jk.exposure;
if (parameters === undefined) throw new RangeError('The rule set of these tests has exposure.');

let street: Awaited<ReturnType<typeof openStreet>>;
beforeAll(async () => {
  street = await openStreet();
});

const withoutVersion = async (party: Party) => {
  const { version: _, ...score } = await street.scoreOf(party);
  return score;
};

describe('an agency that falls', () => {
  it('is felt by the employer that uses it: in its exposure and its tier, not in its score', async () => {
    const [employer, agency] = [await street.employer(1), await street.cleanAgency()];
    await street.link(employer, agency);
    expect(await street.expose(employer)).toBe('changed');
    const before = await withoutVersion(employer);
    expect(before).toMatchObject({ tier: 'standard', exposure: { found: 0, state: 'known' } });

    await street.declare(agency, fallenAgency());
    expect(await street.expose(employer)).toBe('changed');
    const { score } = await street.scoreOf(agency);
    const after = await withoutVersion(employer);
    expect(score.found).toBeGreaterThanOrEqual(75);
    expect(after).toMatchObject({
      tier: 'enhanced',
      tierRaisedBy: 'exposure',
      exposure: { found: Math.round(score.found * 0.75), by: { found: { path: [agency.id] } } },
    });
    const { exposure: _now, tier: _tier, tierRaisedBy: _by, ...conduct } = after;
    expect(before).toMatchObject(conduct);

    await street.declare(agency, recoveredAgency());
    expect(await street.expose(employer)).toBe('changed');
    expect(await withoutVersion(employer)).toEqual(before);
  });

  it('leaves one entry in the audit of each party that felt it, and none where nothing changed', async () => {
    const [employer, agency] = [await street.employer(1), await street.cleanAgency()];
    await street.link(employer, agency);
    for (let times = 0; times < 3; times++) await street.expose(employer);
    await street.declare(agency, fallenAgency());
    for (let times = 0; times < 3; times++) await street.expose(employer);
    const actions = await street.actionsOf(employer);
    expect(actions.slice(-3)).toEqual(['links.stated', 'exposure.changed', 'exposure.changed']);
  });

  it('is felt along a chain, in whatever order its users are reckoned', async () => {
    const employer = await street.employer(1);
    const [first, second, last] = [
      await street.cleanAgency(1),
      await street.cleanAgency(1),
      await street.cleanAgency(),
    ];
    await street.link(employer, first);
    await street.link(first, second, { kind: 'sub_agency' });
    await street.link(second, last, { kind: 'sub_agency' });
    await street.declare(last, fallenAgency());
    const everyone = [employer, first, second, last];
    const untilRest = async (order: Party[]) => {
      for (let changed = true; changed; ) {
        changed = false;
        for (const party of order) changed = (await street.expose(party)) === 'changed' || changed;
      }
    };
    await untilRest(everyone);
    const { score } = await street.scoreOf(last);
    const { exposure } = await street.scoreOf(employer);
    expect(exposure).toMatchObject({
      found: Math.round((score.found * 27) / 64),

      by: { found: { path: [first.id, second.id, last.id] } },
    });
    const items = await Promise.all(everyone.map(street.exposureOf));
    await untilRest(everyone.toReversed());
    expect(await Promise.all(everyone.map(street.exposureOf))).toEqual(items);
  });
});

describe('the exposure that is kept', () => {
  it('is reckoned with the declaration itself', async () => {
    const [employer, agency] = [await street.register('supplier', 'Everest Build'), await street.cleanAgency()];
    await street.declare(agency, fallenAgency());
    await street.link(employer, agency);
    await street.declare(employer, employerWith(1));
    expect(await street.scoreOf(employer)).toMatchObject({ tierRaisedBy: 'exposure', exposure: { state: 'known' } });
    expect(await street.exposureOf(employer)).toMatchObject({ version: 1 });
    expect(await street.expose(employer)).toBe('unchanged');
  });

  it('can be reckoned again from what it was reckoned from, and nothing else', async () => {
    const employer = await street.employer(3);
    const [agency, sub] = [await street.cleanAgency(2), await street.cleanAgency(1)];
    await street.link(employer, agency);
    await street.link(agency, sub, { kind: 'sub_agency' });
    await street.link(sub, agency, { kind: 'sub_agency' });
    for (const party of [sub, agency, sub, agency, employer]) await street.expose(party);
    for (const party of [sub, agency, employer]) {
      const kept = await street.exposureOf(party);
      expect(kept?.exposure.notRuledOut).toBeGreaterThan(0);
      const { exposure, reach, providers } = kept ?? {};
      expect(reckonExposure(party.id, providers ?? [], parameters)).toEqual({ exposure, reach, providers });
    }
  });

  it('costs a party that uses nobody no item, and says that there is none', async () => {
    const alone = await street.employer(0);
    expect(await street.exposureOf(alone)).toBeUndefined();
    expect(await street.scoreOf(alone)).toMatchObject({ exposure: { found: 0, notRuledOut: 0, state: 'none' } });
    expect(await street.expose(alone)).toBe('unchanged');
  });

  it('weighs an agency that is not named as the worst, and naming it costs no more', async () => {
    const employer = await street.employer(1);
    const silent = await street.scoreOf(employer);
    expect(silent).toMatchObject({
      tierRaisedBy: 'exposure',
      exposure: { found: 0, notRuledOut: 75, state: 'not_known' },
    });
    const rival = await street.cleanAgency();
    await street.declare(rival, fallenAgency());
    await street.link(employer, rival, { byUser: statementOf() });
    await street.expose(employer);
    const { exposure, score } = await street.scoreOf(employer);
    expect(exposure).toEqual(silent.exposure);
    expect(score).toEqual(silent.score);
  });

  it('stays while workers are owed something after the link has ended, and goes when nothing is', async () => {
    const [employer, agency] = [await street.employer(1), await street.cleanAgency()];
    await street.declare(agency, fallenAgency());
    const ended = { byUser: statementOf({ period: { from: '2025-01-01', to: addDays(today, -40) } }) };
    await street.link(employer, agency, { ...ended, byProvider: statementOf() });
    await street.expose(employer);
    expect(await street.scoreOf(employer)).toMatchObject({ tierRaisedBy: 'exposure' });

    const [other, clean] = [await street.employer(1), await street.cleanAgency()];
    await street.link(other, clean, { ...ended, byProvider: statementOf() });
    await street.expose(other);
    expect(await street.scoreOf(clean)).toMatchObject({ owes: 'no' });
    expect(await street.scoreOf(other)).toMatchObject({ owes: 'no', tier: 'standard', exposure: { notRuledOut: 0 } });
  });

  it('is absent from a score that was reached under rules which knew none', async () => {
    const older = { ...un13jk, version: '3.0.0' };
    const employer = await street.employer(1);
    const { exposure: _, ...score } = await street.scoreOf(employer);
    expect(score.ruleSet.version).not.toBe(older.version);
    const unheard = { ...un13jk };
    delete unheard.exposure;
    expect(await expose({ ...street.service, ruleSets: [unheard] }, employer.id)).toBe('unchanged');
    expect(await expose(street.service, 'nobody')).toBe('unchanged');
  });
});

describe('two that reckon at once', () => {
  it('leave behind what is so now, also where the first was overtaken before it wrote', async () => {
    const [employer, agency] = [await street.employer(1), await street.cleanAgency()];
    await street.link(employer, agency);
    await street.expose(employer);
    const clean = await withoutVersion(employer);
    await street.declare(agency, agencyWith(0, { '/answers/deposits/taken': undefined }));
    const recovers = before(street.store, TransactWriteCommand, () => street.declare(agency, agencyWith(0)));
    await expose({ ...street.service, store: recovers }, employer.id);
    expect(await withoutVersion(employer)).toMatchObject({ exposure: { by: {} }, tier: clean.tier });
    expect(await withoutVersion(employer)).toEqual(clean);
  });

  it('keep one chain of audit entries', async () => {
    const [employer, agency] = [await street.employer(1), await street.cleanAgency()];
    await street.link(employer, agency);
    await Promise.all([street.expose(employer), street.expose(employer), street.expose(employer)]);
    expect((await street.actionsOf(employer)).filter((action) => action === 'exposure.changed')).toHaveLength(1);
  });
});

/** A store in front of which something happens once, right before the first command of a kind is sent. */
function before(store: Store, kind: typeof TransactWriteCommand, happens: () => Promise<void>): Store {
  let happened = false;
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (command instanceof kind && !happened) {
          happened = true;
          await happens();
        }
        return Reflect.apply(target.send, target, [command]);
      };
    },
  });
  return { ...store, client };
}
