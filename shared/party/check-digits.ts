/** The remainder of a sequence of digits, each letter standing for two (A is 10), as ISO 7064 reads it. */
function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/** ISO 17442-1: the last two digits make the whole congruent to 1 (ISO 7064, MOD 97-10). */
export function isLei(id: string): boolean {
  return mod97(id) === 1;
}

/** Australian Business Number: one less in the first digit, weighted, is a multiple of 89. */
export function isAbn(id: string): boolean {
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  return (weighted(id, weights) - 10) % 89 === 0;
}

/** Luhn (ISO/IEC 7812-1, annex B). */
export function isLuhn(id: string): boolean {
  const digits = [...id].toReversed().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Danish CVR number: weighted sum is a multiple of 11. */
export function isCvr(id: string): boolean {
  return weighted(id, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Norwegian organisation number: weighted sum with its check digit is a multiple of 11. */
export function isNorwegian(id: string): boolean {
  return weighted(id, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Japanese corporate number: the first digit is 9 minus the remainder by 9 of the others, weighted 1 and 2 from the right. */
export function isJapanese(id: string): boolean {
  const others = [...id.slice(1)].toReversed().map(Number);
  const sum = others.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return Number(id[0]) === 9 - (sum % 9);
}
