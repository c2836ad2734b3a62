import { iris } from '../../basis.ts';
import { asOf, compare, field, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const ends = field('/irisCertificate/expiresOn');
const certificate = (answers: { [name: string]: boolean | string }) => ({
  irisCertificate: { held: true, number: 'IRIS-0117', scope: 'Recruitment in Nepal for Qatar', ...answers },
});

/** Shown for a person to check; it weighs nothing and clears nothing, whatever it covers. */
export const certificateStated = rule({
  id: 'AGY-10',
  version: 1,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: 'A certificate for ethical recruitment is stated with its number, scope and end',
  basis: [iris('certification')],
  appliesIf: yes('/irisCertificate/held'),
  cases: [when(compare(ends, '<', asOf), gap('info', { suffix: 'expired', says: { on: ends } }))],
  otherwise: met({
    says: { number: field('/irisCertificate/number'), scope: field('/irisCertificate/scope'), on: ends },
  }),
  examples: [
    {
      name: 'a certificate that has ended',
      answers: certificate({ expiresOn: '2026-03-31' }),
      asOf: '2026-11-01',
      gives: 'AGY-10.gap.expired',
    },
    {
      name: 'a certificate that runs on',
      answers: certificate({ expiresOn: '2028-03-31' }),
      asOf: '2026-11-01',
      gives: 'AGY-10.met',
    },
    { name: 'no certificate', answers: { irisCertificate: { held: false } }, gives: 'AGY-10.not_applicable' },
    { name: 'a certificate, and no word of its end', answers: certificate({}), gives: 'AGY-10.unknown' },
  ],
});
