import fc from 'fast-check';
import * as z from 'zod';
import { addDays } from '../../rules/engine/date.ts';
import type { Json } from '../../rules/engine/scope.ts';
import { forms } from '../../rules/forms/forms.ts';
import { questionsOf } from '../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';
import { agency } from './agency.ts';
import { type Absent, answerTo } from './arbitrary-answer.ts';
import { arbitraryQualifiers } from './arbitrary-qualifiers.ts';
import { type Body, type Changes, change } from './change.ts';
import { contract } from './contract.ts';
import { isAccepted } from './declared.ts';
import { officeSupplier } from './office-supplier.ts';
import { placesIn } from './places.ts';
import { supplier, today } from './supplier.ts';

const clean = { supplier: [supplier(), officeSupplier()], agency: [agency()], contract: [contract()] };
const absences: Absent[] = [0, 1, 5];

/** What stands beside the answers, also at the edges: signed today, and signed so long ago that it has expired. */
const signatures: fc.Arbitrary<Changes> = fc.record({
  '/signature/date': fc.constantFrom(...[0, -14, -364, -365, -366].map((days) => addDays(today, days))),
  '/signature/authorised': fc.constantFrom(true, true, false, undefined),
});

/**
 * Valid bodies of one form: clean ones with a few answers or topics given anew, so that single breaches and repairs
 * show; and ones with all, with most or with half of the answers, whatever they say.
 */
export function arbitraryBody(form: FormName): fc.Arbitrary<Body> {
  const whole = absences.map((absent) =>
    answerTo(forms[form].answers, absent).map((answers) => change(clean[form][0] ?? {}, { '/answers': answers })),
  );
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: edited(form) }, ...whole), signatures)
    .map(([body, said]) => change(body, said))
    .chain((body) => arbitraryQualifiers(form, body).map((qualifiers) => change(body, { '/qualifiers': qualifiers })));
}

function edited(form: FormName): fc.Arbitrary<Body> {
  const single = questionsOf(form)
    .filter(({ schema }) => !(schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray))
    .map(({ pointer, schema }) => answerTo(schema, 1).map((answer) => ({ pointer, answer })));
  const topics = Object.entries(forms[form].answers.shape).map(([topic, schema]) =>
    answerTo(schema, 1).map((answer) => ({ pointer: `/${topic}`, answer })),
  );
  return fc
    .tuple(
      fc.constantFrom(...clean[form]),
      fc.array(fc.tuple(fc.oneof(...single, ...topics), fc.nat()), { maxLength: 4 }),
    )
    .map(([from, edits]) => edits.reduce((body, [edit, pick]) => answerAnew(body, edit, pick), from));
}

/** Gives one answer anew, in one of the rows where its pointer says `*`; left out where the form would refuse it. */
function answerAnew(body: Body, edit: { pointer: Pointer; answer: Json }, pick: number): Body {
  const pattern = `/answers${edit.pointer}`;
  const cut = pattern.lastIndexOf('*') + 1;
  const row = new RegExp(`^${pattern.slice(0, cut).replaceAll('*', '[^/]+')}$`);
  const rows = cut === 0 ? [''] : placesIn(body).filter((place) => row.test(place));
  const chosen = rows[pick % rows.length];
  if (chosen === undefined) return body;
  const next = change(body, { [`${chosen}${pattern.slice(cut)}`]: edit.answer });
  return isAccepted(next) ? next : body;
}
