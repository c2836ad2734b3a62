import type { FormName } from '../vocabulary.ts';
import { answeredUnasked } from './answered-unasked.ts';
import type { DeclarationBody } from './declaration.ts';
import { costsLeftOut, rowsLeftOut } from './left-out.ts';
import type { Remark } from './remark.ts';

const most = 20;
const filers = { supplier: 'a supplier', agency: 'an agency', contract: 'a contracting authority' } as const;

/**
 * What in an accepted declaration is worth a second look, by JSON Pointers into the body as it was sent: a form that the
 * party does not file, answers that contradict one another, and lists that are not complete. At most 20 remarks, and one
 * that counts the rest. `partyForms` are the forms that the party's kinds file.
 */
export function remarksOf(declaration: DeclarationBody, partyForms: readonly FormName[]): Remark[] {
  const all = [
    ...foreignForm(declaration.form, partyForms),
    ...answeredUnasked(declaration),
    ...rowsLeftOut(declaration),
    ...costsLeftOut(declaration),
  ];
  if (all.length <= most) return all;
  return [...all.slice(0, most), { pointer: '', detail: `And ${all.length - most} more.` }];
}

function foreignForm(form: FormName, partyForms: readonly FormName[]): Remark[] {
  if (partyForms.includes(form)) return [];
  const registered = partyForms.map((each) => filers[each]).join(' and ') || filers.contract;
  const owner = filers[form].replace(/^an? /, '');
  return [
    { pointer: '/form', detail: `This organisation is registered as ${registered}; this is the ${owner}'s form.` },
  ];
}
