import type { IsoDate } from '../../../rules/vocabulary.ts';
import type { Role } from '../../../shared/access/principal.ts';
import type { DemoOrganisation } from '../demo/organisation.ts';
import { demoOrganisations, shown } from '../demo/organisations.ts';

/** Somebody whom the development issuer signs in at the press of a button. */
export interface Persona {
  key: string;
  /** What the pages call them. */
  name: string;
  /** What there is to see as them. */
  about: string;
  role: Role;
  subject: string;
}

/** Personas that are offered together. */
export interface PersonaGroup {
  title: string;
  personas: readonly Persona[];
}

const officials: PersonaGroup = {
  title: 'Authorities',
  personas: [
    official(
      'officer',
      'Procurement officer',
      'procurement_officer',
      'Screens organisations and is told what changes.',
    ),
    official('auditor', 'Auditor', 'auditor', 'Checks the rules, the audit trail and exports.'),
    official('administrator', 'Administrator', 'administrator', 'Looks after organisations, registers and rule sets.'),
  ],
};

const newcomers: PersonaGroup = {
  title: 'A company or agency that is not registered yet',
  personas: [
    {
      ...{ key: 'declarant', name: 'Declarant', role: 'declarant', subject: 'declarant@example.org' },
      about: 'Registers an organisation and declares for it.',
    },
  ],
};

function official(key: string, name: string, role: Role, about: string): Persona {
  return { key, name, role, about, subject: key === 'officer' ? shown.officer : `${key}@example.org` };
}

/** Somebody new, those who spoke for the demo organisations when they were loaded, and the authorities. */
export function demoPersonas(today: IsoDate): PersonaGroup[] {
  const all = demoOrganisations(today);
  const of = (kind: DemoOrganisation['party']['kinds'][number]) =>
    all.filter(({ party }) => party.kinds.includes(kind)).map(personaOf);
  return [
    newcomers,
    { ...officials, personas: [...officials.personas, ...of('contracting_authority')] },
    { title: 'Companies', personas: of('supplier') },
    { title: 'Recruitment agencies', personas: of('agency') },
  ];
}

/** Somebody new, who has still to register an organisation, and the authorities. */
export const rolePersonas: readonly PersonaGroup[] = [newcomers, officials];

function personaOf({ key, party, setting, declarant }: DemoOrganisation): Persona {
  const role = party.kinds.includes('contracting_authority') ? 'procurement_officer' : 'declarant';
  return { key: `demo-${key}`, name: party.name, about: setting, role, subject: declarant };
}
