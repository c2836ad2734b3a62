import { type Row, rowsOf } from './bundle-data.ts';
import { caseAssessments } from './case-assessments.ts';
import type { AssessmentLine } from './case-lines.ts';
import { casesFile } from './check-cases.ts';
import { compareResults } from './check-oscal.ts';
import { type Cells, differingColumn, type Expectation, expectationOf, rowsFrom } from './expected-rows.ts';
import type { Manifest } from './manifest.ts';
import type { Findings } from './report.ts';
import { Unreadable } from './unreadable.ts';
import type { Zip } from './zip.ts';

/**
 * The half of `counts` that is about the data: as many rows as the manifest says, and each as the assessment that it
 * names, where the bundle holds that. Both files go from party to party in the same order, so each is read once.
 */
export async function checkData(zip: Zip, manifest: Manifest, findings: Findings): Promise<void> {
  const { dataset, dataFormat: format, filter, files } = manifest;
  const numbers = 'The numbers in manifest.json are those of what the bundle holds';
  const file = `data/${dataset}.${format === 'oscal' ? 'oscal.json' : format}`;
  if (!zip.has(file)) {
    findings.fail('counts', `${file} is missing.`);
    return;
  }
  const expectation = filter.replay ? expectationOf(dataset) : undefined;
  // Readers of workbooks and of OSCAL may take what this one refuses: that is no bundle that cannot be read.
  const isOurs = format === 'xlsx' || format === 'oscal';
  const rows = await countRows({ zip, file, format, expectation, findings }).catch((error: unknown) => {
    if (isOurs && error instanceof Unreadable) return error.message;
    throw error;
  });
  if (typeof rows === 'string') {
    findings.fail('counts', rows);
    return;
  }
  const said = files.find(({ name }) => name === file)?.rows;
  if (said !== rows) findings.fail('counts', `manifest.json counts ${said} rows of ${file}, and there are ${rows}.`);
  const compared = expectation === undefined ? '' : `; all ${rows} rows of ${file} are as the verdicts that they name`;
  findings.prove('counts', `${numbers}${compared}.`);
}

interface Counting {
  zip: Zip;
  file: string;
  format: Manifest['dataFormat'];
  /** What rows are compared with; undefined where they are of no assessment. */
  expectation: Expectation | undefined;
  findings: Findings;
}

async function countRows({ zip, file, format, expectation, findings }: Counting): Promise<number> {
  if (format === 'oscal') return compareResults(zip, file, expectation !== undefined, findings);
  const comparing = expectation && compareRows({ zip, file, expectation, findings });
  let rows = 0;
  for await (const row of rowsOf(zip, file, format)) {
    rows += 1;
    await comparing?.row(row, rows);
  }
  await comparing?.end();
  return rows;
}

interface Comparing {
  zip: Zip;
  file: string;
  expectation: Expectation;
  findings: Findings;
}

/** Compares rows with the verdicts of one party after the other, in the order in which both files have them. */
function compareRows({ zip, file, expectation, findings }: Comparing) {
  const verdicts = verdictsByParty(zip);
  let party = '';
  let open = new Map<string, Cells>();

  /** Goes on to a party; without one, to the end. */
  const turnTo = async (id: string | undefined): Promise<void> => {
    while (party !== id) {
      const [missing] = open.keys();
      if (missing !== undefined) findings.fail('counts', `${file} has no row for ${missing} of party ${party}.`);
      const next = await verdicts.next();
      if (next.done) open = new Map();
      else
        open = new Map(
          next.value.lines.flatMap((line) => rowsFrom(expectation, line)).map((row) => [row.key, row.cells]),
        );
      if (next.done && id === undefined) return;
      party = next.done ? (id ?? '') : next.value.party;
    }
  };

  return {
    row: async (row: Row, number: number): Promise<void> => {
      await turnTo(row.get('partyId') ?? '');
      const key = expectation.keyOf(row);
      const cells = open.get(key);
      open.delete(key);
      const differing = cells && differingColumn(row, cells);
      if (cells === undefined) {
        findings.fail('counts', `Row ${number} of ${file} is of ${key}, which ${casesFile} does not have here.`);
      } else if (differing !== undefined) {
        findings.fail('counts', `Row ${number} of ${file} has another ${differing} than its verdict, ${key}.`);
      }
    },
    end: () => turnTo(undefined),
  };
}

interface PartyVerdicts {
  party: string;
  lines: AssessmentLine[];
}

async function* verdictsByParty(zip: Zip): AsyncGenerator<PartyVerdicts> {
  let current: PartyVerdicts | undefined;
  for await (const line of caseAssessments(zip)) {
    const { party } = line;
    if (current !== undefined && current.party !== party) yield current;
    current = current?.party === party ? current : { party, lines: [] };
    current.lines.push(line);
  }
  if (current !== undefined) yield current;
}
