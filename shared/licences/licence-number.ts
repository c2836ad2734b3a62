/** The digit zero of scripts in which registers are kept: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Lao, Burmese, Khmer. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xed0, 0x1040, 0x17e0];

/** What people put between the parts of a number, with the white space around it. */
const separators = /\s*[\p{Pd}\u2212/\\\u2044._][\p{Pd}\u2212/\\\u2044._\s]*/gu;

/**
 * A licence's number as it is compared: two that are written differently and give the same text are the same number.
 * Compatible forms are made equal (NFKC), digits of other scripts are read as 0 to 9, letters as capitals; white space
 * does not count. Between two digits a dash, slash, dot or underscore parts (`12/065` is `12-065`, and is not `12065`);
 * anywhere else it says nothing (`DOFE-412` is `DOFE 412` is `DOFE412`). Leading zeros count. Empty where nothing is left.
 */
export function normaliseLicenceNumber(written: string): string {
  const plain = [...written.normalize('NFKC').toUpperCase().normalize('NFKC')].map(latinDigit).join('');
  return plain
    .replace(separators, '/')
    .replace(/\s+/gu, '')
    .replace(/(?<![0-9])\/|\/(?![0-9])/g, '');
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? character : String(code - zero);
}
