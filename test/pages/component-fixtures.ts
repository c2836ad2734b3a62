import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import { createElement, type FC } from 'hono/jsx';
import * as z from 'zod';
import { locate } from '../../infra/local/locate.ts';
import { normalHtml } from './normal-html.ts';

/** Options of a component, as one of govuk-frontend's fixtures has them or as one of ours takes them. */
export type Options = Record<string, unknown>;

const file = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })),
});

/** The fixtures of a component: options, and what govuk-frontend makes of them. */
export function fixturesOf(component: string) {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return file.parse(JSON.parse(readFileSync(locate(path), 'utf8'))).fixtures;
}

/** What one of our components makes of options. */
export async function rendered<P>(component: FC<P>, options: Options): Promise<string> {
  return normalHtml(String(await createElement(component, options)));
}

const isObject = (value: unknown): value is Options => typeof value === 'object' && value !== null;

/**
 * Options of govuk-frontend as ours: markup, which is a string of HTML there, is a piece of JSX here, under the name of
 * the text that it stands for; and what is falsy in a list stands for nothing.
 */
export function ours(options: Options): Options {
  const own: Options = {};
  for (const [key, value] of Object.entries(options)) {
    if (key === 'conditional' && isObject(value)) own.conditional = value.html ? raw(value.html) : undefined;
    else if (key === 'html') own.text = value ? raw(value) : (own.text ?? options.text);
    else if (key.endsWith('Html')) own[key.replace('Html', 'Text')] = raw(value);
    else if (key === 'attributes' && isObject(value)) own[key] = texts(value);
    else if ((key === 'value' || key === 'values') && !isObject(value)) own[key] = String(value);
    else if (key === 'values' && Array.isArray(value)) own[key] = value.map(String);
    else if (key === 'errorMessage' && isObject(value)) own[key] = { visuallyHiddenText: 'Error', ...ours(value) };
    else if (key === 'text') own.text ??= value;
    else own[key] = oursOf(value);
  }
  return own;
}

function oursOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(Boolean).map(oursOf);
  return isObject(value) ? ours(value) : value;
}

const texts = (values: object): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** Lifts what stands in `formGroup` there and beside it here. */
export function withInputs({ formGroup, ...options }: Options): Options {
  if (!isObject(formGroup)) return options;
  const { beforeInput, afterInput, beforeInputs, afterInputs, ...group } = formGroup;
  const lifted = Object.entries({ beforeInput, afterInput, beforeInputs, afterInputs }).flatMap(([key, value]) =>
    isObject(value) ? [[key, value.text]] : [],
  );
  return { ...options, ...Object.fromEntries(lifted), formGroup: group };
}

/** A day is made of parts, each of its kind; there they are known by their names, and may be given in two ways. */
export function dateParts({ items, day, month, year, values, ...options }: Options): Options {
  const given: Options = { day, month, year };
  const known = isObject(values) ? values : {};
  const prefix = options.namePrefix === undefined ? '' : `${options.namePrefix}-`;
  const parts = Array.isArray(items) && items.length > 0 ? items : ['day', 'month', 'year'].map((name) => ({ name }));
  return withInputs({
    ...options,
    items: parts.flatMap(({ name, ...item }: Options) => {
      const part = String(name);
      const own = given[part];
      if (own === false) return [];
      const value = item.value ?? (isObject(own) ? own.value : undefined) ?? known[`${prefix}${part}`];
      const label = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
      return [
        { label, ...(isObject(own) && own), ...item, part, value: value === undefined ? undefined : String(value) },
      ];
    }),
  });
}

/** The panels of tabs, whose ids are given or counted. */
export function tabPanels({ idPrefix, items, ...options }: Options): Options {
  const tabs = Array.isArray(items) ? items : [];
  return {
    title: 'Contents',
    ...options,
    items: tabs.map(({ panel, ...tab }: Options, index) => ({
      id: `${idPrefix}-${index + 1}`,
      ...tab,
      panel: panelOf(panel),
    })),
  };
}

function panelOf(panel: unknown): unknown {
  if (!isObject(panel)) return undefined;
  return typeof panel.text === 'string' && !isEscaped(panel.text)
    ? createElement('p', { class: 'govuk-body' }, panel.text)
    : panel.text;
}

const isEscaped = (text: string | { isEscaped?: unknown }): boolean => typeof text === 'object' && 'isEscaped' in text;

/** What a component shows is its text there, and what stands inside of it here. */
export function withChildren({ text, ...options }: Options): Options {
  return { ...options, children: text };
}
