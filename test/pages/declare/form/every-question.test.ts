import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAt } from '../../../../functions/pages/declare/form/answer-at.ts';
import { type Answers, emptyDraft } from '../../../../functions/pages/declare/form/draft.ts';
import { fieldText } from '../../../../functions/pages/declare/form/field-text.ts';
import { mistakesAt } from '../../../../functions/pages/declare/form/mistakes.ts';
import { qualifierText } from '../../../../functions/pages/declare/form/qualifier-fields.ts';
import { type Asking, questionsOn } from '../../../../functions/pages/declare/form/questions-on.ts';
import { partsOf } from '../../../../functions/pages/declare/form/read-answer.ts';
import { readPost } from '../../../../functions/pages/declare/form/read-post.ts';
import { standingOf } from '../../../../functions/pages/declare/form/standing.ts';
import { forms } from '../../../../rules/forms/forms.ts';
import { type Place, rootOf } from '../../../../rules/forms/walk.ts';

const reader = { language: 'en', today: '2026-11-01' } as const;

/** Answers with one row in every list, so that every question of the form has its place. */
function oneRowEach(place: Place): Answers {
  const made = [...place.members].flatMap(([name, below]): [string, Answers | Answers[]][] => {
    if (below.row !== undefined) return [[name, [{ id: 'one', ...oneRowEach(below.row) }]]];
    return below.members.size === 0 ? [] : [[name, oneRowEach(below)]];
  });
  return Object.fromEntries(made);
}

function allQuestions(form: 'supplier' | 'agency'): Asking[] {
  const answers = oneRowEach(rootOf(form));
  const spots = standingOf(form, answers, reader).map((spot) => ({ ...spot, asked: 2 as const }));
  const draft = { ...emptyDraft(2), answers };
  const pages = new Set(spots.map(({ pointer, row }) => row || `/${pointer.split('/')[1]}`));
  return [...pages].flatMap((at) => questionsOn(form, draft, spots, at));
}

/** One post that sends the same text in every field of one question. */
function sendAll(
  form: 'supplier' | 'agency',
  asking: Asking,
  texts: readonly string[],
  more: Record<string, string> = {},
) {
  const sent: Record<string, string> = { ...more };
  for (const [index, part] of partsOf(asking.control).entries()) sent[`${asking.pointer}${part}`] = texts[index] ?? '';
  const draft = readPost(form, emptyDraft(2), [asking], (name) => sent[name] ?? '', reader);
  return { draft, sent, mistakes: mistakesAt(form, draft, [asking], reader) };
}

const wrong = {
  choice: { texts: ['perhaps'], key: 'declare.mistake.choice' },
  number: { texts: ['many'], key: 'declare.mistake.number' },
  counted: { texts: ['many'], key: 'declare.mistake.number' },
  money: { texts: ['much', 'NPR'], key: 'declare.mistake.amount' },
  day: { texts: ['31', '2', '2025'], key: 'declare.mistake.day-unreal' },
  country: { texts: ['ZZ'], key: 'declare.mistake.country' },
  language: { texts: ['Klingonese'], key: 'declare.mistake.language' },
  hsCode: { texts: ['52'], key: 'declare.mistake.hs-code' },
  text: { texts: ['seen\u0007unseen'], key: 'declare.mistake.control-characters' },
} as const;

const begun = {
  money: { texts: ['', 'NPR'], key: 'declare.mistake.amount-missing' },
  day: { texts: ['', '2', '2025'], key: 'declare.mistake.day-missing' },
} as const;

const tooLong = '9'.repeat(2001);

describe.each(['supplier', 'agency'] as const)('every question of the %s form', (form) => {
  const questions = allQuestions(form);
  const answered = questions.filter(({ control }) => partsOf(control).length > 0);

  it('has its place on a page', () => {
    expect(questions.length).toBeGreaterThan(150);
    expect(new Set(questions.map(({ pointer }) => pointer)).size).toBe(questions.length);
    expect(
      Object.keys(forms[form].answers.shape).every((topic) =>
        questions.some(({ pointer }) => pointer.startsWith(`/${topic}/`)),
      ),
    ).toBe(true);
  });

  it('may be left out', () => {
    for (const asking of answered) expect(sendAll(form, asking, []).mistakes, asking.pointer).toEqual([]);
  });

  it.each(answered.map((asking) => [asking.pointer, asking] as const))(
    '%s says what is wrong, and keeps it',
    (_, asking) => {
      const { kind } = asking.control;
      if (kind === 'ledger' || kind === 'group') throw new TypeError('It has no field of its own.');
      const cases = [wrong[kind], ...(kind in begun ? [begun[kind as keyof typeof begun]] : [])];
      for (const { texts, key } of cases) {
        const { draft, sent, mistakes } = sendAll(form, asking, texts);
        expect(mistakes.map((mistake) => mistake.key)).toEqual([key]);
        expect(sent).toHaveProperty([mistakes[0]?.field ?? '']);
        for (const part of partsOf(asking.control))
          expect(fieldText(draft, asking, part, 'en')).toBe(sent[`${asking.pointer}${part}`]);
      }
      const long = sendAll(form, asking, [tooLong]);
      expect(long.mistakes).toHaveLength(1);
      if (kind === 'text') expect(long.mistakes[0]?.key).toBe('declare.mistake.too-long');
    },
  );

  it('that cannot lie in the future refuses tomorrow', () => {
    const days = answered.filter(({ question }) => question?.notAfterToday);
    expect(days.length).toBeGreaterThan(5);
    for (const asking of days) {
      const { mistakes } = sendAll(form, asking, ['2', '11', '2026']);
      expect(
        mistakes.map(({ key }) => key),
        asking.pointer,
      ).toEqual(['declare.mistake.day-future']);
    }
  });

  it('may be said not to be known, but not while it is answered', () => {
    for (const asking of answered) {
      const basis = `/qualifiers${asking.pointer}/basis`;
      const unknown = sendAll(form, asking, asking.control.kind === 'choice' ? ['=not_known'] : [], {
        [basis]: 'not_known',
      });
      expect(unknown.mistakes).toEqual([]);
      expect(unknown.draft.qualifiers[asking.pointer]).toEqual({ basis: 'not_known' });
    }
    const [number] = answered.filter(({ control }) => control.kind === 'number');
    if (number === undefined) throw new TypeError('There is no question for a number.');
    const both = sendAll(form, number, ['12'], { [`/qualifiers${number.pointer}/basis`]: 'not_known' });
    expect(both.mistakes.map(({ key }) => key)).toEqual(['declare.mistake.answer-and-unknown']);
    expect(fieldText(both.draft, number, '', 'en')).toBe('12');
  });

  it('keeps whatever is typed: understood and shown as the same again, or as it was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '12',
        '1,200',
        '1200,5',
        'NPR',
        'npr',
        'true',
        'NP',
        'ne',
        'Nepali',
        '29',
        '2',
        '2024',
        '=not_known',
      ),
    );
    const anything = fc.tuple(
      fc.constantFrom(...answered),
      fc.array(typed, { minLength: 3, maxLength: 3 }),
      fc.constantFrom('', 'known', 'estimated', 'not_known', 'cannot_know', 'hearsay'),
      typed,
    );
    fc.assert(
      fc.property(anything, ([asking, texts, basis, note]) => {
        const at = `/qualifiers${asking.pointer}`;
        const { draft, sent } = sendAll(form, asking, texts, { [`${at}/basis`]: basis, [`${at}/note`]: note });
        const shown: Record<string, string> = {};
        for (const part of partsOf(asking.control))
          shown[`${asking.pointer}${part}`] = fieldText(draft, asking, part, 'en');
        for (const part of ['/basis', '/note']) shown[`${at}${part}`] = qualifierText(draft, asking.pointer, part);
        const again = readPost(form, draft, [asking], (name) => shown[name] ?? '', reader);
        expect(again).toEqual(draft);
        const isAnswered = answerAt(draft.answers, asking.pointer) !== undefined;
        const isSaid = draft.qualifiers[asking.pointer]?.basis !== undefined;
        for (const [name, text] of Object.entries(shown)) {
          const was = sent[name] ?? '';
          if (was.trim() !== '' && !isAnswered && !isSaid)
            expect(text.trim()).toBe(name === `${at}/basis` ? text : was.trim());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
