import type { DemoOrganisation } from './organisation.ts';

/** The demo organisations, with dates relative to the day of loading. */
export function demoOrganisations(now: Date): DemoOrganisation[] {
  const today = day(now, 0);
  const period = { from: day(now, -365), to: day(now, -1) };
  return [
    {
      key: 'everest',
      declarant: 'compliance@everest.example',
      party: {
        name: 'Everest Build Supply',
        kinds: ['supplier'],
        country: 'QA',
        identifiers: [{ scheme: 'QA-CR', id: '900101' }],
      },
      declarations: [
        {
          form: 'supplier',
          formVersion: 1,
          period,
          signature: { name: 'A. Example', role: 'Head of compliance', date: today },
          answers: {},
        },
      ],
    },
  ];
}

/** A calendar day (UTC) so many days after another. */
function day(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
