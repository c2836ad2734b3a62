import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Assessment, Declaration } from '../../rules/assessment.ts';
import type { Band } from '../../rules/vocabulary.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { Problem } from '../../shared/errors.ts';
import type { KeptAssessment } from '../../shared/store/assessment.ts';
import type { CommitRequest } from '../../shared/store/commit.ts';
import type { Person } from '../../shared/store/keys.ts';
import { newParty, type Party, registerParty } from '../../shared/store/party.ts';
import type { Idempotency, StoredAnswer } from '../../shared/store/request.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import type { Timing } from '../../shared/store/timing.ts';

export const ana: Person & { role: string } = {
  issuer: 'https://login.example',
  subject: 'ana@example.org',
  role: 'declarant',
};

export const at = '2031-04-05T06:07:08.000Z';

/** Nobody waits, and no time passes however slow the machine is. */
export const noWaiting: Partial<Timing> = { sleep: async () => undefined, now: () => new Date(at) };

export function sampleParty(changes: Partial<Party> = {}): Party {
  const facts = { id: uuid(), name: 'Himal Workforce', kinds: ['agency' as const], country: 'NP', identifiers: [] };
  return { ...newParty({ ...facts, createdAt: at, ...changes }), ...changes };
}

export function sampleDeclaration(changes: Partial<Declaration> = {}): Declaration {
  return {
    id: uuid(),
    form: 'agency',
    formVersion: 1,
    period: { from: '2030-01-01', to: '2030-12-31' },
    signature: { signed: true, role: 'Director', date: '2031-01-15' },
    answers: { licence: { number: '00417/061' } },
    qualifiers: {},
    ...changes,
  };
}

export const ruleSet = { id: 'un-13jk', version: '1.0.0', digest: digestOf('un-13jk 1.0.0') };

const verdict = {
  band: 'high' as const,
  coverage: { decided: 80, total: 100, percent: 80 },
  confidence: 'declared' as const,
  asOf: '2031-04-05',
  validUntil: null,
};

export function sampleScore(party: string, notRuledOut: number, changes: Partial<CurrentScore> = {}) {
  const score = { found: 0, notRuledOut };
  const named = { party, name: 'Himal Workforce', identity: 'claimed' as const };
  return { ...named, ruleSet, ...verdict, score, assessment: uuid(), createdAt: at, version: 1, ...changes };
}

export function sampleAssessment(party: string, changes: Partial<KeptAssessment> = {}): KeptAssessment {
  const body: Assessment = {
    engine: '1',
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    ...verdict,
    score: { found: 20, notRuledOut: 40 },
    findings: [],
    nextQuestions: [],
    stateDuties: [],
  };
  const context = { party: { id: party, forms: ['agency' as const] } };
  return { id: uuid(), party, createdAt: at, ruleSet, declarations: [], context, body, ...changes };
}

export function band(scores: { band: Band }[]): Band[] {
  return scores.map((score) => score.band);
}

export const ok: StoredAnswer = { status: 201, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' };

export function taken(): Problem {
  return new Problem('conflict', 'This identifier is registered already.');
}

export function requestKey(key: string, body = 'first body'): Idempotency {
  const bodyDigest = createHash('sha256').update(body).digest('hex');
  return { principal: ana, route: 'POST /v1/parties', key, bodyDigest };
}

/** The whole of a commit that registers a party. */
export function registration(party: Party, idempotency?: Idempotency): CommitRequest {
  const audit = { action: 'party.registered', object: `party/${party.id}`, version: 1, digest: digestOf(party) };
  return {
    stream: `party/${party.id}`,
    by: ana,
    ...(idempotency && { idempotency }),
    prepare: async () => ({ writes: registerParty(party, taken), audit, answer: { ...ok, body: party.id } }),
  };
}
