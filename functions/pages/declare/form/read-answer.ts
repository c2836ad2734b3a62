import { currencies } from '../../../../rules/data/currencies.ts';
import type { Json } from '../../../../rules/engine/scope.ts';
import { country, hsCode } from '../../../../rules/forms/values.ts';
import type { IsoDate } from '../../../../rules/vocabulary.ts';
import type { Language } from '../../texts/languages.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { Values } from '../../texts/speaker.ts';
import type { Control } from './control.ts';
import { dayParts, readDay } from './read-day.ts';
import { readAmount, readWhole } from './read-number.ts';
import { readTongue } from './tongues.ts';

/** What is wrong with what was typed, and in which part of the question's fields. */
export interface Mistake {
  part: string;
  key: MessageKey;
  values?: Values;
}

/** An answer that was understood, with no value where nothing was typed; or what is wrong. */
export type ReadAnswer = { answer: Json | undefined } | { mistake: Mistake };

/** What reading depends on besides what was typed. */
export interface Reader {
  language: Language;
  today: IsoDate;
}

const wrong = (part: string, key: MessageKey, values?: Values): ReadAnswer => ({
  mistake: { part, key, ...(values && { values }) },
});

/** The names of the fields of one question, each behind its pointer. */
export function partsOf(control: Control): readonly string[] {
  switch (control.kind) {
    case 'day':
      return dayParts.map((part) => `-${part}`);
    case 'money':
      return ['/amount', '/currency'];
    case 'counted':
      return ['/total'];
    case 'ledger':
    case 'group':
      return [];
    default:
      return [''];
  }
}

/**
 * Reads the answer to one question out of the texts of its fields. `notAfterToday`: a day that cannot lie in the future.
 * Total: whatever was typed is understood or a mistake.
 */
export function readAnswer(
  control: Control,
  typed: (part: string) => string,
  reader: Reader,
  notAfterToday = false,
): ReadAnswer {
  if (partsOf(control).every((part) => typed(part).trim() === '')) return { answer: undefined };
  switch (control.kind) {
    case 'choice': {
      const answer = control.values.find((value) => String(value) === typed(''));
      return answer === undefined ? wrong('', 'declare.mistake.choice') : { answer };
    }
    case 'number':
      return readNumber(typed(''), '', control);
    case 'counted':
      return readNumber(typed('/total'), '/total', { least: 0, most: 100_000 });
    case 'money':
      return readMoney(typed('/amount'), typed('/currency'), reader.language);
    case 'day':
      return readDate(typed, notAfterToday ? reader.today : undefined);
    case 'text':
      return readText(typed(''), control);
    case 'country': {
      const { data } = country.safeParse(typed('').trim());
      return data === undefined ? wrong('', 'declare.mistake.country') : { answer: data };
    }
    case 'language': {
      const answer = readTongue(typed(''), reader.language);
      return answer === undefined ? wrong('', 'declare.mistake.language') : { answer };
    }
    case 'hsCode': {
      const { data } = hsCode.safeParse(typed('').replaceAll(/\s/g, ''));
      return data === undefined ? wrong('', 'declare.mistake.hs-code') : { answer: data };
    }
    case 'ledger':
    case 'group':
      return { answer: undefined };
  }
}

function readNumber(text: string, part: string, { least, most }: { least: number; most: number }): ReadAnswer {
  const answer = readWhole(text);
  if (answer === undefined) return wrong(part, 'declare.mistake.number');
  if (answer < least) return wrong(part, 'declare.mistake.too-small', { least });
  return answer > most ? wrong(part, 'declare.mistake.too-large', { most }) : { answer };
}

function readMoney(typedAmount: string, typedCurrency: string, language: Language): ReadAnswer {
  const currency = typedCurrency.trim().toUpperCase();
  if (typedAmount.trim() === '') return wrong('/amount', 'declare.mistake.amount-missing');
  const read = readAmount(typedAmount, language, isInThousandths(currency));
  if (read === 'ambiguous') return wrong('/amount', 'declare.mistake.amount-two-ways', { typed: typedAmount.trim() });
  if (read === undefined) return wrong('/amount', 'declare.mistake.amount');
  if (currency === '') return wrong('/currency', 'declare.mistake.currency-missing');
  return currencies.has(currency)
    ? { answer: { amount: read.amount, currency } }
    : wrong('/currency', 'declare.mistake.currency');
}

const isInThousandths = (currency: string): boolean =>
  currencies.has(currency) &&
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits === 3;

function readDate(typed: (part: string) => string, latest: IsoDate | undefined): ReadAnswer {
  const read = readDay({ day: typed('-day'), month: typed('-month'), year: typed('-year') });
  if (read === undefined) return { answer: undefined };
  if (!('mistake' in read)) {
    return latest !== undefined && read.date > latest
      ? wrong('-day', 'declare.mistake.day-future')
      : { answer: read.date };
  }
  if (read.mistake === 'unreal') return wrong('-day', 'declare.mistake.day-unreal');
  return wrong(`-${read.part}`, `declare.mistake.${read.part}-missing`);
}

function readText(text: string, { most, lines }: { most: number; lines: boolean }): ReadAnswer {
  const answer = text.replaceAll('\r\n', '\n').trim();
  if (answer.length > most) return wrong('', 'declare.mistake.too-long', { most, typed: answer.length });
  const isSound = (lines ? /^[\P{Cc}\n\t]*$/u : /^\P{Cc}*$/u).test(answer);
  return isSound ? { answer } : wrong('', 'declare.mistake.control-characters');
}
