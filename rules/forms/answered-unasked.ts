import { readyCondition } from '../engine/condition.ts';
import type { Environment } from '../engine/operand.ts';
import { rootPlace, rowsAt } from '../engine/place.ts';
import { isMembers, type Json, ownRows, rootScope, type Scope } from '../engine/scope.ts';
import { FALSE } from '../engine/truth.ts';
import { inOneLine } from '../english/clause.ts';
import { conditionInEnglish } from '../english/condition.ts';
import { all, type Condition, type Scalar, specialised } from '../language.ts';
import { catalogue } from '../parameters/catalogue.ts';
import { valueOn } from '../rule-set.ts';
import type { FormName, IsoDate, Pointer } from '../vocabulary.ts';
import type { DeclarationBody } from './declaration.ts';
import type { Remark } from './remark.ts';
import { type Place, rootOf, stepInto } from './walk.ts';

/** Where a condition is read, and where that is in the body, the rows around it as `*`. */
interface Standing {
  scope: Scope;
  /** The names on the way from the scope to here. */
  path: readonly string[];
  around: readonly Pointer[];
  sentAt: Pointer;
}

const place = rootPlace();

/** Remarks on answers to questions that other answers rule out, also in rows; what lies below such an answer is not told. */
export function answeredUnasked({ form, answers, signature }: DeclarationBody): Remark[] {
  const given: unknown = answers;
  if (!isJson(given) || !isMembers(given)) return [];
  const environment: Environment = { asOf: signature.date, parameter: (id, on) => valueIn(id, on ?? signature.date) };
  const scope = rootScope(place, { ...given, form });
  return below(rootOf(form), given, { scope, path: [], around: [], sentAt: '/answers' }, form, environment);
}

/** What a form accepted came as JSON, in which no member is undefined. */
const isJson = (value: unknown): value is Json => value !== undefined;

function below(
  asked: Place | undefined,
  answer: Json,
  at: Standing,
  form: FormName,
  environment: Environment,
): Remark[] {
  const askedIf = asked?.question?.askedIf;
  if (askedIf !== undefined && saysSomething(answer)) {
    const parts = askedIf.op === 'all' ? askedIf.of : [askedIf];
    const failing = parts.filter((each) => truthAt(each, at.scope, environment) === FALSE);
    if (failing.length > 0) return [{ pointer: at.sentAt, detail: sentence(all(...failing), form, at.around) }];
  }
  const step = (name: string, member: Json, next: Partial<Standing>) =>
    below(
      asked && stepInto(asked, name),
      member,
      { ...at, sentAt: `${at.sentAt}/${name}`, ...next },
      form,
      environment,
    );
  if (Array.isArray(answer)) {
    const path = at.path.join('/');
    const rows = ownRows(answer, rowsAt(at.scope.place, path).home, at.scope, `/${path}`);
    const around = [...at.around, `${at.around.at(-1) ?? ''}/${path}/*`];
    return rows.flatMap((row, index) => step(String(index), row.here, { scope: row, path: [], around }));
  }
  if (!isMembers(answer)) return [];
  return Object.entries(answer).flatMap(([name, member]) => step(name, member, { path: [...at.path, name] }));
}

function valueIn(id: string, day: IsoDate): Scalar | undefined {
  const parameter = catalogue.find((each) => each.id === id);
  return parameter && valueOn(parameter, day);
}

const truthAt = (condition: Condition, scope: Scope, environment: Environment) =>
  readyCondition(condition, scope.place)(scope, environment).truth;

/** "Not known", none and an empty list agree with a question that is not asked. */
const saysSomething = (answer: Json): boolean =>
  answer !== 'not_known' && answer !== 0 && !(isMembers(answer) && answer.total === 0);

function sentence(askedIf: Condition, form: FormName, around: readonly Pointer[]): string {
  const why = conditionInEnglish(specialised(askedIf, form), { forms: [form], parameters: catalogue, around }, false);
  return `This is answered although ${inOneLine(why)}; check both.`;
}
