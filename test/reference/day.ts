const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day and a number of days after it, or before it, counted off one after the other. */
export function daysAfter(day: string, count: number): string {
  let [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let left = count; left > 0; left--) {
    date += 1;
    if (date > lengthOf(year, month)) [month, date] = [month + 1, 1];
    if (month > 12) [year, month] = [year + 1, 1];
  }
  for (let left = count; left < 0; left++) {
    date -= 1;
    if (date === 0) [month, date] = [month - 1, 0];
    if (month === 0) [year, month] = [year - 1, 12];
    if (date === 0) date = lengthOf(year, month);
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}
