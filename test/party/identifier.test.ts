import { describe, expect, it } from 'vitest';
import { identifierCheck, identifierSchema, normaliseIdentifier } from '../../shared/party/identifier.ts';

const mistake = (scheme: string, id: string) => identifierSchema.safeParse({ scheme, id }).error?.issues[0]?.message;

describe('an identifier', () => {
  it.each([
    ['XI-LEI', '784F5XWPLTWKTBV3E584'],
    ['XI-LEI', '5493001KJTIIGC8Y1R12'],
    ['AU-ABN', '51824753556'],
    ['FR-SIREN', '732829320'],
    ['DK-CVR', '47458714'],
    ['NO-BRC', '923609016'],
    ['JP-JCN', '7000012050002'],
  ])('with a check digit is accepted, and not when any one character of it changes: %s %s', (scheme, id) => {
    expect(mistake(scheme, id)).toBeUndefined();
    expect(identifierCheck({ scheme, id })).toBe('check_digit');
    for (let index = 0; index < id.length; index += 1) {
      const digit = Number.parseInt(id.charAt(index), 36);
      const changed = id.slice(0, index) + ((digit + 1) % 10) + id.slice(index + 1);
      expect(mistake(scheme, changed), changed).toBeDefined();
    }
  });

  it.each([
    ['GB-COH', 'SC123456'],
    ['GB-COH', 'IP12345R'],
    ['US-UEI', 'ZQGGHJH74DW7'],
    ['NL-KVK', '01234567'],
    ['IN-MCA', 'L17110MH1973PLC019786'],
  ])('without a check digit is held to its form: %s %s', (scheme, id) => {
    expect(mistake(scheme, id)).toBeUndefined();
    expect(identifierCheck({ scheme, id })).toBe('form');
    expect(mistake(scheme, `${id}0`)).toMatch(/^This does not have the form of/);
  });

  it('of the United States holds no letter that looks like a digit', () => {
    expect(mistake('US-UEI', 'ZQGGHJH74DWO')).toBeDefined();
    expect(mistake('US-UEI', '0QGGHJH74DW7')).toBeDefined();
  });

  it('of a scheme that is not known here is accepted and said to be unchecked', () => {
    expect(mistake('NP-OCR', '123/456')).toBeUndefined();
    expect(identifierCheck({ scheme: 'NP-OCR', id: '123/456' })).toBe('unchecked');
    expect(mistake('CONSTRUCTOR', 'x')).toBeDefined();
    expect(mistake('NP-OCR', ' ')).toBeDefined();
    expect(mistake('NP-OCR', 'a\u0000b')).toBeDefined();
  });

  it.each([
    [
      { scheme: ' xi-lei', id: '784f 5XWP-LTWK TBV3 E584' },
      { scheme: 'XI-LEI', id: '784F5XWPLTWKTBV3E584' },
    ],
    [
      { scheme: 'AU-ABN', id: '51 824 753 556' },
      { scheme: 'AU-ABN', id: '51824753556' },
    ],
    [
      { scheme: 'GB-COH', id: '1234567' },
      { scheme: 'GB-COH', id: '01234567' },
    ],
    [
      { scheme: 'NP-OCR', id: ' aB-1 ' },
      { scheme: 'NP-OCR', id: 'aB-1' },
    ],
    [
      { scheme: 'AE-DET', id: '999 0031/2.5' },
      { scheme: 'AE-DET', id: '9990031/2.5' },
    ],
  ])('has one spelling: %o', (raw, spelled) => {
    expect(normaliseIdentifier(raw)).toEqual(spelled);
    expect(normaliseIdentifier(spelled)).toEqual(spelled);
  });
});
