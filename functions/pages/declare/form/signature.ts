import type { MessageKey } from '../../texts/messages.ts';
import type { Draft } from './draft.ts';
import { type Reader, readAnswer } from './read-answer.ts';
import { dayParts, typedDay } from './read-day.ts';

export interface SignatureMistake {
  field: string;
  key: MessageKey;
}

const longestPeriodInDays = 731;
const dayLength = 86_400_000;
const line = { kind: 'text', most: 200, lines: false } as const;

/** Puts period and signature, as they were sent, into a draft, and says what is wrong with them. Nothing typed is lost. */
export function readSignature(
  draft: Draft,
  sent: (name: string) => string,
  reader: Reader,
): { draft: Draft; mistakes: SignatureMistake[] } {
  const mistakes: SignatureMistake[] = [];
  const typed = Object.fromEntries(
    Object.entries(draft.typed).filter(([name]) => !name.startsWith('/period/') && !name.startsWith('/signature/')),
  );
  const dayAt = (field: '/period/from' | '/period/to', missing: MessageKey, notAfterToday: boolean) => {
    const read = readAnswer({ kind: 'day' }, (part) => sent(`${field}${part}`), reader, notAfterToday);
    if ('mistake' in read) {
      for (const part of dayParts) typed[`${field}-${part}`] = sent(`${field}-${part}`);
      mistakes.push({ field: `${field}${read.mistake.part}`, key: read.mistake.key });
      return undefined;
    }
    if (read.answer === undefined) mistakes.push({ field: `${field}-day`, key: missing });
    return read.answer === undefined ? undefined : String(read.answer);
  };
  const lineAt = (field: '/signature/name' | '/signature/role' | '/signature/contact', missing?: MessageKey) => {
    const read = readAnswer(line, () => sent(field), reader);
    if ('mistake' in read) {
      typed[field] = sent(field);
      mistakes.push({ field, key: 'declare.sign.mistake.line' });
      return undefined;
    }
    if (read.answer === undefined && missing !== undefined) mistakes.push({ field, key: missing });
    return read.answer === undefined ? undefined : String(read.answer);
  };
  const from = dayAt('/period/from', 'declare.sign.mistake.from', true);
  const to = dayAt('/period/to', 'declare.sign.mistake.to', false);
  if (from !== undefined && to !== undefined) {
    const days = (Date.parse(to) - Date.parse(from)) / dayLength;
    if (days <= 0) mistakes.push({ field: '/period/to-day', key: 'declare.sign.mistake.order' });
    else if (days > longestPeriodInDays) mistakes.push({ field: '/period/to-day', key: 'declare.sign.mistake.long' });
  }
  const name = lineAt('/signature/name', 'declare.sign.mistake.name');
  const role = lineAt('/signature/role', 'declare.sign.mistake.role');
  const contact = lineAt('/signature/contact');
  const authorised = { true: true, false: false }[sent('/signature/authorised')];
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const signatory = {
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(contact === undefined ? {} : { contact }),
    ...(authorised === undefined ? {} : { authorised }),
  };
  return { draft: { ...draft, period, signatory, typed }, mistakes };
}

/** What stands in a field of period and signature. */
export function signatureText({ typed, period, signatory }: Draft, field: string): string {
  const kept = typed[field];
  if (kept !== undefined) return kept;
  const [, group, name = ''] = field.split('/');
  if (group === 'signature') {
    const { name: signer = '', role = '', contact = '', authorised = '' } = signatory ?? {};
    return { name: signer, role, contact, authorised: String(authorised) }[name] ?? '';
  }
  const [side, part] = name.split('-');
  const date = side === 'from' ? period?.from : period?.to;
  const known = dayParts.find((each) => each === part);
  return date === undefined || known === undefined ? '' : typedDay(date)[known];
}
