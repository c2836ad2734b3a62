import { describe, expect, it } from 'vitest';
import type { Finding } from '../../rules/assessment.ts';
import { english } from '../../rules/messages/en.ts';
import { findingText } from '../../shared/showing/wording.ts';

const shown = { code: 'DOC-01.breach', parameters: {} };
const earlier: NonNullable<Finding['earlier']> = {
  ...{ version: 2, severity: 'critical', message: shown, declaration: 'd', foundOn: '2026-01-01' },
  period: { from: '2025-01-01', to: '2025-12-31' },
  evidence: { answers: [], count: 0 },
};
const told = (outcome: Finding['outcome'], code: string, more: Partial<typeof earlier> = {}) =>
  findingText({ outcome, message: { code, parameters: {} }, basis: [], earlier: { ...earlier, ...more } });

describe('the text of a finding after an earlier breach', () => {
  it('does not deny what was shown once its repair is stated', () => {
    expect(told('met', 'DOC-01.met', { closed: true })).toBe(english['earlier.repaired']);
    expect(told('met', 'DOC-01.met.returned', { closed: true })).toBe(english['DOC-01.met.returned']);
    expect(told('met', 'DOC-01.met', { closed: true, admitted: true })).toBe(english['earlier.answered']);
  });

  it('says first that a repair is under way, or that what was admitted was left open', () => {
    expect(told('remedying', 'DOC-01.breach').startsWith(english['earlier.remedying'] ?? '-')).toBe(true);
    expect(told('breach', 'DOC-01.breach', { admitted: true }).startsWith(english['earlier.admitted'] ?? '-')).toBe(
      true,
    );
  });

  it('is that of the breach while it is open', () => {
    expect(told('breach', 'DOC-01.breach').startsWith(english['DOC-01.breach'] ?? '-')).toBe(true);
  });
});
