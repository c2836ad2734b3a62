import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';

/** A calendar year in UTC. */
export const yearSchema = z.string().regex(/^\d{4}$/, 'This must be a year, such as 2026.');

/** When a year begins, and when the next one does. */
export function boundsOf(year: string): { from: Date; before: Date } {
  return { from: new Date(`${year}-01-01T00:00:00.000Z`), before: new Date(Date.UTC(Number(year) + 1, 0, 1)) };
}

/** The last year that was over by the day before: what was under way at midnight has landed by then. */
export function lastEndedYear(today: IsoDate): string {
  const yesterday = new Date(Date.parse(today) - 86_400_000);
  return String(yesterday.getUTCFullYear() - 1);
}

/** Sorts behind every UUID of version 7 that was made before a moment, and before all others (RFC 9562, section 5.7). */
export function idAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** The first day on which a year counts as over. */
export const firstDayToCount = (year: string): IsoDate => `${Number(year) + 1}-01-02`;
