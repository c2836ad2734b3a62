import { createHash } from 'node:crypto';
import { type MessageKey, messages } from './messages.ts';
import translatedFrom from './translated-from.json' with { type: 'json' };

/** A short fingerprint of each English text of the pages, by key: 48 bits of its SHA-256, in hexadecimal. */
export function englishNow(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages.en).map(([key, text]) => [
      key,
      createHash('sha256').update(text).digest('hex').slice(0, 12),
    ]),
  );
}

/**
 * Texts whose English is another than the one that was translated: a translation that is there may no longer say the same.
 * What rules say needs none of this, for its translations are found by the English itself.
 */
export function staleTexts(then: { readonly [key: string]: string } = translatedFrom): MessageKey[] {
  return Object.entries(englishNow()).flatMap(([key, now]) => (isKey(key) && then[key] !== now ? [key] : []));
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key);
