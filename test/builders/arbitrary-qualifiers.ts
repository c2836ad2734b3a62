import fc from 'fast-check';
import { addDays } from '../../rules/engine/date.ts';
import { schemaAt } from '../../rules/forms/walk.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import type { Body } from './change.ts';
import { placesIn } from './places.ts';
import { today } from './supplier.ts';

const day = fc.constantFrom(...[-800, -731, -730, -1, 0].map((days) => addDays(today, days)));

const evidence: fc.Arbitrary<Body> = fc
  .tuple(day, fc.constantFrom(...[-1, 0, 1, 400].map((days) => addDays(today, days))))
  .map(([effectiveOn, expiresOn]) => ({
    sha256: 'c0de'.repeat(16),
    mediaType: 'application/pdf',
    size: 4096,
    effectiveOn,
    expiresOn,
    identifiesNoWorker: true,
  }));

const qualifier: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ basis: fc.constantFrom('known', 'estimated'), asOf: day }),
  fc.record({ note: fc.constant('As counted by the site office.') }),
  fc.array(evidence, { minLength: 1, maxLength: 2 }).map((documents): Body => ({ evidence: documents })),
);

/** Up to four qualifiers: of answers that are there, and `not_known` of one that is not. */
export function arbitraryQualifiers(form: FormName, body: Body): fc.Arbitrary<Body> {
  const answered = placesIn(body).map((place) => place.slice('/answers'.length));
  const there = new Set(answered);
  const notThere = ['/funding/publicFunding', '/clauses/feesBanned'].filter(
    (pointer) => schemaAt(form, pointer) !== undefined && !there.has(pointer),
  );
  const known =
    answered.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...answered), qualifier, { maxKeys: 3 });
  return known.map((some) => ({
    ...some,
    ...Object.fromEntries(notThere.map((pointer) => [pointer, { basis: 'not_known' }])),
  }));
}
