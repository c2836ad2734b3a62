import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/audit/canonical.ts';
import { counted } from '../../shared/reassessing/tally.ts';
import { actorIdOf, actorOf } from '../../shared/store/actor.ts';
import { assessmentAt, cutAt } from '../../shared/store/as-of.ts';
import { assessmentsOf, getAssessment, listAssessments, putAssessment } from '../../shared/store/assessment.ts';
import { auditEntries, readEntry, readHead } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { contractsOf, getContract, putContract } from '../../shared/store/contract.ts';
import {
  declarationHistory,
  declarationsOf,
  getDeclaration,
  latestDeclaration,
  latestDeclarations,
  listDeclarations,
  putDeclaration,
  sealDeclaration,
} from '../../shared/store/declaration.ts';
import { exposuresOfAll, getExposure, putExposure } from '../../shared/store/exposure.ts';
import { othersWithAnswers, putFingerprint } from '../../shared/store/fingerprint.ts';
import { assessmentHistory, declarationsInOrder, declarationsNamed } from '../../shared/store/history.ts';
import { getOwners } from '../../shared/store/identifier.ts';
import { gsi2, walkShard } from '../../shared/store/keys.ts';
import { licencesNamed, licencesOf, licencesOfShard, putLicence } from '../../shared/store/licence.ts';
import { getLinks, linksOfProvider, linksOfUser, putLink, userLinksPage } from '../../shared/store/link.ts';
import { addMember, isMember, membersOf, partiesOf } from '../../shared/store/member.ts';
import { putOwnScreening, screeningsOf } from '../../shared/store/own-screening.ts';
import {
  findPartiesByName,
  findPartyByIdentifier,
  getParties,
  getParty,
  partiesOfShard,
  registerParty,
  walkParties,
} from '../../shared/store/party.ts';
import { getPersonal, putPersonal } from '../../shared/store/personal.ts';
import { getPublication, putPublication } from '../../shared/store/publication.ts';
import {
  getReassessment,
  getShard,
  listReassessments,
  noCounts,
  putReassessment,
  putShard,
  shardsOf,
} from '../../shared/store/reassessment.ts';
import {
  getImport,
  getRegister,
  importNumbers,
  importsOf,
  putImport,
  putImportNumbers,
  putRegister,
  putRegistered,
  registeredBefore,
  registeredLicences,
  registersOf,
} from '../../shared/store/register.ts';
import { findReplay } from '../../shared/store/request.ts';
import { getScore, putScore, scoresOf, scoresOfAll, scoresUnder } from '../../shared/store/score.ts';
import { listScores } from '../../shared/store/score-list.ts';
import { getScreening, putScreening } from '../../shared/store/screening.ts';
import { getStatedLinks, putStatedLinks } from '../../shared/store/stated-links.ts';
import type { Store } from '../../shared/store/store.ts';
import { newStub, putStub } from '../../shared/store/stub.ts';
import { assessmentTextsOf, textsOf } from '../../shared/store/texts.ts';
import type { Write } from '../../shared/store/write.ts';
import { linkOf } from '../builders/links.ts';
import { emptyStore } from '../setup/tables.ts';
import { accessUnits } from './access-units.ts';
import { decidingUnits } from './deciding-units.ts';
import { deliveringUnits } from './delivering-units.ts';
import { disputingUnits } from './disputing-units.ts';
import { draftingUnits } from './drafting-units.ts';
import { evidenceUnits } from './evidence-units.ts';
import { exportUnits } from './export-units.ts';
import { invitingUnits } from './inviting-units.ts';
import { logUnits } from './log-units.ts';
import { metered, writeUnits } from './metered.ts';
import {
  ana,
  at,
  ok,
  requestKey,
  ruleSet,
  sampleAssessment,
  sampleDeclaration,
  sampleParty,
  sampleScore,
  taken,
} from './samples.ts';
import { sessionUnits } from './session-units.ts';
import { statisticsUnits } from './statistics-units.ts';
import { watchingUnits } from './watching-units.ts';

/** Text that packs to about so many bytes and no further: its digits look like chance. */
const packsTo = (bytes: number): string =>
  Array.from({ length: Math.ceil(bytes / 32) }, (_, line) => createHash('sha256').update(`${line}`).digest('hex')).join(
    '',
  );

// Sizes as the README states them, packed: a declaration of 2.2 KB, assessments of 4.7 to 1.3 KB, a screening of 4 KB.
const party = sampleParty({ identifiers: [{ scheme: 'XI-LEI', id: '5493001KJTIIGC8Y1R12' }] });
const body = sampleDeclaration({ answers: { note: packsTo(2150) } });
const plain = sampleAssessment(party.id);
const assessment = { ...plain, body: { ...plain.body, engine: packsTo(2900) } };
const assessments = [4700, 2800, 2700, 1600, 1300].map((bytes, index) => ({
  ...sampleAssessment(party.id, { ruleSet: { ...ruleSet, id: `${ruleSet.id}-${index}` } }),
  ...(index === 1 ? { id: assessment.id, ruleSet, seq: 2 } : {}),
  body: { ...plain.body, engine: packsTo(bytes) },
}));
const fingerprint = digestOf('the same answers');
const contract = { id: uuid(), buyer: party.id, supplier: null, reference: 'C-9', createdAt: at, ruleSet };
const screened = { state: 'not_registered' as const, asked: { name: packsTo(32) } };
const asked = { state: 'not_registered' as const, asked: { name: packsTo(3900) } };
const owner = 'c'.repeat(64);
const screening = {
  id: uuid(),
  reference: 'T-7',
  createdAt: at,
  ruleSet,
  results: [asked, ...Array(99).fill(screened)],
};
const stream = `party/${party.id}`;

const submission: Write[] = [
  putDeclaration({ party: party.id, submittedAt: at, supersedes: null }, body, sealDeclaration(body)),
  putPersonal(body.id, { signatory: 'Ana Gurung', contact: 'ana@example.org' }).write,
  ...assessments.map((each) => putAssessment(each)),
  ...assessments.map((each) => putScore(sampleScore(party.id, 40, { ruleSet: each.ruleSet }), undefined)),
  putFingerprint(fingerprint, party.id),
];
const job = {
  ...{ id: uuid(), ruleSet, state: 'queued' as const, startedBy: 'person' as const, createdAt: at, finishedAt: null },
  ...{ shardsDone: 0, counts: noCounts, bandChanges: {} },
};
const shard = {
  ...{ job: job.id, shard: walkShard(party.id), done: false, version: 0 },
  ...{ counts: noCounts, bandChanges: {}, failedParties: [] },
};
const parts = { declaration: body, context: assessment.context, body: assessment.body };
const named = { party: party.id, country: 'NP', number: '412/065' };
const licence = {
  ...{ ...named, register: 'verified' as const, registerSince: at, declaration: body.id },
  stated: [{ row: 'dofe', written: '412/065', validTo: '2032-03-31', stand: { register: 'verified' as const } }],
};
const registered = {
  ...{ country: 'NP', number: '412/065', asOf: '2031-04-01', notActive: [], earlierTerms: [] },
  ...{ import: uuid(), importedAt: at, version: 1 },
  says: { written: '412/065', holder: { name: party.name }, authority: 'DoFE', status: 'active' as const },
};
const registerImport = {
  ...{ id: registered.import, country: 'NP', asOf: '2031-04-01', source: 'gazette', digest: fingerprint },
  ...{ state: 'open' as const, startedAt: at },
};
const register = { country: 'NP', open: { import: registered.import, asOf: '2031-04-01', digest: fingerprint } };
const shardOfLicence = { country: 'NP', shard: gsi2.licence(party.id, 'NP', '412/065').gsi2pk.slice(-1) };
const listedNumbers = Array.from({ length: 5000 }, (_, number) => `${number}/065/066`);
const entry: Write[] = [...registerParty(party, taken), addMember(party.id, ana, new Date(at), taken())];
const stubs = Array.from({ length: 30 }, (_, each) => {
  const named = { name: 'Himal Workforce', identifier: { scheme: 'NP-OCR', id: `204417/075/${each}` } };
  return newStub({ ...named, id: uuid(), kind: 'agency', country: 'NP', createdAt: at });
});
const links = stubs.map(({ id }) => linkOf(party.id, id));
const linkList = {
  party: party.id,
  stated: stubs.map(({ id }) => ({ kind: 'recruitment' as const, role: 'user' as const, other: id })),
  request: { replaced: 0, digest: digestOf('links') },
};
const watching = watchingUnits(party.id);
const delivering = deliveringUnits();
const logging = logUnits(stream);
const deciding = decidingUnits(party.id);
const inviting = invitingUnits();
const disputing = disputingUnits(party.id);
const drafting = draftingUnits(party.id, packsTo(2150));
const accesses = accessUnits(party.id);
const statistics = statisticsUnits();
const exporting = await exportUnits();
const evidence = evidenceUnits(party.id);
const origin = { score: 75, path: [uuid(), uuid()] };
const reached = { found: [[], [origin]], notRuledOut: [[], [origin]] };
const exposed = {
  ...{ party: party.id, ruleSet, reach: reached },
  exposure: { found: 42, notRuledOut: 42, state: 'known' as const, by: { found: origin, notRuledOut: origin } },
  providers: [{ state: 'known' as const, party: uuid(), own: { found: 0, notRuledOut: 14 }, reach: reached }],
};

const registering: Record<string, { writes: Write[] }> = {
  'begin an import of 5,000 licences': {
    writes: [
      putRegister(register, undefined),
      putImport(registerImport, undefined),
      putImportNumbers('NP', registerImport.id, listedNumbers),
    ],
  },
  'keep a new row of a register': { writes: putRegistered(registered, undefined) },
  'keep a changed row of a register': { writes: putRegistered({ ...registered, import: uuid() }, registered) },
  'turn a licence': { writes: [putLicence(licence, undefined)] },
};
/** What is not written in the party's own stream. */
const apart: Record<string, { writes: Write[]; answerBytes?: number }> = {
  ...registering,
  ...watching.written,
  ...delivering.written,
  ...accesses.written,
  ...statistics.written,
  ...exporting.written,
  ...evidence.written,
  ...disputing.written,
  ...deciding.written,
  ...inviting.written,
};
/** The first one also makes the random id of the person who writes them all. */
const written: Record<string, { writes: Write[]; answerBytes?: number }> = {
  'register a party': { writes: entry, answerBytes: 500 },
  'submit a declaration': { writes: submission, answerBytes: 13_500 },
  'record a contract': { writes: [putContract({ ...contract, ...parts }, sealDeclaration(body))], answerBytes: 4000 },
  'keep a screening': { writes: [...putScreening(screening), putOwnScreening(screening, owner)], answerBytes: 4000 },
  'start a re-assessment': {
    writes: [putPublication({ ruleSet, announcedAt: at, job: job.id }, undefined), putReassessment(job, undefined)],
    answerBytes: 500,
  },
  'assess a party again': {
    writes: [
      putAssessment({ ...assessment, id: uuid() }),
      putScore(sampleScore(party.id, 40), sampleScore(party.id, 40)),
      putShard(counted(shard, party.id, { kind: 'renewed', from: 'low', to: 'high' }), shard),
    ],
  },
  'state 30 links': {
    writes: [
      ...stubs.flatMap(putStub),
      ...links.map((link) => putLink(link, undefined)),
      putStatedLinks(linkList, undefined),
    ],
  },
  'change an exposure': {
    writes: [
      putExposure(exposed, undefined),
      putScore(sampleScore(party.id, 40, { exposure: exposed.exposure }), sampleScore(party.id, 40, { version: 2 })),
    ],
  },
  ...apart,
};

const read: Record<string, (store: Store) => Promise<unknown>> = {
  ...watching.read,
  ...delivering.read,
  ...logging.read,
  ...drafting.read,
  ...sessionUnits.read,
  ...disputing.read,
  ...deciding.read,
  ...inviting.read,
  ...accesses.read,
  ...statistics.read,
  ...exporting.read,
  ...evidence.read,
  getParty: (store) => getParty(store, party.id),
  findPartyByIdentifier: (store) => findPartyByIdentifier(store, { scheme: 'XI-LEI', id: '5493001KJTIIGC8Y1R12' }),
  findPartiesByName: (store) => findPartiesByName(store, 'himal', { limit: 20 }),
  walkParties: (store) => walkParties(store, { limit: 100 }),
  isMember: (store) => isMember(store, party.id, ana),
  membersOf: (store) => membersOf(store, party.id),
  partiesOf: (store) => partiesOf(store, ana, { limit: 20 }),
  getParties: (store) => getParties(store, [party.id]),
  getOwners: (store) => getOwners(store, party.identifiers),
  getExposure: (store) => getExposure(store, party.id, ruleSet.id),
  exposuresOfAll: (store) => exposuresOfAll(store, [party.id], ruleSet.id),
  getStatedLinks: (store) => getStatedLinks(store, party.id),
  getLinks: (store) => getLinks(store, links.slice(0, 1)),
  linksOfUser: (store) => linksOfUser(store, party.id),
  userLinksPage: (store) => userLinksPage(store, party.id, { limit: 25 }),
  linksOfProvider: (store) => linksOfProvider(store, stubs[0]?.id ?? '', { limit: 25 }),
  getDeclaration: (store) => getDeclaration(store, party.id, body.id),
  latestDeclaration: (store) => latestDeclaration(store, party.id, body.form),
  latestDeclarations: (store) => latestDeclarations(store, party.id),
  declarationsOf: (store) => declarationsOf(store, party.id, [{ form: body.form, id: body.id }]),
  declarationHistory: (store) => declarationHistory(store, party.id, body.form, 20),
  declarationsInOrder: (store) => declarationsInOrder(store, party.id, { limit: 25 }),
  declarationsNamed: (store) => declarationsNamed(store, [{ party: party.id, form: body.form, id: body.id }]),
  assessmentHistory: (store) => assessmentHistory(store, party.id, { limit: 25 }),
  textsOf: (store) => textsOf(store, party.id, { limit: 50 }),
  assessmentTextsOf: (store) =>
    assessmentTextsOf(
      store,
      assessments.map(({ id }) => ({ party: party.id, id })),
    ),
  othersWithAnswers: (store) => othersWithAnswers(store, fingerprint, uuid()),
  listDeclarations: (store) => listDeclarations(store, party.id, { limit: 20 }),
  getPersonal: (store) => getPersonal(store, body.id),
  getAssessment: (store) => getAssessment(store, party.id, assessment.id),
  assessmentsOf: (store) =>
    assessmentsOf(
      store,
      assessments.map(({ id }) => ({ party: party.id, id })),
    ),
  listAssessments: (store) => listAssessments(store, party.id, ruleSet.id, { limit: 20 }),
  getScore: (store) => getScore(store, party.id, ruleSet.id),
  scoresOf: (store) => scoresOf(store, party.id),
  scoresUnder: (store) => scoresUnder(store, [party.id], [ruleSet.id]),
  scoresOfAll: (store) => scoresOfAll(store, [party.id], ruleSet.id),
  listScores: (store) => listScores(store, { ruleSet: ruleSet.id, band: 'high' }, { limit: 20 }),
  screeningsOf: (store) => screeningsOf(store, owner, { limit: 25 }),
  getScreening: (store) => getScreening(store, screening.id),
  getContract: (store) => getContract(store, contract.id),
  contractsOf: (store) => contractsOf(store, party.id, { limit: 20 }),
  partiesOfShard: (store) => partiesOfShard(store, shard.shard, { limit: 100 }),
  licencesOf: (store) => licencesOf(store, party.id),
  licencesNamed: (store) => licencesNamed(store, [named]),
  licencesOfShard: (store) => licencesOfShard(store, shardOfLicence, { limit: 100 }),
  registeredLicences: (store) => registeredLicences(store, [registered]),
  registeredBefore: (store) => registeredBefore(store, 'NP', registered.number),
  registersOf: (store) => registersOf(store, ['NP']),
  getRegister: (store) => getRegister(store, 'NP'),
  getImport: (store) => getImport(store, 'NP', registerImport.id),
  importsOf: (store) => importsOf(store, 'NP', { limit: 25 }),
  importNumbers: (store) => importNumbers(store, 'NP', registerImport.id),
  getPublication: (store) => getPublication(store, ruleSet.id),
  getReassessment: (store) => getReassessment(store, job.id),
  listReassessments: (store) => listReassessments(store, { limit: 20 }),
  getShard: (store) => getShard(store, job.id, shard.shard),
  shardsOf: (store) => shardsOf(store, job.id),
  readHead: (store) => readHead(store, stream),
  readEntry: (store) => readEntry(store, stream, 1),
  cutAt: (store) => cutAt(store, party.id, new Date(at)),
  assessmentAt: (store) => assessmentAt(store, party.id, ruleSet.id, { seq: 9, at }),
  auditEntries: (store) => auditEntries(store, stream, { limit: 20 }),
  actorOf: (store) => actorOf(store, ana),
  actorIdOf: (store) => actorIdOf(store, ana),
  findReplay: (store) => findReplay(store, requestKey('submit a declaration'), () => new Date(at)),
};

/** The rows of the README's tables: `| `name` | … | units | …`, by name. */
function stated(): Record<string, number> {
  const readme = readFileSync(new URL('../../shared/store/README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([^`]+)` \|.*\| ([\d.]+) \|$/gm)];
  return Object.fromEntries(rows.map(([, name, units]) => [name, Number(units)]));
}

describe('the units in the README of the store', () => {
  const measured: Record<string, number> = {};

  beforeAll(async () => {
    const store = await emptyStore();
    for (const [name, { writes, answerBytes }] of Object.entries(written)) {
      const answer = { ...ok, body: packsTo(answerBytes ?? 0) };
      const meter = metered(store);
      const audit = { action: name, object: party.id, version: 1, digest: digestOf(name) };
      const prepare = async () => ({ writes, audit, answer });
      const ofOwn = name in apart ? `events/${party.id}` : stream;
      const request = { stream: ofOwn, by: ana, ...(answerBytes && { idempotency: requestKey(name) }), prepare };
      await commit(meter.store, request, { now: () => new Date(at) });
      measured[name] = writeUnits(meter.transaction());
    }
    Object.assign(
      measured,
      await logging.written(store),
      await drafting.written(store),
      await sessionUnits.written(store),
    );
    for (const [name, question] of Object.entries(read)) {
      const meter = metered(store);
      expect(await question(meter.store), name).toBeDefined();
      measured[name] = meter.readUnits();
    }
  });

  it('are those that the engine reports for reads and the formula gives for transactions', () => {
    expect(measured).toEqual(stated());
  });
});
