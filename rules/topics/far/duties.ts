import { far } from '../../basis.ts';
import { credibleInformation, inquiryRuns } from '../../forms/incidents.ts';
import { any, is, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { underFederal } from './examples.ts';

const nothingKnown = { heldOrMoved: false, commercialSex: false, forcedWork: false, otherProhibited: false };
const knowing = (answers: { [name: string]: unknown } = {}) => ({
  ...underFederal(),
  incidents: { ...nothingKnown, otherProhibited: true, ...answers },
});
const quiet = { ...underFederal(), incidents: { ...nothingKnown, inquiry: false } };

export const authoritiesTold = rule({
  id: 'FAR-INC-04',
  version: 1,
  topic: 'incidents',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'The contracting officer and the Inspector General are told at once of credible information',
  basis: [far('52.222-50(d)(1)'), far('52.222-50(d)(2)')],
  appliesIf: credibleInformation,
  cases: [
    when(is('/incidents/authoritiesTold', 'no'), gap('major')),
    when(is('/incidents/authoritiesTold', 'later'), gap('minor', { suffix: 'late' })),
  ],
  otherwise: met(),
  examples: [
    { name: 'nobody told', answers: knowing({ authoritiesTold: 'no' }), gives: 'FAR-INC-04.gap' },
    { name: 'told months later', answers: knowing({ authoritiesTold: 'later' }), gives: 'FAR-INC-04.gap.late' },
    { name: 'told at once', answers: knowing({ authoritiesTold: 'at_once' }), gives: 'FAR-INC-04.met' },
    { name: 'no credible information', answers: quiet, gives: 'FAR-INC-04.not_applicable' },
    { name: 'no word of who was told', answers: knowing(), gives: 'FAR-INC-04.unknown' },
  ],
});

export const violatorsDealtWith = rule({
  id: 'FAR-INC-05',
  version: 1,
  topic: 'incidents',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Action is taken against employees, agents and subcontractors who broke the policy',
  basis: [far('52.222-50(c)(2)')],
  appliesIf: credibleInformation,
  cases: [when(no('/incidents/acted'), gap('major'))],
  otherwise: met(),
  examples: [
    { name: 'nothing done', answers: knowing({ acted: false }), gives: 'FAR-INC-05.gap' },
    { name: 'action taken', answers: knowing({ acted: true }), gives: 'FAR-INC-05.met' },
    { name: 'no credible information', answers: quiet, gives: 'FAR-INC-05.not_applicable' },
    { name: 'no word of what was done', answers: knowing(), gives: 'FAR-INC-05.unknown' },
  ],
});

const steps = { disclosed: true, documentsGiven: true, accessGiven: true, peopleProtected: true };
const asked = (answers: { [step: string]: boolean }) => ({
  ...underFederal(),
  incidents: { ...nothingKnown, inquiry: true, ...answers },
});

/** Privilege and rights of defence stay untouched, (g)(2): only what was known and could be given is asked for. */
export const authoritiesAided = rule({
  id: 'FAR-INC-06',
  version: 1,
  topic: 'incidents',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Authorities that look into it find cooperation, and victims and witnesses are protected',
  basis: [far('52.222-50(g)(1)(i)-(iv)'), far('52.222-50(g)(2)')],
  appliesIf: inquiryRuns,
  cases: [
    when(no('/incidents/peopleProtected'), gap('major', { suffix: 'unprotected' })),
    when(any(...Object.keys(steps).map((step) => no(`/incidents/${step}`))), gap('major')),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'witnesses sent away',
      answers: asked({ ...steps, peopleProtected: false }),
      gives: 'FAR-INC-06.gap.unprotected',
    },
    { name: 'documents held back', answers: asked({ ...steps, documentsGiven: false }), gives: 'FAR-INC-06.gap' },
    { name: 'all four', answers: asked(steps), gives: 'FAR-INC-06.met' },
    { name: 'nobody asked', answers: quiet, gives: 'FAR-INC-06.not_applicable' },
    { name: 'no word of access', answers: asked({ disclosed: true }), gives: 'FAR-INC-06.unknown' },
  ],
});
