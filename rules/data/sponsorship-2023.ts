import type { PublicTable } from './public-table.ts';

/**
 * States in which a migrant's right to stay has been tied to one employer by the sponsorship system called kafala, in
 * one form or another; several have changed parts of it. Our own table: most country indices do not show it. Other
 * States tie visas to employers too, so that a State that is not listed is not thereby known to be free of it.
 */
export const sponsorshipStates: PublicTable = {
  id: 'sponsorship-2023',
  title: 'States with a sponsorship system that ties migrants to one employer',
  edition: '2023',
  source:
    'Compiled for this service; the States are those named by Walk Free, Life under the kafala system, 2023: Jordan, Lebanon and the six of the Gulf Cooperation Council',
  licence: 'Facts; our own compilation',
  retrievedOn: '2026-11-22',
  rows: ['AE', 'BH', 'JO', 'KW', 'LB', 'OM', 'QA', 'SA'].map((country) => ({ country })),
};
