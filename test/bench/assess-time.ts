import { createHash } from 'node:crypto';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { type Figure, microseconds } from './figure.ts';

/** `assess` with evidence for one full declaration, beside reading and hashing the same declaration. */
export function measureAssess(): Figure[] {
  const declaration = declared(supplier());
  const text = JSON.stringify(declaration);
  const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
  const judging = microseconds(() => assess({ declarations: [declaration], context, ruleSet: un13jk, asOf: today }));
  const parsing = microseconds(() => JSON.parse(text));
  const hashing = microseconds(() => createHash('sha256').update(text).digest('hex'));
  const size = `${text.length} bytes`;
  return [
    {
      what: 'assess, with evidence',
      figure: `${judging.toFixed(1)} us`,
      met: judging <= 25,
      beside: `goal 25 us; ${(judging / parsing).toFixed(1)} times JSON.parse, ${(judging / hashing).toFixed(1)} times SHA-256`,
    },
    { what: 'JSON.parse of the same declaration', figure: `${parsing.toFixed(1)} us`, beside: size },
    { what: 'SHA-256 of the same declaration', figure: `${hashing.toFixed(1)} us`, beside: size },
  ];
}
