import { dayOf } from '../../../shared/assessing/day-of.ts';
import { readAnswer } from '../declare/form/read-answer.ts';
import { dayParts } from '../declare/form/read-day.ts';
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

/** The fields in which it is said, and for which answer, in the order of the page. */
const saidFields = [
  'title',
  ...dayParts.map((part) => `effectiveOn-${part}`),
  ...dayParts.map((part) => `expiresOn-${part}`),
  'confirmed',
  'form',
  'at',
];

/**
 * What is said of a document, as it was typed: sent with a form, or in the address of the page that asks for its file.
 * A file that is too large is refused before us, and all that came with it: what stands in the address is not lost.
 */
export function typedOf({ request, form, query }: Pick<PageCall, 'request' | 'form' | 'query'>): URLSearchParams {
  const source = request.method === 'POST' ? form : query;
  const filled = saidFields.map((name): [string, string] => [name, String(source.get(name) ?? '')]);
  return new URLSearchParams(filled.filter(([, value]) => value !== ''));
}

/** What is said of a document, and what is wrong with it. */
export function readSaid(call: Pick<PageCall, 'request' | 'form' | 'query' | 'text' | 'now'>): {
  said: Said;
  mistakes: Mistake[];
} {
  const { text, now } = call;
  const typed = typedOf(call);
  const sent = (name: string) => typed.get(name) ?? '';
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
  if (sent('confirmed') !== 'true') mistakes.push({ field: 'confirmed', key: 'evidence.mistake.confirm' });
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
  return { said, mistakes };
}
