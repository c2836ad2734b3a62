import { contracts } from './authority.ts';
import type { DemoOrganisation, Expected } from './organisation.ts';
import { demoOrganisations } from './organisations.ts';

const head = [
  '| organisation | where, what | kind | found | not ruled out | band | coverage | confidence | inherent risk | exposure | tier | what it shows |',
  '|---|---|---|---:|---:|---|---:|---|---|---|---|---|',
];

/** Dates are relative to the day of loading, so that verdicts are the same on each: any day will do here. */
const anyDay = '2026-01-01';

/** What the demo data comes to, as a Markdown table; a test loads it and checks each number through the API. */
export function demoTable(): string {
  const all = demoOrganisations(anyDay);
  const organisations = all.map(({ party, setting, declared, point }) =>
    line(
      [`${party.name} (${party.country})`, setting, party.kinds.join(', ').replaceAll('_', ' ')],
      declared && { ...declared.expected, ...declared.afterwards, exposure: exposureOf(declared) },
      point,
    ),
  );
  const names = new Map(all.map(({ key, party }) => [key, party.name]));
  const filed = contracts(anyDay).map(({ title, buyer, supplier, expected, point }) =>
    line([title, `${names.get(buyer)} with ${names.get(supplier)}`, 'contract'], expected, point),
  );
  return [...head, ...organisations, ...filed].join('\n');
}

function line(what: string[], expected: (Expected & { exposure?: string }) | undefined, point: string): string {
  const verdict =
    expected === undefined
      ? ['', '', '', '', '', '', '', '']
      : [
          String(expected.found),
          String(expected.notRuledOut),
          expected.band.replaceAll('_', ' '),
          `${expected.coverage} %`,
          expected.confidence,
          inherentOf(expected),
          expected.exposure ?? '',
          expected.tier?.replaceAll('_', ' ') ?? '',
        ];
  return `| ${[...what, ...verdict, point].join(' | ')} |`;
}

/** The level, and the graver one that is not ruled out. */
const inherentOf = ({ inherent, inherentNotRuledOut: open }: Expected): string =>
  `${inherent?.replaceAll('_', ' ') ?? ''}${open === undefined ? '' : ` (${open} not ruled out)`}`;

/** What is felt of others: none where nobody is used, not known where somebody is and was not named in a link. */
export function exposureOf({ body, afterwards }: NonNullable<DemoOrganisation['declared']>): string {
  if (afterwards?.exposure !== undefined) return String(afterwards.exposure.notRuledOut);
  const { answers } = body;
  const recruitment = answers.recruitment;
  if (recruitment === undefined) return notKnown;
  const used =
    'agencies' in recruitment ? recruitment.agencies : 'subAgents' in recruitment ? recruitment.subAgents : undefined;
  return used?.total === 0 ? 'none' : notKnown;
}

const notKnown = 'not known';
