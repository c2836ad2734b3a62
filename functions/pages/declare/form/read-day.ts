import { date as dateSchema } from '../../../../rules/forms/values.ts';
import type { IsoDate } from '../../../../rules/vocabulary.ts';
import { readWhole } from './read-number.ts';

export interface TypedDay {
  day: string;
  month: string;
  year: string;
}

export const dayParts = ['day', 'month', 'year'] as const;

type DayMistake = { mistake: 'missing'; part: (typeof dayParts)[number] } | { mistake: 'unreal' };

/** The day that somebody typed as three numbers, or what is wrong with it; undefined where nothing was typed. */
export function readDay(typed: TypedDay): { date: IsoDate } | DayMistake | undefined {
  const missing = dayParts.filter((part) => typed[part].trim() === '');
  if (missing.length === dayParts.length) return undefined;
  const [part] = missing;
  if (part !== undefined) return { mistake: 'missing', part };
  const [day, month, year] = dayParts.map((each) => readWhole(typed[each]));
  if (day === undefined || month === undefined || year === undefined || year < 1900) return { mistake: 'unreal' };
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dateSchema.safeParse(date).success ? { date } : { mistake: 'unreal' };
}

/** A day as its three fields show it. */
export function typedDay(date: IsoDate): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** A day in one text, as the three fields would show it: only as `2026-03-27`, since 3/4/2026 is one of two days. */
export function readTypedDay(text: string): TypedDay {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  return year === '' ? { day: text.trim(), month: '', year: '' } : { day, month, year };
}
