import * as z from 'zod';
import { countries } from '../data/countries.ts';
import { currencies } from '../data/currencies.ts';
import { languages } from '../data/languages.ts';

export const yesNo = z.boolean({ error: 'Write true or false, or leave it out where it is not known.' });
export const date = z.iso.date();

/** Worker counts and other whole numbers: nothing here needs more than a hundred million. */
export const count = z.int().min(0).max(100_000_000);
export const countFromOne = z.int().min(1).max(100_000_000);
export const percent = z.int().min(0).max(100);

export const country = z.string().refine((code) => countries.has(code), {
  error: 'Write an ISO 3166-1 alpha-2 country code in capitals, such as NP.',
});

export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, {
    error: 'Write a BCP 47 language tag, such as ne or zh-Hant.',
    abort: true,
  })
  .refine((tag) => languages.has(tag.split('-', 1)[0] ?? ''), {
    error: 'Write a BCP 47 language tag whose language is registered, such as ne or zh-Hant.',
  });

export const goodName = z
  .string()
  .regex(/^\P{Cc}*$/u, { error: 'Write it without control characters.' })
  .trim()
  .min(1)
  .max(100);

export const hsCode = z.string().regex(/^\d{4}(\.?\d{2}){0,3}$/, {
  error: 'Write four, six, eight or ten digits of the Harmonized System, such as 5201 or 6109.10.',
});

export const money = z.strictObject({
  amount: z.string().regex(/^(0|[1-9]\d{0,14})(\.\d{1,3})?$/, {
    error: 'Write the amount as a decimal string, such as "1200.00".',
  }),
  currency: z.string().refine((code) => currencies.has(code), {
    error: 'Write an ISO 4217 currency code in capitals, such as NPR.',
  }),
});

/** Rows carry their own ids, so that a pointer to an answer stays the same whatever the order of the rows. */
export const rowId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
  error: 'Write an id of small letters, digits and hyphens, at most 40 characters, such as visa-1.',
});

const plain = z.string().regex(/^\P{Cc}*$/u, { error: 'Write it without control characters.' });
export const shortText = plain.trim().min(1).max(200);
export const reference = plain.trim().min(1).max(100);
/** Notes may have several lines. */
export const longText = z
  .string()
  .regex(/^[\P{Cc}\n\t]*$/u, { error: 'Write it without control characters.' })
  .trim()
  .min(1)
  .max(2000);
