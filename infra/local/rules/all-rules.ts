import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../../rules/rule.ts';
import { locate } from '../locate.ts';

/** Every rule that a file under `rules/topics/` exports, whether or not a set has it; each once, by id. */
export async function allRules(): Promise<Rule[]> {
  const files = globSync(locate('rules/topics/**/*.ts')).sort();
  const modules = await Promise.all(files.map((file): Promise<object> => import(pathToFileURL(file).href)));
  const exported: unknown[] = modules.flatMap((module) => Object.values(module)).flat();
  return [...new Map(exported.filter(isRule).map((rule) => [rule.id, rule])).values()];
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'appliesIf' in value && 'examples' in value && 'id' in value;
