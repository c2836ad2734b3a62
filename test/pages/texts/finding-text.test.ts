import { describe, expect, it } from 'vitest';
import { findingText as inPages } from '../../../functions/pages/texts/finding-text.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';
import { findingText } from '../../../shared/showing/wording.ts';

const message = { code: 'DOC-01.breach', parameters: {} };
const carried = { message, basis: ['13(k)-2b'], outcome: 'unknown', earlier: { message, admitted: true } } as const;

describe('a finding in the words of a page', () => {
  it('says in English what the API says', () => {
    const asShown = { ...carried, basis: carried.basis.map((cite) => ({ cite })) };
    const { text, lang } = inPages(asShown, createSpeaker('en'));

    expect(text).toBe(findingText({ ...carried, basis: [...carried.basis] }));
    expect(text).toContain('13 of the resolution encourages');
    expect(lang).toBe('en');
  });

  it('is its code where the text is gone', () => {
    const gone = { message: { code: 'OLD-01.breach.gone', parameters: { days: 3 } }, basis: [] };
    expect(inPages(gone, createSpeaker('fr')).text).toContain('OLD-01.breach.gone');
  });
});
