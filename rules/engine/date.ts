import type { Json } from './scope.ts';

const fullDate = /^\d{4}-\d{2}-\d{2}$/;
const monthStart = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** RFC 3339 full-dates compare as text, which needs no calendar and no locale. */
export const isDate = (value: Json | undefined): value is string => typeof value === 'string' && fullDate.test(value);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const leapDaysBefore = (year: number): number =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
const daysBeforeYear = (year: number): number => (year - 1) * 365 + leapDaysBefore(year);
const daysBeforeMonth = (year: number, month: number): number =>
  (monthStart[month] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);

/** Days since 0001-01-01 in the proleptic Gregorian calendar, in integers: no clock and no time zone. */
export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  return daysBeforeYear(year) + daysBeforeMonth(year, Number(date.slice(5, 7))) + Number(date.slice(8, 10)) - 1;
}

/** The date `days` after `date` (before it, when negative). */
export function addDays(date: string, days: number): string {
  const target = dayNumber(date) + days;
  let year = Math.floor(target / 366) + 1;
  while (daysBeforeYear(year + 1) <= target) year++;
  // Full-dates begin with the year 0000, a leap year: it lies before day 0.
  while (daysBeforeYear(year) > target) year--;
  const dayOfYear = target - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  const day = dayOfYear - daysBeforeMonth(year, month) + 1;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
