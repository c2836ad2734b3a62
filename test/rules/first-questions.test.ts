import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../rules/fields.ts';
import { questionsOf } from '../../rules/forms/walk.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { forms } from '../../rules/vocabulary.ts';

const isFirst = ({ question }: ReturnType<typeof questionsOf>[number]): boolean => question.first === true;

describe.each(forms)('the questions of the form %s', (form) => {
  const questions = questionsOf(form);
  const critical = un13jk.rules
    .filter(
      (rule) => rule.forms.includes(form) && rule.cases.some(({ conclusion }) => conclusion.severity === 'critical'),
    )
    .flatMap(fieldsOf);

  it('begin with those that decide the critical groups', () => {
    const first = questions.filter(isFirst);
    expect(first.length).toBeGreaterThan(0);
    expect(questions.slice(0, first.length)).toEqual(first);
  });

  it('put nothing first that no critical verdict rests on', () => {
    const rests = (pointer: string) => critical.some((read) => read === pointer || read.startsWith(`${pointer}/`));
    expect(questions.filter(isFirst).filter(({ pointer }) => !rests(pointer))).toEqual([]);
  });
});
