import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLicenceNumber } from '../../shared/licences/licence-number.ts';

describe('the number of a licence', () => {
  it.each([
    ['412/065/066', ' 412 / 065 / 066 ', '412-065-066', '412–065–066', '412.065.066', '४१२/०६५/०६६', '٤١٢/٠٦٥/٠٦٦'],
    ['DOFE-412', 'dofe 412', 'Dofe412', 'DOFE/412', 'ＤＯＦＥ４１２', 'DOFE - 412'],
    ['POEA-123-LB-010120-R', 'poea 123 lb 010120 r', 'POEA/123/LB/010120/R'],
    ['04 121 234', '04121234', '04\u00a0121\u00a0234'],
  ])('is the same however people write it: %s', (...written) => {
    expect(new Set(written.map(normaliseLicenceNumber)).size).toBe(1);
  });

  it.each([
    ['12/065', '12065'],
    ['1-23', '12-3'],
    ['0412', '412'],
    ['DOFE-412', 'DOFE-4-12'],
    ['412/065', '412/065/066'],
    ['B-1', 'B-11'],
  ])('is another where digits part elsewhere: %s is not %s', (one, other) => {
    expect(normaliseLicenceNumber(one)).not.toBe(normaliseLicenceNumber(other));
  });

  it('is nothing where it has neither letter nor digit', () => {
    for (const written of ['', '  ', '-', ' / - . ']) expect(normaliseLicenceNumber(written)).toBe('');
  });

  it('stays as it is once it is normalised', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (written) => {
      const once = normaliseLicenceNumber(written);
      expect(normaliseLicenceNumber(once)).toBe(once);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
