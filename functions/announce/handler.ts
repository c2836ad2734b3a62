import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { announce } from '../../shared/reassessing/announce.ts';
import { handOut, openJobOf } from '../../shared/reassessing/hand-out.ts';
import { openStore } from '../../shared/store/store.ts';
import { sendTo } from '../reassess/send-messages.ts';
import { readSettings } from './settings.ts';

const { tables, queueUrl } = readSettings(process.env);
const log = new Logger();
const announcing = { store: openStore({ tables }), newId: () => uuid() };

/** Longer than a request of the release before may still run: none of its writes can then come behind a worker. */
const delaySeconds = 60;
const send = sendTo(new SQSClient(), queueUrl, delaySeconds);

/**
 * The Lambda door of the announcer, woken every minute: announces each rule set of this release that is new, and hands
 * out every job that waits, one started by a person too. Where there is nothing of either it reads a few items.
 */
export async function handler(): Promise<void> {
  for (const ruleSet of ruleSets) {
    await announce(announcing, ruleSet);
    const job = await openJobOf(announcing, ruleSet);
    if (job?.state !== 'queued') continue;
    await handOut(announcing, job, send);
    log.info('re-assessment handed out', { job: job.id, ruleSet: ruleSet.id });
  }
}
