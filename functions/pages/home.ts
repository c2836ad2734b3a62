import type { Role } from '../../shared/access/principal.ts';

const homes: Record<Role, `/${string}`> = {
  declarant: '/my',
  procurement_officer: '/parties',
  auditor: '/exports',
  administrator: '/admin',
};

/** Where the work of somebody with these roles begins; undefined without a role. */
export const homeOf = (roles: readonly Role[]): `/${string}` | undefined => roles.map((role) => homes[role]).at(0);
