import type { Beside } from '../assessment.ts';
import type { LedgerLine, LedgerSide } from '../ledger/line.ts';

const side: LedgerSide = { worker: 'none', incurred: 'yes', saysAgencyCollected: false, saysEmployerBore: true };
const ofWorkers: LedgerSide = {
  worker: 'borne',
  incurred: 'yes',
  collectedInTheChain: 'yes',
  saysAgencyCollected: true,
  saysEmployerBore: false,
};

/** A visa of which both sides say alike, but for what is changed. */
const line = (changes: Partial<LedgerLine>): LedgerLine => ({
  id: 'recruitment-himal-NP-QA-FAR-v',
  kind: 'recruitment',
  role: 'user',
  other: 'himal',
  from: 'NP',
  to: 'QA',
  category: 'FAR-v',
  own: side,
  others: side,
  sameWorkers: true,
  payer: 'agrees',
  existence: 'agrees',
  amountToCompare: false,
  since: '2026-06-01',
  ...changes,
});

/** One link with one line, for the examples of rules; long since, where nothing else is said. */
export const oneLine = (changes: Partial<LedgerLine>): Beside => ({
  ledger: { total: 1, rows: [line(changes)], agreeing: 16, links: 1, compared: 1 },
});

/** The other side says that workers bore it, and collected it from them. */
export const workersBore = (changes: Partial<LedgerLine> = {}): Beside =>
  oneLine({ payer: 'others_say_worker', others: ofWorkers, ...changes });

/** Both sides agree in all, or could not be compared. */
export const agreed = (compared: number): Beside => ({
  ledger: { total: 0, rows: [], agreeing: 17 * compared, links: 1, compared },
});

/** A week before the usual day of examples: the days to respond still run. */
export const lately = '2026-10-25';
