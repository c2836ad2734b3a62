import { describe, expect, it } from 'vitest';
import { languages } from '../../../functions/pages/texts/languages.ts';
import { law } from '../../../functions/pages/texts/law.ts';
import { lawTexts } from '../../../functions/pages/texts/law-texts.ts';
import { messageFormat } from '../../../functions/pages/texts/message-format.ts';
import { messages } from '../../../functions/pages/texts/messages.ts';
import { missingTexts, offeredLanguages } from '../../../functions/pages/texts/missing-texts.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';
import { englishNow, staleTexts } from '../../../functions/pages/texts/translated-from.ts';

const translated = ['fr', 'es', 'ar'] as const;
type Translated = (typeof translated)[number];

/** Of the pages and of the law alike: the English text and its translation. */
const pairs = (language: Translated): [english: string, own: string][] => [
  ...Object.entries(messages[language]).map(([key, own]): [string, string] => [textOf(key), own]),
  ...Object.entries(law[language]),
];
const textOf = (key: string): string => english.get(key) ?? '';
const english = new Map<string, string>(Object.entries(messages.en));

/** Names of arguments, those inside the branches of a plural too. */
function argumentsOf(message: string, language: Translated | 'en'): string[] {
  const names = new Set<string>();
  JSON.stringify(messageFormat(message, language).getAst(), (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && 'value' in value) {
      if (value.type !== literal && value.type !== pound && typeof value.value === 'string') names.add(value.value);
    }
    return value;
  });
  return [...names].sort();
}
const literal = 0;
const pound = 7;

const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** The words that are a verdict which this service never gives; allowed where the English says what it is not, or a name. */
const verdicts = {
  en: /illegal|traffick/i,
  fr: /illéga|illicite|\btraite\b|trafic/i,
  es: /ilegal|ilícit|\btrata\b|tráfico/i,
  ar: /غير قانوني|غير مشروع|مخالفة للقانون|الاتجار|اتجار/,
} as const;

describe.each(translated)('texts in "%s"', (language) => {
  it('show the values that the English ones show', () => {
    for (const [key, own] of Object.entries(messages[language])) {
      expect(argumentsOf(own, language), key).toEqual(argumentsOf(textOf(key), 'en'));
    }
    for (const [english, own] of Object.entries(law[language]))
      expect(placesIn(own), english).toEqual(placesIn(english));
  });

  it('translate nothing that is not said any more', () => {
    const said = lawTexts();
    expect(Object.keys(law[language]).filter((english) => !said.has(english))).toEqual([]);
    expect(Object.keys(messages[language]).filter((key) => textOf(key) === '')).toEqual([]);
  });

  it('leave nothing in English but names and words that are written alike', () => {
    const same = pairs(language).filter(([english, own]) => english === own);
    expect(same.filter(([, own]) => !writtenAlike.has(wordsOf(own)))).toEqual([]);
  });

  it('give no verdict that the English ones do not give', () => {
    const verdict = pairs(language).filter(
      ([english, own]) => verdicts[language].test(own) && !verdicts.en.test(english),
    );
    expect(verdict).toEqual([]);
  });

  it('have no mark that overrides the direction of what follows', () => {
    expect(pairs(language).filter(([, own]) => /[\u202a-\u202e]/.test(own))).toEqual([]);
  });
});

const wordsOf = (text: string): string => text.replaceAll(/\{[^}]*\}/g, '').replaceAll(/[\s.,:،()]/g, '');

const writtenAlike = new Set([
  '',
  'KnowTheChain',
  'No',
  ...[
    'Actions',
    'Administration',
    'Agriculture',
    'Auditor',
    'Certifications',
    'certification',
    'Construction',
    'corridor',
  ],
  ...[
    'exceptions',
    'Error',
    'Finance',
    'Incidents',
    'Inspections',
    'licence',
    'Licences',
    'Menu',
    'Score',
    'Scores',
    'Version',
  ],
  'Visas',
  ...[
    'Invitations',
    'Organisation',
    'Organisations',
    'Conditions',
    'Document',
    'Documents',
    'Format',
    'Source',
    'Code',
    'Cookies',
    'MB',
    'kB',
    'Licence',
  ],
]);

it('is complete in every language that we promise', () => {
  expect(offeredLanguages()).toEqual(['en', 'fr', 'es', 'ar']);
});

it('says in no language what the English has said before: `npm run texts -- follow` once all follow', () => {
  expect(staleTexts()).toEqual([]);
  expect(staleTexts({ ...englishNow(), 'start.title': 'the fingerprint of another text' })).toEqual(['start.title']);
});

describe('texts in English', () => {
  it('give no verdict: where one is named, it is what a paragraph speaks of, or what this is not', () => {
    const verdict = Object.entries(messages.en).filter(([, text]) => verdicts.en.test(text) && !/\bnot\b/i.test(text));
    expect(verdict.filter(([key]) => !key.startsWith('paragraph.'))).toEqual([]);
  });

  it('can all be said', () => {
    for (const [key, text] of Object.entries(messages.en)) {
      expect(() => messageFormat(text, 'en'), key).not.toThrow();
    }
  });
});

describe('texts in French', () => {
  it('have the apostrophe and the narrow spaces of French print', () => {
    const wrong = /'|[^\u202f][;:!?»](?=[\s\u202f]|$)|«[^\u202f]/;
    expect(pairs('fr').filter(([, own]) => wrong.test(own))).toEqual([]);
  });
});

describe('texts in Arabic', () => {
  it('are in Arabic letters, with Arabic commas and question marks', () => {
    const wrong = pairs('ar').filter(
      ([, own]) => !/\p{Script=Arabic}/u.test(own) || /\p{Script=Arabic}\s*[,;?]/u.test(own),
    );
    expect(wrong.filter(([, own]) => !writtenAlike.has(wordsOf(own)))).toEqual([]);
  });
});

describe('a language', () => {
  it('lacks what is not translated into it, by name', () => {
    const { 'frame.back': _left, ...all } = messages.fr;
    expect(missingTexts('fr', all).messages).toContain('frame.back');
    expect(missingTexts('en')).toEqual({ messages: [], law: [] });
  });

  it('is offered where it lacks nothing', () => {
    expect(offeredLanguages()).toContain('en');
    for (const language of languages) {
      const { messages: own, law: ofLaw } = missingTexts(language);
      expect(offeredLanguages().includes(language), language).toBe(own.length + ofLaw.length === 0);
    }
  });

  it.each(translated)('says in "%s" what rules say, and that it does', (language) => {
    const { text, lang } = createSpeaker(language).law(
      'Documents that have grown old: {count}. A newer one shows more.',
      {
        count: 7,
      },
    );
    expect(lang).toBe(language);
    expect(text).toContain('7');
    expect(text).not.toContain('Documents that');
  });
});
