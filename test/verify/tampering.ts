import { digestOf } from '../../shared/audit/canonical.ts';
import { hashEntry } from '../../shared/audit/entry.ts';
import type { LogSigner } from '../../shared/log/signer.ts';
import type { CaseLine } from '../../verify/case-lines.ts';
import type { ChainLine } from '../../verify/chain-lines.ts';
import type { CheckName } from '../../verify/report.ts';
import { textOf } from './archive.ts';
import { consistencyOf, rehash, resign, restate } from './forge.ts';
import { newSigner } from './town.ts';
import type { Unpacked } from './unpacked.ts';

/** What somebody who tampers has at hand besides the bundle. */
export interface Hands {
  /** The log's own key, which only the worst insider has. */
  signer: LogSigner;
  /** The checkpoint of an earlier day, and how large the log was. */
  earlier: { note: string; size: number };
  /** A whole bundle of that day. */
  earlierBundle: Unpacked;
}

/** The proof that is shown from the earlier checkpoint on, where it is not the log's own. */
type Shown = { bundle?: Unpacked; proof?: string[] } | undefined;

export interface Tampering {
  name: string;
  /** Changes the bundle; what can be made right again around it, `pack` makes right. */
  change: (bundle: Unpacked, hands: Hands) => Shown | Promise<Shown>;
  /** The checks that fail whatever the auditor kept. */
  fails: readonly CheckName[];
  /** The checks that are then not proven. */
  leavesOpen?: readonly CheckName[];
  /** Whether the log's consistency fails, with the earlier checkpoint kept, and with the latest. */
  keptEarlier?: true;
  keptLatest?: true;
}

type Of<L, K extends string> = Extract<L, { [key in K]: unknown }>;

/** Where the n-th line of a kind stands, counted from 0, in the whole file. */
function placeOf<K extends 'stream' | 'entry' | 'payload' | 'segment'>(bundle: Unpacked, kind: K, n: number): number {
  const places = bundle.chains.flatMap((line, place) => (kind in line ? [place] : []));
  const place = places.at(n);
  if (place === undefined) throw new RangeError(`There is no ${kind} ${n}.`);
  return place;
}

function entryAt(bundle: Unpacked, n: number) {
  const line = bundle.chains[placeOf(bundle, 'entry', n)];
  if (line === undefined || !('entry' in line)) throw new RangeError(`There is no entry ${n}.`);
  return line.entry;
}

function caseAt<K extends 'declaration' | 'assessment'>(bundle: Unpacked, kind: K, n = 0): Of<CaseLine, K> {
  const found = bundle.cases.filter((line): line is Of<CaseLine, K> => kind in line).at(n);
  if (found === undefined) throw new RangeError(`There is no ${kind}.`);
  return found;
}

/** Takes lines out, from one on; a payload goes with its entry. */
function cut(bundle: Unpacked, from: number, count: number): ChainLine[] {
  return bundle.chains.splice(from, count);
}

const withPayload = (bundle: Unpacked, place: number): number => {
  const next = bundle.chains[place + 1];
  return next !== undefined && 'payload' in next ? 2 : 1;
};

/** The lines of the first stream's n-th segment: entries, payloads and the segment itself. */
function segmentLines(bundle: Unpacked, n: number): { from: number; count: number } {
  const from = n === 0 ? placeOf(bundle, 'stream', 0) + 1 : placeOf(bundle, 'segment', n - 1) + 1;
  return { from, count: placeOf(bundle, 'segment', n) - from + 1 };
}

function sealDeclaration(line: Of<CaseLine, 'declaration'>): void {
  line.declaration.digest = digestOf(line.declaration.body);
}

function sealAssessment({ assessment }: Of<CaseLine, 'assessment'>): void {
  const { id, ruleSet, declarations, context, body } = assessment;
  assessment.digest = digestOf({ id, ruleSet, declarations, context, body });
}

/** The first stream of the bundle has four entries in three segments; its second party comes behind it. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'nothing at all',
    change: () => {},
    fails: [],
  },
  {
    name: 'edit a field of an entry',
    change: (bundle) => {
      entryAt(bundle, 1).actor = 'somebody else';
    },
    fails: ['entries'],
  },
  {
    name: 'edit a field, and hash that entry anew',
    change: (bundle) => {
      const entry = entryAt(bundle, 1);
      entry.actor = 'somebody else';
      const { hash: _, ...facts } = entry;
      entry.hash = hashEntry(facts);
    },
    fails: ['chains', 'segments'],
  },
  {
    name: 'edit a payload',
    change: (bundle) => {
      const line = bundle.chains[placeOf(bundle, 'payload', 0)];
      if (line !== undefined && 'payload' in line && 'declaration' in line.payload.of) {
        line.payload.of.declaration = '0'.repeat(64);
      }
    },
    fails: ['payloads'],
  },
  {
    name: 'edit an answer, with its digest',
    change: (bundle) => {
      const line = caseAt(bundle, 'declaration');
      line.declaration.body.answers.deposits = { taken: false };
      sealDeclaration(line);
    },
    fails: ['payloads', 'replay'],
  },
  {
    name: 'edit a verdict, with its digest and its row',
    change: (bundle) => {
      const line = caseAt(bundle, 'assessment');
      Object.assign(line.assessment.body, { score: { found: 1, notRuledOut: 1 } });
      sealAssessment(line);
      const row = bundle.rows.find(({ assessmentId }) => assessmentId === line.assessment.id);
      Object.assign(row ?? {}, { scoreFound: 1, scoreNotRuledOut: 1, assessmentDigest: line.assessment.digest });
    },
    fails: ['payloads', 'replay'],
  },
  {
    name: 'edit a row of the data',
    change: (bundle) => {
      Object.assign(bundle.rows[0] ?? {}, { scoreNotRuledOut: 1 });
    },
    fails: ['counts'],
  },
  {
    name: 'drop a row of the data',
    change: (bundle) => void bundle.rows.splice(0, 1),
    fails: ['counts'],
  },
  {
    name: 'delete in the middle',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'entry', 0), 1),
    fails: ['chains'],
  },
  {
    name: 'delete the tail of a segment',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'entry', 3), 1),
    fails: ['segments'],
  },
  {
    name: 'delete the tail of a stream, with its segment',
    change: (bundle) => {
      const { from, count } = segmentLines(bundle, 2);
      cut(bundle, from, count);
    },
    fails: [],
  },
  {
    name: 'swap two entries',
    change: (bundle) => {
      const [first, second] = [placeOf(bundle, 'entry', 0), placeOf(bundle, 'entry', 1)];
      const [one] = cut(bundle, first, 1);
      if (one !== undefined) bundle.chains.splice(second - 1 + withPayload(bundle, second - 1), 0, one);
    },
    fails: ['chains', 'segments'],
  },
  {
    name: 'duplicate an entry',
    change: (bundle) => {
      const place = placeOf(bundle, 'entry', 0);
      bundle.chains.splice(
        place,
        0,
        structuredClone(bundle.chains.slice(place, place + 1)).at(0) ?? { entry: entryAt(bundle, 0) },
      );
    },
    fails: ['chains'],
  },
  {
    name: 'insert an entry that follows from the one before',
    change: (bundle) => {
      const before = entryAt(bundle, 0);
      const { hash, ...facts } = { ...before, seq: 2, prev: before.hash, action: 'party.reassessed' };
      bundle.chains.splice(placeOf(bundle, 'entry', 0) + 1, 0, { entry: { ...facts, hash: hashEntry(facts) } });
      void hash;
    },
    fails: ['chains'],
    leavesOpen: ['payloads'],
  },
  {
    name: 'move entries to another stream',
    change: (bundle) => {
      const { from, count } = segmentLines(bundle, 2);
      const moved = cut(bundle, from, count);
      bundle.chains.push(...moved);
    },
    fails: ['chains', 'segments', 'inclusion'],
  },
  {
    name: 'drop a segment',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'segment', 1), 1),
    fails: ['segments'],
  },
  {
    name: 'drop a segment with its entries',
    change: (bundle) => {
      const { from, count } = segmentLines(bundle, 1);
      cut(bundle, from, count);
    },
    fails: ['chains', 'segments', 'payloads'],
  },
  {
    name: 'drop a stream with all that is of its party',
    change: (bundle) => {
      const [start, end] = [placeOf(bundle, 'stream', 0), placeOf(bundle, 'stream', 1)];
      const party = entryAt(bundle, 0).stream.slice('party/'.length);
      cut(bundle, start, end - start);
      bundle.cases = bundle.cases.filter(
        (line) => ('declaration' in line ? line.declaration : line.assessment).party !== party,
      );
      bundle.rows = bundle.rows.filter(({ partyId }) => partyId !== party);
    },
    fails: [],
  },
  {
    name: 'claim a leaf twice',
    change: (bundle) => {
      const start = placeOf(bundle, 'stream', 0);
      const copy = structuredClone(bundle.chains.slice(start, placeOf(bundle, 'stream', 1)));
      bundle.chains.push(...copy);
    },
    fails: ['chains', 'inclusion'],
  },
  {
    name: 'hash all anew, without the key',
    change: (bundle) => {
      entryAt(bundle, 0).actor = 'somebody else';
      rehash(bundle);
      restate(bundle);
    },
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: 'hash all anew, and sign with another key',
    change: async (bundle) => {
      entryAt(bundle, 0).actor = 'somebody else';
      rehash(bundle);
      await resign(bundle, newSigner());
    },
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: "hash all anew, and sign with the log's own key",
    change: async (bundle, { signer, earlier }) => {
      entryAt(bundle, 0).actor = 'somebody else';
      const leaves = rehash(bundle);
      await resign(bundle, signer);
      return { proof: consistencyOf(leaves, earlier.size) };
    },
    fails: [],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: "fork behind the earlier checkpoint, with the log's own key",
    change: async (bundle, { signer, earlier }) => {
      entryAt(bundle, 3).actor = 'somebody else';
      const leaves = rehash(bundle);
      await resign(bundle, signer);
      return { proof: consistencyOf(leaves, earlier.size) };
    },
    fails: [],
    keptLatest: true,
  },
  {
    name: 'put an old checkpoint in place',
    change: (bundle, { earlier, earlierBundle }) => {
      bundle.note = earlier.note;
      bundle.manifest.checkpoint = earlierBundle.manifest.checkpoint;
    },
    fails: ['inclusion'],
    keptLatest: true,
  },
  {
    name: 'hand out the bundle of an earlier day',
    change: (_, { earlierBundle }) => ({ bundle: earlierBundle }),
    fails: [],
    keptLatest: true,
  },
  {
    name: 'sign for another origin',
    change: (bundle) => resign(bundle, newSigner('log.example/another'), 'log.example/another').then(() => undefined),
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: 'write an answer in another normal form of Unicode, with its digest',
    change: (bundle) => {
      const line = caseAt(bundle, 'declaration');
      line.declaration.body.answers = JSON.parse(JSON.stringify(line.declaration.body.answers).normalize('NFD'));
      sealDeclaration(line);
    },
    fails: ['payloads', 'replay'],
  },
  {
    name: 'put another commitment in place of the one whose salt was erased',
    change: (bundle) => {
      const line = caseAt(bundle, 'declaration');
      line.declaration.body.commitment = '0'.repeat(64);
      sealDeclaration(line);
    },
    fails: ['payloads', 'replay'],
  },
  {
    name: 'deny an erasure',
    change: (bundle) => {
      entryAt(bundle, 3).action = 'personal.kept';
    },
    fails: ['entries'],
  },
  {
    name: 'change a rule, with the digest of its set',
    change: (bundle) => {
      for (const [name, bytes] of bundle.files) {
        if (!name.startsWith('rule-sets/uk')) continue;
        bundle.files.set(
          name,
          Buffer.from(bytes.toString('utf8').replaceAll('"severity": "major"', '"severity": "minor"')),
        );
      }
    },
    fails: ['rule-sets', 'replay'],
  },
  {
    name: 'let a form ask nothing that it asked',
    change: ({ files }) => {
      const forms = textOf(files, 'rule-sets/forms.json');
      files.set('rule-sets/forms.json', Buffer.from(forms.replaceAll('"since":1}', '"since":99}')));
    },
    fails: [],
    leavesOpen: ['rule-sets'],
  },
];
