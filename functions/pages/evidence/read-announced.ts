import { dayOf } from '../../../shared/assessing/day-of.ts';
import { readAnswer } from '../declare/form/read-answer.ts';
import type { PageCall } from '../define-page.ts';
import type { Mistake } from '../field-error.ts';
import type { MessageKey } from '../texts/messages.ts';

/** What is said of a document, beside the file itself. */
export interface Said {
  title?: string;
  effectiveOn?: string;
  expiresOn?: string;
}

const titleControl = { kind: 'text', most: 120, lines: false } as const;

/** What a form says of a document, and what is wrong with it. */
export function readSaid({ form, text, now }: Pick<PageCall, 'form' | 'text' | 'now'>): {
  said: Said;
  mistakes: Mistake[];
} {
  const sent = (name: string) => String(form.get(name) ?? '');
  const reader = { language: text.language, today: dayOf(now()) };
  const mistakes: Mistake[] = [];
  const read = (name: string, answer: ReturnType<typeof readAnswer>, key?: MessageKey) => {
    if ('mistake' in answer) {
      const { part, key: own, values } = answer.mistake;
      mistakes.push({ field: `${name}${part}`, key: key ?? own, ...(values && { values }) });
    }
    return 'answer' in answer && answer.answer !== undefined ? String(answer.answer) : undefined;
  };
  const dayAt = (name: string, notAfterToday: boolean) =>
    read(
      name,
      readAnswer({ kind: 'day' }, (part) => sent(`${name}${part}`), reader, notAfterToday),
    );
  const title = read(
    'title',
    readAnswer(titleControl, () => sent('title'), reader),
    'evidence.mistake.title',
  );
  const effectiveOn = dayAt('effectiveOn', true);
  const expiresOn = dayAt('expiresOn', false);
  if (effectiveOn !== undefined && expiresOn !== undefined && expiresOn < effectiveOn) {
    mistakes.push({ field: 'expiresOn-day', key: 'evidence.mistake.order' });
  }
  if (form.get('confirmed') !== 'true') mistakes.push({ field: 'confirmed', key: 'evidence.mistake.confirm' });
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
  return { said, mistakes };
}
