import { describe, expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import { un13jk } from '../../../rules/sets/un-13jk.ts';
import { evidenceStatus } from '../../../shared/exporting/data/evidence-status.ts';
import type { Body } from '../../builders/change.ts';
import { declared } from '../../builders/declared.ts';
import { supplier, today } from '../../builders/supplier.ts';

const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
const document = { sha256: 'c0de'.repeat(16), mediaType: 'application/pdf', size: 4096, identifiesNoWorker: true };

/** The state of FEE-04, which reads `/deposits/taken`, with these documents at a pointer. */
function statusWith(documents: Body[], pointer = '/deposits') {
  const qualifiers = documents.length === 0 ? {} : { [pointer]: { evidence: documents } };
  const declaration = declared(supplier({ '/qualifiers': qualifiers }));
  const { findings } = assess({ declarations: [declaration], context, ruleSet: un13jk, asOf: today });
  const finding = findings.find(({ evidence }) => evidence.answers.some((each) => each.pointer === '/deposits/taken'));
  if (finding === undefined) throw new RangeError('No rule reads /deposits/taken.');
  return evidenceStatus(finding, declaration, today);
}

describe('what the answers behind a finding rest on', () => {
  it.each([
    ['nothing but the word of the organisation', [], 'declared'],
    ['a document that states no dates', [{}], 'documented'],
    ['a recent document', [{ effectiveOn: '2025-10-01' }], 'documented'],
    ['an old document that is still valid', [{ effectiveOn: '2015-01-01', expiresOn: today }], 'documented'],
    ['an old document without expiry', [{ effectiveOn: '2015-01-01' }], 'stale'],
    [
      'an old document without expiry beside a recent one',
      [{ effectiveOn: '2015-01-01' }, { effectiveOn: '2025-10-01' }],
      'documented',
    ],
    ['a document that has expired', [{ expiresOn: '2026-10-31' }], 'expired'],
    ['a document that has expired beside a valid one', [{ expiresOn: '2026-10-31' }, {}], 'documented'],
  ])('%s', (_what, documents, status) => {
    expect(statusWith(documents.map((more) => ({ ...document, ...more })))).toBe(status);
  });

  it('is the word alone where the document speaks for another answer, or the declaration is gone', () => {
    expect(statusWith([document], '/housing')).toBe('declared');
    const finding = { evidence: { answers: [], count: 0 }, confidence: 'declared' as const };
    expect(evidenceStatus(finding, undefined, today)).toBe('declared');
  });
});
