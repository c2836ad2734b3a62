import { applyPatch as applyOperation } from 'rfc6902';
import * as z from 'zod';
import { invalidRequest } from './problem.ts';

const pointer = z
  .string()
  .max(500)
  .regex(/^(\/([^/~]|~[01])*)+$/, { error: 'Write a JSON Pointer into the declaration (RFC 6901).' });

const value = z.json();

/** The operations of a JSON Patch (RFC 6902). */
export const patchOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['add', 'replace', 'test']), path: pointer, value }),
  z.strictObject({ op: z.literal('remove'), path: pointer }),
  z.strictObject({ op: z.enum(['move', 'copy']), from: pointer, path: pointer }),
]);
export type PatchOperation = z.infer<typeof patchOperation>;

/** Where an operation went: the steps of its path with rows by index. */
export type Step = string;

/** JavaScript's own names: the library steps over them, and would write to what all objects share. */
const refused = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Applies the operations in their order to a copy of the document, all or none. A row of a list may be named by its
 * `id`, as the pointers of findings do, or by its index (an id comes first); `-` is the end of a list. Gives the new
 * document and where each operation went. Throws `Problem('invalid-request')` that names the operation, such as
 * `/patch/2/path`.
 */
export function applyPatch(
  document: unknown,
  operations: readonly PatchOperation[],
): { patched: unknown; at: Step[][] } {
  const patched: unknown = structuredClone(document);
  const at = operations.map((operation, index) => {
    const found = (member: 'path' | 'from', text: string, mayBeNew: boolean) =>
      resolve(patched, stepsOf(text), mayBeNew, (detail) => refusal(`/patch/${index}/${member}`, detail));
    const path = found('path', operation.path, operation.op === 'add' || 'from' in operation);
    const from = 'from' in operation ? found('from', operation.from, false) : undefined;
    if (from !== undefined && from.length < path.length && from.every((step, depth) => step === path[depth])) {
      throw refusal(`/patch/${index}/path`, 'A value cannot be put into itself.');
    }
    const exact = { ...operation, path: pointerOf(path), ...(from === undefined ? {} : { from: pointerOf(from) }) };
    const [failed] = applyOperation(patched, [exact]);
    if (failed) throw refusal(`/patch/${index}/${operation.op === 'test' ? 'value' : 'path'}`, failure(operation));
    return path;
  });
  return { patched, at };
}

const failure = ({ op, path }: PatchOperation): string =>
  op === 'test' ? `What stands at ${path} is something else.` : `This cannot be done at ${path}.`;

const refusal = (at: string, detail: string) => invalidRequest([{ pointer: at, detail }]);
const stepsOf = (text: string): Step[] =>
  text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
const pointerOf = (steps: readonly Step[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Follows own members and rows only: what every object inherits is no part of a document. */
function resolve(document: unknown, steps: Step[], mayBeNew: boolean, refuse: (detail: string) => Error): Step[] {
  let place = document;
  return steps.map((step, depth) => {
    const isNew = mayBeNew && depth === steps.length - 1;
    const around = pointerOf(steps.slice(0, depth)) || 'the top';
    if (refused.has(step)) throw refuse(`There is never anything called "${step}".`);
    if (Array.isArray(place)) {
      const index = rowAt(place, step, isNew);
      if (index === undefined) throw refuse(`There is no row "${step}" in the list at ${around}.`);
      place = place[index];
      return step === '-' ? step : String(index);
    }
    if (typeof place !== 'object' || place === null || !(isNew || Object.hasOwn(place, step))) {
      throw refuse(`There is no "${step}" at ${around}.`);
    }
    place = Object.getOwnPropertyDescriptor(place, step)?.value;
    return step;
  });
}

function rowAt(rows: readonly unknown[], step: Step, isNew: boolean): number | undefined {
  const named = rows.findIndex((row) => typeof row === 'object' && row !== null && 'id' in row && row.id === step);
  if (named >= 0) return named;
  if (step === '-') return isNew ? rows.length : undefined;
  if (!/^(0|[1-9]\d{0,5})$/.test(step)) return undefined;
  return Number(step) < rows.length + (isNew ? 1 : 0) ? Number(step) : undefined;
}
