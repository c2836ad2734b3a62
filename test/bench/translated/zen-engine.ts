import { createRequire } from 'node:module';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../rules/engine/truth.ts';
import type { Flat } from './flat.ts';
import type { Formula } from './formula.ts';
import { codesFrom, type Translation } from './formulas.ts';

interface Evaluated {
  result: { [condition: string]: Truth };
}

interface Zen {
  ZenEngine: new () => { createDecision(content: Buffer): { evaluate(input: Flat): Promise<Evaluated> } };
}

/** The library as it was installed for this platform; undefined on any other. */
function installed(): Zen | undefined {
  try {
    return createRequire(import.meta.url)('@gorules/zen-engine-linux-x64-gnu');
  } catch {
    return undefined;
  }
}

/** The rules as one decision of zen-engine, with an expression for each condition; its own words for rows of lists. */
export function inZenEngine(translation: Translation): ((form: string, flat: Flat) => Promise<string[]>) | undefined {
  const zen = installed();
  if (zen === undefined) return undefined;
  const expressions = translation.pairs.map(({ holds, fails }, index) => ({
    id: `c${index}`,
    key: `c${index}`,
    value: `(${text(holds, '')}) ? ${TRUE} : (${text(fails, '')}) ? ${FALSE} : ${UNKNOWN}`,
  }));
  const position = { x: 0, y: 0 };
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  };
  const decision = new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  const names = expressions.map(({ key }) => key);
  return async (form, flat) => {
    const { result } = await decision.evaluate(flat);
    return codesFrom(translation, form, (pair) => result[names[pair] ?? ''] ?? UNKNOWN);
  };
}

/** A formula in the library's words; `at` stands before the names: nothing for the declaration, `#.` for a row. */
function text(formula: Formula, at: '' | '#.'): string {
  switch (formula.kind) {
    case 'constant':
      return String(formula.value);
    case 'and':
    case 'or':
      return formula.of.map((each) => `(${text(each, at)})`).join(` ${formula.kind} `);
    case 'among': {
      const name = at + formula.name;
      const within = `(${name} in ${JSON.stringify(formula.values)})`;
      return formula.not ? `${name} != null and not ${within}` : within;
    }
    case 'number': {
      const name = at + formula.name;
      return `${name} != null and ${name} ${formula.is === '=' ? '==' : formula.is} ${formula.than}`;
    }
    case 'fact':
      return `${at}${formula.name} == ${formula.value}`;
    case 'some':
      return `some(${at}${formula.name}.rows, ${text(formula.where, '#.')})`;
    case 'every':
      return `${at}${formula.name}.complete and all(${at}${formula.name}.rows, ${text(formula.where, '#.')})`;
  }
}
