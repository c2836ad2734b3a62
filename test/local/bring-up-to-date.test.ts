import { describe, expect, it } from 'vitest';
import { bringUpToDate } from '../../infra/local/bring-up-to-date.ts';
import { announce } from '../../shared/reassessing/announce.ts';
import { getPublication } from '../../shared/store/publication.ts';
import { supplier } from '../builders/supplier.ts';
import { newer, older, openHouse } from '../reassessing/house.ts';
import { at } from '../store/samples.ts';

describe('bringing assessments up to date on one machine', () => {
  it('goes on at the next start where it was stopped, looks at each party once, and says how far it has come', async () => {
    const house = await openHouse();
    const parties = await Promise.all(Array.from({ length: 6 }, () => house.register()));
    for (const party of parties) await house.declare(party, supplier({}, at.slice(0, 10)));
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);

    let looks = 0;
    const stopped = { ...house.work, hasTime: () => ++looks < 6 };
    await bringUpToDate(stopped, say);
    const [, half = ''] = lines;
    expect(half).toMatch(/^[1-5] organisations .* 25\d of 256 parts, running\.$/);
    await bringUpToDate(house.work, say);
    expect(lines.slice(2)).toEqual([
      `Assessing every organisation under un-13jk ${newer.version} again, from where that was left.`,
      `6 organisations under un-13jk ${newer.version}: 6 renewed, 0 unchanged, 0 without a declaration for it, 0 failed; 256 of 256 parts, ready.`,
    ]);
    for (const party of parties) expect(await house.assessmentsOf(party)).toHaveLength(2);
    await bringUpToDate(house.work, say);
    expect(lines).toHaveLength(4);
  });

  it('has nothing to do for rules that were announced while nobody was there', async () => {
    const house = await openHouse();
    await announce(house.work, older, 'nobody');
    const lines: string[] = [];
    await bringUpToDate({ ...house.work, ruleSets: [older] }, (line) => void lines.push(line));
    expect(lines).toEqual([]);
    expect(await getPublication(house.store, older.id)).toMatchObject({ job: null, version: 1 });
    expect(await house.actionsOf('publication/un-13jk')).toEqual(['rule-set.published']);
  });
});
