import { describe, expect, it } from 'vitest';
import { fitsMediaType, type MediaType, mediaTypeNames } from '../../shared/evidence/media-types.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const heads: [begins: string, fits: MediaType[]][] = [
  ['%PDF-1.4\n%\xe2\xe3\x00', ['application/pdf']],
  ['\x89PNG\r\n\x1a\n\x00\x00', ['image/png']],
  ['\xff\xd8\xff\xe0\x00\x10JFIF', ['image/jpeg']],
  ['PK\x03\x04\x14\x00', [`${office}.spreadsheetml.sheet`, `${office}.wordprocessingml.document`]],
  ['name;fee\r\nR\xfcckzahlung;1\t2\n', ['text/csv', 'text/plain']],
  ['n\x00a\x00m\x00e\x00', []],
  ['\x1b[2J', []],
  [' %PDF-1.4\x00', []],
  ['MZ\x90\x00', []],
];

describe('the first bytes of a file', () => {
  it.each(heads)('%j fit only the kinds that begin so', (begins, fits) => {
    const head = Buffer.from(begins, 'latin1');
    expect(mediaTypeNames.filter((name) => fitsMediaType(name, head))).toEqual(
      mediaTypeNames.filter((name) => fits.includes(name)),
    );
  });
});
