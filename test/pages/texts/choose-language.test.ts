import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../functions/pages/texts/choose-language.ts';
import { languages } from '../../../functions/pages/texts/languages.ts';

const asking = (accept: string, offered = languages.slice()) => chooseLanguage({ accept, offered });

describe('the language of a page', () => {
  it.each([
    ['fr', 'fr'],
    ['ar-EG', 'ar'],
    ['FR-ca, en;q=0.5', 'fr'],
    ['en;q=0.5, es;q=0.8', 'es'],
    ['de, sw;q=0.9, es;q=0.2', 'es'],
    ['fr;q=0, es;q=0.1', 'es'],
    ['en;q=0, *', 'fr'],
    ['*', 'en'],
    ['frq, arabic', 'en'],
    ['', 'en'],
  ])('that asks for "%s" is "%s"', (accept, language) => {
    expect(asking(accept)).toBe(language);
  });

  it('is what the reader chose, whatever the browser asks for', () => {
    expect(chooseLanguage({ kept: 'ar', accept: 'fr', offered: languages })).toBe('ar');
  });

  it('passes over what cannot be read, and still reads the rest', () => {
    expect(asking('es;q=7, <script>, ;;, fr;q=0.1')).toBe('fr');
  });

  it('is never one that is not offered', () => {
    expect(asking('ar, fr;q=0.5', ['en', 'fr'])).toBe('fr');
    expect(chooseLanguage({ kept: 'ar', accept: null, offered: ['en'] })).toBe('en');
    expect(chooseLanguage({ kept: '__proto__', accept: undefined, offered: languages })).toBe('en');
  });
});
