import { createHash } from 'node:crypto';
import type { Band, FormName, IsoDate, LinkKind } from '../../rules/vocabulary.ts';

/** Who acts, as a verified token names them. In keys it stands hashed. */
export interface Person {
  issuer: string;
  subject: string;
}

/** The key attributes of one item of the table `records`. */
export interface ItemKey {
  pk: string;
  sk: string;
}

/** Text that others chose, as one part of a key: no part can hold the separator, and none is too long for DynamoDB. */
function part(text: string): string {
  if (text.length > 256 || !text.isWellFormed()) return `%h${sha256(Buffer.from(text, 'utf16le'))}`;
  return text.replaceAll('%', '%25').replaceAll('#', '%23');
}

function join(...parts: [string, ...string[]]): string {
  const [kind, ...rest] = parts;
  return [kind, ...rest.map(part)].join('#');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of issuer and subject: says nothing to a reader, and tells two issuers' equal subjects apart. */
export function personHash({ issuer, subject }: Person): string {
  return sha256(JSON.stringify([issuer, subject]));
}

/** All 256 shards of the walk over all parties, in walking order. */
export const walkShards = Array.from({ length: 256 }, (_, shard) => shard.toString(16).padStart(2, '0'));

/** All 16 shards of a list that is split by party or watch. */
export const scoreShards = Array.from({ length: 16 }, (_, shard) => shard.toString(16));

/** The walk shard of a party: time-ordered ids spread evenly only when hashed. */
export function walkShard(party: string): string {
  return sha256(party).slice(0, 2);
}

/** The keys of every item of the table `records`. */
export const keys = {
  party: (id: string): ItemKey => ({ pk: join('PARTY', id), sk: 'PROFILE' }),
  identifier: (scheme: string, id: string): ItemKey => ({ pk: join('IDENTIFIER', scheme, id), sk: 'OWNER' }),
  member: (party: string, member: string): ItemKey => ({ pk: join('PARTY', party), sk: join('MEMBER', member) }),
  declaration: (party: string, form: FormName, id: string): ItemKey => ({
    pk: join('PARTY', party),
    sk: join('DECLARATION', form, id),
  }),
  draft: (party: string, form: FormName): ItemKey => ({ pk: join('PARTY', party), sk: join('DRAFT', form) }),
  personal: (declaration: string): ItemKey => ({ pk: join('PERSONAL', declaration), sk: 'FIELDS' }),
  assessment: (party: string, id: string): ItemKey => ({ pk: join('PARTY', party), sk: join('ASSESSMENT', id) }),
  answers: (fingerprint: string, party: string): ItemKey => ({
    pk: join('ANSWERS', fingerprint),
    sk: join('PARTY', party),
  }),
  score: (party: string, ruleSet: string): ItemKey => ({ pk: join('PARTY', party), sk: join('SCORE', ruleSet) }),
  dispute: (party: string, id: string): ItemKey => ({ pk: join('PARTY', party), sk: join('DISPUTE', id) }),
  /** What of a party is disputed and undecided. */
  contested: (party: string): ItemKey => ({ pk: join('PARTY', party), sk: 'CONTESTED' }),
  invitation: (code: string): ItemKey => ({ pk: join('INVITATION', code), sk: 'RECORD' }),
  decision: (id: string): ItemKey => ({ pk: join('DECISION', id), sk: 'RECORD' }),
  /** Which decision on a party under a reference is the newest; `scope` is whose reference it is. */
  newestDecision: (party: string, scope: string, reference: string): ItemKey => ({
    pk: join('PARTY', party),
    sk: join('DECIDED', scope, reference),
  }),
  screening: (id: string): ItemKey => ({ pk: join('SCREENING', id), sk: 'RECORD' }),
  screeningPart: (id: string, part: number): ItemKey => ({
    pk: join('SCREENING', id),
    sk: join('RESULTS', padTurn(part)),
  }),
  /** Who asked for it. */
  screeningOwner: (id: string): ItemKey => ({ pk: join('SCREENING', id), sk: 'OWNER' }),
  contract: (id: string): ItemKey => ({ pk: join('CONTRACT', id), sk: 'RECORD' }),
  /** Of somebody who is signed in to the pages, by the SHA-256 of what their browser holds. */
  session: (name: string): ItemKey => ({ pk: join('SESSION', name), sk: 'STATE' }),
  /** What was typed into a page by somebody whose session had ended. */
  keptForm: (name: string): ItemKey => ({ pk: join('KEPT', name), sk: 'FORM' }),
  actor: (person: string): ItemKey => ({ pk: join('ACTOR', person), sk: 'ID' }),
  publication: (ruleSet: string): ItemKey => ({ pk: join('PUBLICATION', ruleSet), sk: 'CURRENT' }),
  reassessment: (id: string): ItemKey => ({ pk: join('REASSESSMENT', id), sk: 'JOB' }),
  /** A partition each: all shards of one in a single partition would share its 1000 write units a second. */
  reassessmentShard: (id: string, shard: string): ItemKey => ({ pk: join('REASSESSMENT', id, shard), sk: 'SHARD' }),
  /** Kept with the party that uses the other one; the other one finds it through `gsi2`. */
  link: (user: string, kind: LinkKind, provider: string): ItemKey => ({
    pk: join('PARTY', user),
    sk: join('LINK', kind, provider),
  }),
  /** Which links a party states: what its list of links replaces. */
  statedLinks: (party: string): ItemKey => ({ pk: join('PARTY', party), sk: 'STATED' }),
  exposure: (party: string, ruleSet: string): ItemKey => ({ pk: join('PARTY', party), sk: join('EXPOSURE', ruleSet) }),
  deadlines: (party: string): ItemKey => ({ pk: join('PARTY', party), sk: 'DEADLINES' }),
  /** A licence as an agency states it. */
  licence: (party: string, country: string, number: string): ItemKey => ({
    pk: join('PARTY', party),
    sk: join('LICENCE', country, number),
  }),
  /** A licence as its country's register has it: a partition each, so that an import is spread over many. */
  registered: (country: string, number: string): ItemKey => ({
    pk: join('REGISTERED', country, number),
    sk: 'CURRENT',
  }),
  registeredThen: (country: string, number: string, importId: string): ItemKey => ({
    pk: join('REGISTERED', country, number),
    sk: join('THEN', importId),
  }),
  register: (country: string): ItemKey => ({ pk: join('REGISTER', country), sk: 'CURRENT' }),
  registerImport: (country: string, id: string): ItemKey => ({
    pk: join('REGISTER', country),
    sk: join('IMPORT', id),
  }),
  registerNumbers: (country: string, importId: string): ItemKey => ({
    pk: join('REGISTER', country),
    sk: join('NUMBERS', importId),
  }),
  event: (party: string, id: string): ItemKey => ({ pk: join('PARTY', party), sk: join('EVENT', id) }),
  watch: (id: string): ItemKey => ({ pk: join('WATCH', id), sk: 'RECORD' }),
  watched: (watch: string, party: string): ItemKey => ({ pk: join('WATCH', watch), sk: join('PARTY', party) }),
  /** What a person is told, in the order in which it reached them; the head counts it. */
  feedHead: (person: string): ItemKey => ({ pk: join('FEED', person), sk: 'HEAD' }),
  feedEntry: (person: string, seq: number): ItemKey => ({
    pk: join('FEED', person),
    sk: join('ENTRY', String(seq).padStart(12, '0')),
  }),
  fed: (person: string, event: string): ItemKey => ({ pk: join('FEED', person), sk: join('FED', event) }),
  webhook: (watch: string): ItemKey => ({ pk: join('WATCH', watch), sk: 'WEBHOOK' }),
  /** Where the deliveries of one watch stand in line, and whose turn it is. */
  line: (watch: string): ItemKey => ({ pk: join('WATCH', watch), sk: 'LINE' }),
  delivery: (watch: string, event: string): ItemKey => ({ pk: join('WATCH', watch), sk: join('DELIVERY', event) }),
  /** The log above all audit streams: its size, its root, and who may append next. */
  logHead: (): ItemKey => ({ pk: 'LOG', sk: 'HEAD' }),
  /** The public keys that sign its checkpoints, and those that did. */
  logKeys: (): ItemKey => ({ pk: 'LOG', sk: 'KEYS' }),
  /** How far the last sweep over all audit streams came. */
  logSweep: (): ItemKey => ({ pk: 'LOG', sk: 'SWEEP' }),
  newestCheckpoint: (): ItemKey => ({ pk: 'LOG', sk: 'CHECKPOINT' }),
  /** A partition for each day: one a minute for ever would be too many for one. */
  checkpoint: (day: IsoDate, at: string): ItemKey => ({ pk: join('CHECKPOINTS', day), sk: at }),
  /** The first checkpoint of this size: what a later export may be told to go on from. */
  checkpointOfSize: (size: number): ItemKey => ({ pk: join('CHECKPOINT', String(size)), sk: 'FIRST' }),
  /** 256 hashes of one level of the tree. */
  tile: (level: number, index: number): ItemKey => ({ pk: join('TILE', String(level), String(index)), sk: 'HASHES' }),
  /** Entries of an audit stream that are one leaf of the log, by the last of them. */
  segment: (stream: string, to: number): ItemKey => ({ pk: join('LOGGED', stream), sk: join('SEGMENT', padTurn(to)) }),
  /**
   * Leaves of the log that were appended together, by the first of them. A partition for as many as a tile has: all
   * that append write to the same one, and it is soon another.
   */
  leaves: (first: number): ItemKey => ({
    pk: join('LEAVES', String(Math.floor(first / 256))),
    sk: join('FROM', padTurn(first)),
  }),
  exportJob: (id: string): ItemKey => ({ pk: join('EXPORT', id), sk: 'JOB' }),
  /** How far an export has come, and what it needs to go on from there. */
  exportState: (id: string): ItemKey => ({ pk: join('EXPORT', id), sk: 'STATE' }),
  exportPart: (id: string, number: number): ItemKey => ({ pk: join('EXPORT', id), sk: join('PART', padTurn(number)) }),
  evidence: (party: string, id: string): ItemKey => ({ pk: join('PARTY', party), sk: join('EVIDENCE', id) }),
  /** Leads from what a declaration names to the file that has this hash. */
  evidenceFile: (party: string, sha256: string): ItemKey => ({ pk: join('PARTY', party), sk: join('FILE', sha256) }),
  /** How many files a party has, and which are on their way. */
  evidenceTally: (party: string): ItemKey => ({ pk: join('PARTY', party), sk: 'FILES' }),
  access: (id: string): ItemKey => ({ pk: join('ACCESS', id), sk: 'RECORD' }),
  erasure: (id: string): ItemKey => ({ pk: join('ERASURE', id), sk: 'RECORD' }),
  statistics: (ruleSet: string, year: string): ItemKey => ({
    pk: join('STATISTICS', ruleSet),
    sk: join('TABLE', year),
  }),
  /** What is counted of a year under all rule sets, until its tables are made. */
  count: (year: string): ItemKey => ({ pk: join('COUNT', year), sk: 'RUNNING' }),
  request: (person: string, route: string, key: string): ItemKey => ({
    pk: join('REQUEST', person, route, key),
    sk: 'RESULT',
  }),
};

/** What several items of one partition have in common at the start of their sort key. */
export const prefixes = {
  members: 'MEMBER#',
  allDeclarations: 'DECLARATION#',
  declarations: (form: FormName): string => `${join('DECLARATION', form)}#`,
  assessments: 'ASSESSMENT#',
  scores: 'SCORE#',
  disputes: 'DISPUTE#',
  screeningParts: 'RESULTS#',
  links: 'LINK#',
  linksOf: (kind: LinkKind): string => `${join('LINK', kind)}#`,
  exposures: 'EXPOSURE#',
  licences: 'LICENCE#',
  events: 'EVENT#',
  registerImports: 'IMPORT#',
  registeredThen: 'THEN#',
  watchedParties: 'PARTY#',
  feedEntries: 'ENTRY#',
  segments: 'SEGMENT#',
  statistics: 'TABLE#',
  exportParts: 'PART#',
  evidence: 'EVIDENCE#',
};

/** Partition and sort keys of the index `gsi1`. */
export const gsi1 = {
  /** Partitioned by the name's first letter, so that no partition holds all names. */
  names: (normalisedName: string): string => join('NAME', String.fromCodePoint(normalisedName.codePointAt(0) ?? 0x20)),
  name: (normalisedName: string, party: string) => ({
    gsi1pk: gsi1.names(normalisedName),
    gsi1sk: `${sortableName(normalisedName)}#${party}`,
  }),
  scores: (ruleSet: string, band: Band, shard: string): string => join('SCORES', ruleSet, band, shard),
  score: (ruleSet: string, band: Band, notRuledOut: number, party: string) => ({
    gsi1pk: gsi1.scores(ruleSet, band, sha256(party).slice(0, 1)),
    gsi1sk: join(padScore(notRuledOut), party),
  }),
  /** When parties have to be looked at, by day; split by party, so that days that were missed are read with today. */
  due: (shard: string): string => join('DUE', shard),
  deadlines: (day: IsoDate, party: string) => ({
    gsi1pk: gsi1.due(sha256(party).slice(0, 1)),
    gsi1sk: join(day, party),
  }),
  /** Lines with a delivery that waits, split by watch; sorted by when its next attempt is due. */
  waiting: (shard: string): string => join('DELIVERIES', shard),
  line: (watch: string, dueAt: string) => ({
    gsi1pk: gsi1.waiting(sha256(watch).slice(0, 1)),
    gsi1sk: join(dueAt, watch),
  }),
  /** Disputes that nobody has decided on: few at any time. */
  openDisputes: (): string => 'DISPUTES',
  openDispute: (id: string) => ({ gsi1pk: gsi1.openDisputes(), gsi1sk: id }),
  /** Exports on which there is still work to do: few at any time. */
  openExports: (): string => 'EXPORTS',
  openExport: (id: string) => ({ gsi1pk: gsi1.openExports(), gsi1sk: id }),
};

/** Partition and sort keys of the index `gsi2`. */
export const gsi2 = {
  parties: (shard: string): string => join('PARTIES', shard),
  party: (id: string) => ({ gsi2pk: gsi2.parties(walkShard(id)), gsi2sk: id }),
  memberships: (member: string): string => join('MEMBER', member),
  membership: (member: string, party: string) => ({ gsi2pk: gsi2.memberships(member), gsi2sk: party }),
  declarations: (party: string): string => join('DECLARATIONS', party),
  declaration: (party: string, id: string) => ({ gsi2pk: gsi2.declarations(party), gsi2sk: id }),
  assessments: (party: string, ruleSet: string): string => join('ASSESSMENTS', party, ruleSet),
  assessment: (party: string, ruleSet: string, id: string) => ({
    gsi2pk: gsi2.assessments(party, ruleSet),
    gsi2sk: id,
  }),
  /** What a person disputes. */
  disputes: (actor: string): string => join('DISPUTES', actor),
  dispute: (actor: string, id: string) => ({ gsi2pk: gsi2.disputes(actor), gsi2sk: id }),
  invitations: (person: string): string => join('INVITATIONS', person),
  invitation: (person: string, id: string) => ({ gsi2pk: gsi2.invitations(person), gsi2sk: id }),
  screenings: (person: string): string => join('SCREENINGS', person),
  screening: (person: string, id: string) => ({ gsi2pk: gsi2.screenings(person), gsi2sk: id }),
  decisions: (party: string): string => join('DECISIONS', party),
  decision: (party: string, id: string) => ({ gsi2pk: gsi2.decisions(party), gsi2sk: id }),
  contracts: (buyer: string): string => join('CONTRACTS', buyer),
  contract: (buyer: string, id: string) => ({ gsi2pk: gsi2.contracts(buyer), gsi2sk: id }),
  /** The links in which a party is the one that is used, by kind and user. */
  links: (provider: string): string => join('LINKS', provider),
  link: (user: string, kind: LinkKind, provider: string) => ({
    gsi2pk: gsi2.links(provider),
    gsi2sk: join(kind, user),
  }),
  /** Who states a licence of a country: what an import of its register has to look at again. Split by party. */
  licences: (country: string, shard: string): string => join('LICENCES', country, shard),
  licence: (party: string, country: string, number: string) => ({
    gsi2pk: gsi2.licences(country, sha256(party).slice(0, 1)),
    gsi2sk: join(number, party),
  }),
  /** A party's events by their number. */
  events: (party: string): string => join('EVENTS', party),
  event: (party: string, number: number) => ({
    gsi2pk: gsi2.events(party),
    gsi2sk: String(number).padStart(12, '0'),
  }),
  watches: (party: string): string => join('WATCHED', party),
  watched: (watch: string, party: string) => ({ gsi2pk: gsi2.watches(party), gsi2sk: watch }),
  watchesOf: (person: string): string => join('WATCHES', person),
  watch: (person: string, id: string) => ({ gsi2pk: gsi2.watchesOf(person), gsi2sk: id }),
  /** The deliveries of one watch in the order of their turns. */
  deliveries: (watch: string): string => join('DELIVERIES', watch),
  delivery: (watch: string, turn: number) => ({ gsi2pk: gsi2.deliveries(watch), gsi2sk: padTurn(turn) }),
  /** Who read what of a party. */
  accesses: (party: string): string => join('ACCESSES', party),
  access: (party: string, id: string) => ({ gsi2pk: gsi2.accesses(party), gsi2sk: id }),
  sessions: (person: string): string => join('SESSIONS', person),
  session: (person: string, name: string) => ({ gsi2pk: gsi2.sessions(person), gsi2sk: name }),
  exports: (person: string): string => join('EXPORTS', person),
  export: (person: string, id: string) => ({ gsi2pk: gsi2.exports(person), gsi2sk: id }),
  reassessments: (): string => 'REASSESSMENTS',
  reassessment: (id: string) => ({ gsi2pk: gsi2.reassessments(), gsi2sk: id }),
};

/** A turn in a line as text that sorts as its number does. */
export function padTurn(turn: number): string {
  return String(turn).padStart(12, '0');
}

/** A score from 0 to 100 as text that sorts as its number does. */
export function padScore(score: number): string {
  return String(score).padStart(3, '0');
}

/** A name as a sort key: cut on a character's boundary, since an index refuses sort keys over 1024 bytes. */
export function sortableName(normalisedName: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of normalisedName) {
    bytes += Buffer.byteLength(character);
    if (bytes > 900) break;
    kept += character;
  }
  return kept;
}
