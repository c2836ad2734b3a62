import { describe, expect, it } from 'vitest';
import { grantOf, isPublic, permissions, requireParty } from '../../shared/access/permissions.ts';
import { type Role, roles } from '../../shared/access/principal.ts';

const caller = (...held: Role[]) => ({ issuer: 'i', subject: 's', roles: held });
const member = async () => true;
const stranger = async () => false;

describe('what a role may do', () => {
  it('is nothing without a role, on any route that is not public', () => {
    const guarded = Object.keys(permissions).filter(
      (id): id is keyof typeof permissions => permissions[id as keyof typeof permissions] !== 'public',
    );
    expect(guarded.length).toBeGreaterThan(10);
    for (const id of guarded)
      expect(() => grantOf(caller(), id), id).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it.each<[keyof typeof permissions, Role[]]>([
    ['submit-declaration', ['declarant']],
    ['screen-parties', ['procurement_officer']],
    ['export-scores', ['auditor']],
    ['find-parties', ['procurement_officer', 'auditor', 'administrator']],
  ])('is %s only for %s', (id, allowed) => {
    for (const role of roles.filter((other) => !allowed.includes(other))) {
      expect(() => grantOf(caller(role), id)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    }
    for (const role of allowed) expect(['own', 'any']).toContain(grantOf(caller(role), id).reach);
  });

  it('is the widest of several roles', () => {
    expect(grantOf(caller('declarant'), 'show-score').reach).toBe('own');
    expect(grantOf(caller('declarant', 'auditor'), 'show-score')).toEqual({ role: 'auditor', reach: 'any' });
  });

  it('is for everyone only what shows no party', () => {
    const open = Object.keys(permissions).filter((id) => isPublic(id as keyof typeof permissions));
    const law = ['show-health', 'list-rule-sets', 'show-rule-set', 'show-rule', 'show-form'];
    const log = ['show-checkpoint', 'list-checkpoints', 'list-log-keys', 'prove-inclusion', 'prove-consistency'];
    expect(open).toEqual([...law, ...log]);
  });
});

describe('the records of a party', () => {
  it('do not exist for a stranger', async () => {
    await expect(requireParty('own', caller('declarant'), 'p', stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are open to members, and to roles that reach any', async () => {
    await expect(requireParty('own', caller('declarant'), 'p', member)).resolves.toBeUndefined();
    await expect(requireParty('any', caller('auditor'), 'p', stranger)).resolves.toBeUndefined();
  });
});
