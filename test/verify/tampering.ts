import { hashEntry } from '../../shared/audit/entry.ts';
import { textOf } from './archive.ts';
import { caseAt, cut, entryAt, placeOf, sealAssessment, sealDeclaration, segmentLines, withPayload } from './edits.ts';
import { forging } from './forging.ts';
import type { Tampering } from './hands.ts';
import { leavingOut } from './leaving-out.ts';

/** Something in the bundle is changed, put in or moved. */
const changing: readonly Tampering[] = [
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
    name: 'claim a leaf twice',
    change: (bundle) => {
      const start = placeOf(bundle, 'stream', 0);
      const copy = structuredClone(bundle.chains.slice(start, placeOf(bundle, 'stream', 1)));
      bundle.chains.push(...copy);
    },
    fails: ['chains', 'inclusion'],
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

/** The first stream of the bundle has four entries in three segments; its second party comes behind it. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'nothing at all',
    change: () => {},
    fails: [],
  },
  ...changing,
  ...leavingOut,
  ...forging,
];
