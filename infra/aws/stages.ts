import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Operator } from '../../functions/pages/operator.ts';

type StageName = 'dev' | 'prod';

/** Everything in which one deployment differs from another. */
export interface Stage {
  name: StageName;
  /** Tables, keys, users and logs outlive the stack; the stack itself refuses to be deleted. */
  keepsData: boolean;
  logRetention: RetentionDays;
  logLevel: 'DEBUG' | 'INFO';
  /** Requests the API lets through: sustained for each second, and in one burst. */
  throttle: { rateLimit: number; burstLimit: number };
  /** How many copies of the API function may run at once; absent leaves it to the account's own limit. */
  apiConcurrency?: number;
  /** A publication's work: how many workers at once, and how many parties each looks at in a second, at most. */
  reassessing: { workers: number; partiesPerSecond: number };
  /** How many workers at once do what follows from changes, at most: a fan-out leaves the rest of the table's room to callers. */
  reacting: { workers: number };
  /** Fewer organisations than this show in no statistics; from 5 to 100. What was made before stays as it is. */
  statistics: { least: number };
  /**
   * The log: the name it is known by, for ever; the keys that sign its checkpoints; how long nobody can remove one. To
   * change keys, add one, and take the old one out when every auditor knows the new one.
   */
  log: { origin: string; keys: readonly [string, ...string[]]; checkpointsKept: Duration };
  /** How many workers make bundles at the same time, at most; one has one bundle in hand. */
  exporting: { workers: number };
  /** Origins of browser applications that may call the API; none closes cross-origin calls. */
  corsOrigins: readonly string[];
  /**
   * Where browsers find the pages. Without a domain of one's own it is the address that the distribution gets at the
   * first deployment (the output `PagesUrl`); with one it needs its certificate, which stands in us-east-1.
   */
  pages: { origin: string; certificate?: string };
  /** Who runs it and whom people ask: an address of e-mail, or of a page (https). Pages show it to everybody. */
  operator: Operator;
  /** Where the sign-in page may return to, and where it sends people who sign out. */
  signIn: { callbackUrls: readonly string[]; logoutUrls: readonly string[] };
  /** Who hears an alarm; absent leaves the topic without a listener, for others to subscribe to. */
  alarmEmail?: string;
}

export const stages = {
  dev: {
    name: 'dev',
    keepsData: false,
    logRetention: RetentionDays.ONE_MONTH,
    logLevel: 'DEBUG',
    throttle: { rateLimit: 50, burstLimit: 100 },
    reassessing: { workers: 2, partiesPerSecond: 20 },
    reacting: { workers: 2 },
    statistics: { least: 11 },
    exporting: { workers: 2 },
    log: { origin: 'paragraph13.example/log/dev', keys: ['First'], checkpointsKept: Duration.days(1) },
    corsOrigins: [],
    pages: { origin: 'https://dev.paragraph13.example' },
    operator: { name: 'Paragraph 13 (for trying out)', contact: 'help@dev.paragraph13.example' },
    signIn: { callbackUrls: ['http://localhost:8080/signed-in'], logoutUrls: ['http://localhost:8080/'] },
  },
  prod: {
    name: 'prod',
    keepsData: true,
    logRetention: RetentionDays.ONE_YEAR,
    logLevel: 'INFO',
    throttle: { rateLimit: 500, burstLimit: 1000 },
    apiConcurrency: 200,
    reassessing: { workers: 10, partiesPerSecond: 20 },
    reacting: { workers: 10 },
    statistics: { least: 11 },
    exporting: { workers: 4 },
    log: { origin: 'paragraph13.example/log', keys: ['First'], checkpointsKept: Duration.days(3653) },
    corsOrigins: [],
    pages: { origin: 'https://paragraph13.example' },
    operator: { name: 'Contracting authority', contact: 'help@paragraph13.example' },
    signIn: { callbackUrls: ['https://paragraph13.example/signed-in'], logoutUrls: ['https://paragraph13.example/'] },
  },
} satisfies Record<StageName, Stage>;

/**
 * The stages an app is made of: the one that is asked for, or all when none is.
 * @throws Error when there is no stage of that name
 */
export function selectStages(asked: unknown): Stage[] {
  const all: Stage[] = Object.values(stages);
  if (asked === undefined) return all;
  const found = all.filter((stage) => stage.name === asked);
  if (found.length === 0) {
    const known = all.map((stage) => stage.name).join(', ');
    throw new Error(`There is no stage "${String(asked)}". Settings are kept in infra/aws/stages.ts for: ${known}.`);
  }
  return found;
}
