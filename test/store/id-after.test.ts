import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { idAfter } from '../../shared/store/id-after.ts';

const early = '01890000-0000-7000-8000-0000000000ff';
const late = '01900000-0000-7000-8000-000000000000';

describe('an id for what comes next', () => {
  it('is the new one where it sorts after what is there', () => {
    expect(idAfter(early, late)).toBe(late);
    expect(idAfter(undefined, early)).toBe(early);
  });

  it('is right after what is there where the clock runs behind, and still a version 7', () => {
    const next = idAfter('01900000-0000-7000-8000-0000000000ff', early);
    expect(next).toBe('01900000-0000-7000-8000-000000000100');
    expect([validate(next), version(next)]).toEqual([true, 7]);
    expect(idAfter(late, late) > late).toBe(true);
  });
});
