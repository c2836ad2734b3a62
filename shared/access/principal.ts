export const roles = ['declarant', 'procurement_officer', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who calls, as a verified token states it. For which parties it speaks is kept in the store, never in the token. */
export interface Principal {
  issuer: string;
  subject: string;
  roles: readonly Role[];
}

/** Bearer token in, principal out. Throws `Problem('unauthenticated')`, or `unavailable` when the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Principal>;

/** Whoever calls a public route. */
export const anonymous: Principal = { issuer: '', subject: '', roles: [] };
