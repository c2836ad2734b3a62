import type { LogSigner } from '../../shared/log/signer.ts';
import type { CheckName } from '../../verify/report.ts';
import type { Unpacked } from './unpacked.ts';

/** What somebody who tampers has at hand besides the bundle. */
export interface Hands {
  /** The log's own key, which only the worst insider has. */
  signer: LogSigner;
  /** The checkpoint of an earlier day, and how large the log was. */
  earlier: { note: string; size: number };
  /** A whole bundle of that day. */
  earlierBundle: Unpacked;
  /** That the log went on from there. */
  consistency: string[];
}

/** The proof that is shown from the earlier checkpoint on, where it is not the log's own. */
type Shown = { bundle?: Unpacked; proof?: string[] } | undefined;

export interface Tampering {
  name: string;
  /** Which bundle is changed: scores under one rule set where it is left out, or those of one party under all. */
  of?: 'all rule sets';
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
