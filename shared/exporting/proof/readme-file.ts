import type { BundleFile } from '../bundle-file.ts';
import type { ExportJob } from '../job.ts';
import type { ExportScope } from '../scope.ts';
import { wholeFile } from './whole-file.ts';

/** `README.txt`: what the bundle is and how to check it, for somebody who knows nothing of the service. */
export function readmeFile({ job }: ExportScope): BundleFile {
  return wholeFile('README.txt', () => readmeOf(job));
}

function readmeOf(job: ExportJob): string {
  return [
    about(job),
    contents(job),
    verifying,
    keysAndCheckpoints(job),
    proves,
    doesNotProve(job),
    ...(job.replay ? [confidential] : []),
    meaning,
  ].join('\n\n');
}

const about = ({ dataset, format, cut, requestedAt, reason, id }: ExportJob): string => `WHAT THIS IS

Companies and recruitment agencies declare to a service how they recruit workers. The service assesses each declaration
under published rules and keeps the result. This is an export of it: ${dataset} as ${format}, asked for on
${requestedAt.slice(0, 10)} as export ${id}.
Reason given: ${oneLine(reason)}
It is pinned to a checkpoint of the service's log: what was in the log of ${cut.origin}
at ${cut.at} counts (${cut.size} segments), and nothing after it.`;

const contents = ({ dataset, format, since, replay }: ExportJob): string => `WHAT IS IN HERE

data/                  the ${dataset} asked for (${format})
data-dictionary.csv    what each column means
proof/checkpoint.txt   the log's size and root, signed
${since === null ? '' : `proof/since.txt        the earlier checkpoint: this export holds what changed after it (log size ${since})\nproof/consistency.json that the log has only grown since then\n`}proof/keys.txt         the log's public keys: a help, see below
proof/leaves.ndjson    all leaves of the log: by them it shows whether something is left out
proof/chains.ndjson    the audit entries of each party, and where they stand in the log
${replay ? 'replay/cases.ndjson    declarations as they were filed and the assessments made of them\nrule-sets/             the published rules, the public tables that they read, and what each form asks\n' : ''}manifest.json          all files with their SHA-256, the filter, the counts`;

const verifying = `HOW TO VERIFY IT

You need neither the service nor the network. There are two programs, written independently of each other; they come
with the source code of the service and say line by line what was proven and what was not. Exit code 0: nothing failed,
1: something failed, 2: the bundle cannot be read.

  npm run verify -- bundle.zip --key VKEY --checkpoint earlier.txt           (Node.js 24)
  python3 verify/verify.py bundle.zip --key VKEY --checkpoint earlier.txt    (Python 3.9 or later, and openssl)

By hand, in the unpacked folder: the digests of all files, and the signature of the checkpoint. KEY-BASE64 is what stands
behind the second plus sign of the key.

  sha256sum data/* data-dictionary.csv proof/* README.txt      compare with manifest.json
  awk 'NF == 0 { exit } { print }' proof/checkpoint.txt > note
  (printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; echo KEY-BASE64 | base64 -d | tail -c 32) > key.der
  grep -a "$(head -1 note)" proof/checkpoint.txt | tail -1 | awk '{ print $3 }' | base64 -d | tail -c 64 > sig
  openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in note -sigfile sig`;

const keysAndCheckpoints = ({ cut }: ExportJob): string => `WHERE TO GET KEY AND CHECKPOINTS

Whoever runs the service also made this file, so do not rely on proof/keys.txt alone.
- The log's key: ask for it once on a way that you trust, keep it, and give it with --key. The service shows its keys at
  GET /v1/log/keys; the origin is ${cut.origin}.
- Checkpoints: fetch GET /v1/log/checkpoint from time to time (no account is needed) and keep the files. Give an earlier
  one with --checkpoint: then nothing that was in the log at that time can have been changed since without showing. If
  the bundle has no proof from it, get GET /v1/log/proof/consistency?from=<its size>&to=${cut.size}
  and give that with --consistency.
- Each checkpoint is also kept in a bucket under Object Lock (compliance mode), where nobody can change or delete it
  before its time, not even the operator. Ask for read access to it.`;

const proves = `WHAT IS PROVEN

- No file of this bundle was changed after it was made (files), and it is pinned to a checkpoint that the log's key
  signed (signature).
- The log has only grown since the checkpoint that you kept (consistency).
- No audit entry was changed, taken out, put in or moved (entries, chains, segments), and all of them stand in the
  signed log (inclusion).
- The declarations and assessments are those that the entries committed to when they were written (payloads,
  commitments).
- The rules are those that the assessments name (rule-sets), and every assessment comes out of its declarations again,
  byte for byte (replay). The rows in data/ are those of these assessments (counts).
- What was erased is said to be erased (erased): personal fields go, their entry and its proof stay.
- No organisation, entry, declaration or verdict is left out that the filter in manifest.json lets through (complete).
  Under a filter by rule set or band that is not proven for verdicts: the log has only their digests.`;

const doesNotProve = ({ since, parties, ruleSet, band, period }: ExportJob): string => `WHAT IS NOT PROVEN

- That a declaration is true. It is what a party said, and what follows from it.
- That nothing was withheld before it reached the log: a declaration that was refused, or lost on its way, is not in it.
  Whoever declares gets a receipt, and can ask with it whether the log has it (GET /v1/receipts/<id>).
- That the filter in manifest.json is the one that was asked for: nobody signs it, so compare it with your request.${
  [since, parties, ruleSet, band, period].some((filter) => filter !== null)
    ? '\n  This export was asked for with a filter.'
    : '\n  This export was asked for without one.'
}
- What an organisation is called. Its name, and whether its identity was verified, are as registered when this file was
  made; the log has neither.
- Who a person is. Actors stand here under random ids, and the fields that name a person are not exported.
- Against somebody who holds the log's signing key: such a person can write another history and sign it. It shows only
  beside a checkpoint that was kept elsewhere: keep some.`;

const confidential = `CONFIDENTIAL

replay/ holds the answers exactly as they were declared, small numbers of workers too, for without them nothing could be
run again. Keep it as you would keep the declarations themselves. No worker is named, and no signatory. data/ shows
counts of workers under 11 only as "<11". An export without replay/ can be asked for.`;

const meaning = `WHAT A SCORE MEANS

The rules follow what paragraph 13(j) and (k) of resolution 10/3 of the Conference of the Parties encourages, and the
standards that each rule cites. A score says how much risk the answers show, and how much they leave open. It is no
finding about a person or a company, and not by itself a ground to exclude anybody. Answers left out are never counted
as good ones.
`;

/** Text that somebody chose, so that it cannot look like another part of this file. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
