import { createHash } from 'node:crypto';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { declared } from '../builders/declared.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { feeRows, rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';
import { type Figure, shortest } from './figure.ts';

const money = (amount: string) => ({ amount, currency: 'QAR' });
const corridors = Array.from({ length: 100 }, (_, index) => ({
  ...{ id: `corridor-${index}`, from: 'NP', to: 'QA', workerType: 'general', recruits: 40, fees: feeRows(40) },
  ...{ firstMonthlyWage: money('1400.00'), agencyCost: money('2100.00') },
}));

const declarations = {
  'of low risk': officeSupplier(),
  'of the usual supplier': supplier(),
  'with 100 corridors': supplier({ '/answers/recruitment/corridors': rows(...corridors) }),
};

/** `assess` with evidence for one declaration of three sizes, each beside reading and hashing the same declaration. */
export function measureAssess(): Figure[] {
  return Object.entries(declarations).map(([name, body]) => {
    const declaration = declared(body);
    const text = JSON.stringify(declaration);
    const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
    const [judging = 0, parsing = 0, hashing = 0] = shortest(
      () => assess({ declarations: [declaration], context, ruleSet: un13jk, asOf: today }),
      () => JSON.parse(text),
      () => createHash('sha256').update(text).digest('hex'),
    );
    const times = (of: number) => (judging / of).toFixed(1);
    return {
      what: `assess, with evidence, a declaration ${name}`,
      figure: `${judging.toFixed(1)} us`,
      met: judging <= 25,
      beside: `goal 25 us; ${text.length} bytes; ${times(parsing)} times JSON.parse (${parsing.toFixed(1)} us), ${times(hashing)} times SHA-256`,
    };
  });
}
