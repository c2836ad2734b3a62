import type { Finding } from '../assessment.ts';

const ofParagraphs: { readonly [cite: string]: string } = {
  '13(j)-3': 'reading.13j-3',
  '13(k)-2a': 'reading.13k-2a',
  '13(k)-2b': 'reading.13k-2b',
};

/**
 * How a message on a breach is to be read, as message codes: what paragraph 13 encourages only where the finding cites
 * the part of it that names the practice, and always what a breach is not. Nothing for any other message.
 */
export function readingsOf({ message, basis }: Pick<Finding, 'message' | 'basis'>): string[] {
  const [, says] = message.code.split('.');
  if (says !== 'breach') return [];
  return [...basis.flatMap((cite) => ofParagraphs[cite] ?? []), ofAnyBreach];
}

const ofAnyBreach = 'reading.breach';

/** Every code that `readingsOf` may give. */
export const readings = [...Object.values(ofParagraphs), ofAnyBreach];
