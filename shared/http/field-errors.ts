import type * as z from 'zod';
import type { FieldError } from '../errors.ts';
import { jsonPointer } from './json-pointer.ts';

type Issue = z.core.$ZodIssue;

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Record<string, string> = {
  date: 'a calendar date such as 2026-03-31',
  datetime: 'a UTC time such as 2026-03-31T09:00:00Z',
  uuid: 'a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057',
  email: 'an e-mail address',
  url: 'a web address',
};

/**
 * What zod found, as one whole sentence a mistake. `value` is what was checked: it tells "missing" from "wrong".
 * `pointTo` turns a path into the place the caller knows: a JSON Pointer for bodies unless said otherwise.
 * A sentence that a schema's author wrote is taken as it is.
 */
export function fieldErrors(error: z.core.$ZodError, value: unknown, pointTo = jsonPointer): FieldError[] {
  const all = error.issues
    .flatMap((issue) => mistakes(issue, [], value))
    .map(({ path, detail }) => ({ pointer: pointTo(path), detail, text: typeof valueAt(value, path) === 'string' }));
  // A text that fails one check mostly fails the next too, whose sentence then misleads: the first says enough.
  const first = (at: number) => all.findIndex(({ pointer }) => pointer === all[at]?.pointer) === at;
  return all.filter(({ text }, at) => !text || first(at)).map(({ pointer, detail }) => ({ pointer, detail }));
}

interface Mistake {
  path: PropertyKey[];
  detail: string;
}

function mistakes(issue: Issue, base: PropertyKey[], value: unknown): Mistake[] {
  const path = [...base, ...issue.path];
  if (isAuthors(issue.message)) return [{ path, detail: issue.message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], detail: 'This field is not known here.' }));
    case 'invalid_key': {
      const authors = issue.issues.find(({ message }) => isAuthors(message));
      return [{ path, detail: authors?.message ?? `This key must be ${anyOf(issue.issues.map(expected))}.` }];
    }
    case 'invalid_element':
      return issue.issues.flatMap((inner) => mistakes(inner, path, value));
    case 'invalid_union': {
      const nearest = nearestBranch(issue.errors);
      if (nearest) return nearest.flatMap((inner) => mistakes(inner, path, value));
      return [{ path, detail: sentence(expected(issue), valueAt(value, path)) }];
    }
    default:
      return [{ path, detail: sentence(expected(issue), valueAt(value, path)) }];
  }
}

function isAuthors(message: string): boolean {
  return !/^(Invalid|Too big|Too small|Unrecognized)/.test(message);
}

function sentence(wanted: string, actual: unknown): string {
  return actual === undefined ? `This is missing; it must be ${wanted}.` : `This must be ${wanted}.`;
}

/** What would have been right, as words that follow "must be". */
function expected(issue: Issue): string {
  if (isAuthors(issue.message)) return issue.message.replace(/\.$/, '');
  switch (issue.code) {
    case 'invalid_type':
      return names[issue.expected] ?? `of type ${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return sized(
        issue.origin,
        Number(issue.minimum),
        issue.exact ? 'exactly' : issue.inclusive ? 'at least' : 'more than',
      );
    case 'too_big':
      return sized(
        issue.origin,
        Number(issue.maximum),
        issue.exact ? 'exactly' : issue.inclusive ? 'at most' : 'less than',
      );
    case 'invalid_format':
      return (
        formats[issue.format] ?? (issue.pattern ? `text that matches ${issue.pattern}` : `a valid ${issue.format}`)
      );
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(issue.options)
        : anyOf(issue.errors.flatMap((branch) => branch.map(expected)));
    default:
      return 'something else';
  }
}

function sized(origin: string, limit: number, bound: string): string {
  if (origin === 'string') return `text of ${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `a list of ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `${bound} ${limit}`;
}

const mostNamed = 30;

function oneOf(values: readonly unknown[]): string {
  const named = values.slice(0, mostNamed).map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  const rest = values.length - named.length;
  if (values.length === 1) return named.join();
  return `one of ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function anyOf(wanted: string[]): string {
  return [...new Set(wanted)].join(' or ') || 'something else';
}

/** The branch of a union that the caller meant: one whose own shape fits, with the fewest mistakes inside. */
function nearestBranch(branches: readonly Issue[][]): Issue[] | undefined {
  return branches
    .filter((issues) => issues.length > 0 && issues.every((issue) => issue.path.length > 0 || fits(issue)))
    .toSorted((one, other) => one.length - other.length)[0];
}

function fits(issue: Issue): boolean {
  return issue.code !== 'invalid_type' && issue.code !== 'invalid_value';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
