import * as z from 'zod';
import { shownDeclaration } from '../../../api/show-declaration.ts';
import type { Speaker } from '../../texts/speaker.ts';
import type { OpenParty } from './open-party.ts';

type Declaration = z.output<typeof shownDeclaration>;

const list = z.object({ items: z.array(shownDeclaration) });

/** What an organisation declared, newest first. */
export const declarationsOf = async ({ get }: OpenParty): Promise<Declaration[]> =>
  (await get('/declarations', list, { limit: '50' })).body.items;

const dayLength = 86_400_000;
const monthLength = 30.44 * dayLength;

/** How old something is, in days below two months and in months from there on. */
export function ageWords(iso: string, text: Speaker, now: Date): string {
  const age = now.getTime() - new Date(iso).getTime();
  const months = Math.floor(age / monthLength);
  return months < 2
    ? text.say('officer.days-old', { days: Math.max(0, Math.floor(age / dayLength)) })
    : text.say('officer.months-old', { months });
}

/** One declaration in a line: which form, for which time, when it was filed and how long ago that is. */
export const filedWords = ({ form, period, submittedAt }: Declaration, text: Speaker, now: Date): string =>
  text.say('officer.filed', {
    form: text.say(`form.${form}`),
    from: text.date(period.from),
    to: text.date(period.to),
    at: text.date(submittedAt),
    age: ageWords(submittedAt, text, now),
  });
