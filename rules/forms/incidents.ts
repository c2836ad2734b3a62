import * as z from 'zod';
import { all, any, term, yes } from '../language.ts';
import { federal } from './federal-contract.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';

const at = '/incidents';

/** Who knows of one thing or the other; whether it is so is for people to find out, and never for this service. */
const credible = {
  heldOrMoved: {
    serves: 'FAR 52.222-50(b)(1)',
    asks: 'Is credible information known, from any source, that people were recruited, moved or held for this work by force, fraud or coercion, or a child for commercial sex?',
  },
  commercialSex: {
    serves: 'FAR 52.222-50(b)(2)',
    asks: 'Is credible information known, from any source, that somebody on this work paid for sex while the contract ran?',
  },
  forcedWork: {
    serves: 'FAR 52.222-50(b)(3)',
    asks: 'Is credible information known, from any source, that somebody is made to do this work against their will?',
  },
  otherProhibited: {
    serves: 'FAR 52.222-50(d)(1)',
    asks: 'Is credible information known, from any source, of another practice that the clause prohibits?',
  },
} as const;

export const credibleInformation = term(
  'credible information is known of something that the clause prohibits',
  'no credible information is known of anything that the clause prohibits',
  all(federal, any(...Object.keys(credible).map((name) => yes(`${at}/${name}`)))),
);
export const inquiryRuns = term(
  'an authority has asked about it',
  'no authority has asked about it',
  all(federal, yes(`${at}/inquiry`)),
);

const known = (name: keyof typeof credible, hint?: string) =>
  question(yesNo, {
    title: credible[name].asks,
    ...(hint === undefined ? {} : { hint }),
    serves: [credible[name].serves],
    askedIf: federal,
    since: 2,
  });

const cooperates = (title: string, number: 'i' | 'ii' | 'iii' | 'iv') =>
  question(yesNo, { title, serves: [`FAR 52.222-50(g)(1)(${number})`], askedIf: inquiryRuns, since: 2 });

export const incidents = z.strictObject({
  heldOrMoved: known('heldOrMoved', 'Name nobody. Whether it is true is not asked here.'),
  commercialSex: known('commercialSex'),
  forcedWork: known('forcedWork'),
  otherProhibited: known(
    'otherProhibited',
    'Documents withheld, untrue recruiting, recruiters that break local law, fees, no way home, poor housing, no work document.',
  ),
  authoritiesTold: question(z.enum(['at_once', 'later', 'no', 'not_known']), {
    title: "Were the contracting officer and the agency's Inspector General told of it, and of what you did?",
    serves: ['FAR 52.222-50(d)(1)'],
    askedIf: credibleInformation,
    since: 2,
  }),
  acted: question(yesNo, {
    title: 'Was action taken against the employees, agents or subcontractors concerned?',
    hint: 'Such as removal from the contract; ending employment or a subcontract is the last of such steps.',
    serves: ['FAR 52.222-50(c)(2)'],
    askedIf: credibleInformation,
    since: 2,
  }),
  inquiry: question(yesNo, {
    title: 'Has an authority audited, inspected or investigated how the clause is kept?',
    serves: ['FAR 52.222-50(g)(1)'],
    askedIf: federal,
    since: 2,
  }),
  disclosed: cooperates('Did you disclose what happened, how far it went and who did it, as far as you knew?', 'i'),
  documentsGiven: cooperates('Did you hand over documents and answer questions in time?', 'ii'),
  accessGiven: cooperates('Did you give access to sites and staff, in and outside the United States?', 'iii'),
  peopleProtected: cooperates('Were those who may have been harmed, and witnesses, protected and free to speak?', 'iv'),
});
