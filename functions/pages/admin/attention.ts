import * as z from 'zod';
import { ruleSets } from '../../../rules/sets/all.ts';
import { parseCheckpoint } from '../../../shared/log/checkpoint.ts';
import { noteText } from '../../../shared/log/note.ts';
import { shownJob } from '../../api/routes/reassessments.ts';
import { shownDispute } from '../../api/show-dispute.ts';
import type { ApiClient } from '../api-client.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';
import { reasonOf } from '../officer/reason.ts';

interface Matter {
  href: string;
  words: string;
}

const mostDisputes = 100;
/** One is signed each minute; a few may be late without anything being wrong. */
const checkpointAgeMs = 10 * 60_000;

const disputes = z.object({ items: z.array(shownDispute) });
const jobs = z.object({ items: z.array(shownJob) });
const registers = z.object({ items: z.array(z.object({ country: z.string(), open: z.boolean() })) });

/** What an administrator should look at, gravest first. */
export async function attentionOf(call: PageCall): Promise<Matter[]> {
  const { api } = call;
  const [open, { body: reassessments }, { body: imports }, signedAt] = await Promise.all([
    api.get('/v1/disputes', disputes, { reason: reasonOf(call), query: { limit: String(mostDisputes) } }),
    api.get('/v1/reassessments', jobs, { query: { limit: '25' } }),
    api.get('/v1/licence-registers', registers),
    newestCheckpointAt(api),
  ]);
  return [
    ...disputeMatters(call, open.body.items, open.next !== undefined),
    ...checkpointMatters(call, signedAt),
    ...jobMatters(call, reassessments.items),
    ...imports.items
      .filter((each) => each.open)
      .map(({ country }) => ({
        href: `/admin/registers/${country}`,
        words: call.text.say('admin.import-open', { country: call.text.country(country) }),
      })),
  ];
}

function disputeMatters({ text }: PageCall, open: z.output<typeof disputes>['items'], areMore: boolean): Matter[] {
  const [oldest] = open;
  if (oldest === undefined) return [];
  const values = { count: open.length, since: text.date(oldest.raisedAt) };
  const words = text.say(areMore ? 'admin.disputes-many' : 'admin.disputes-open', values);
  return [{ href: '/admin/disputes', words }];
}

function checkpointMatters({ text, now }: PageCall, signedAt: string | undefined): Matter[] {
  const href = '/log';
  if (signedAt === undefined) return [{ href, words: text.say('admin.checkpoint-none') }];
  if (now().getTime() - Date.parse(signedAt) < checkpointAgeMs) return [];
  return [{ href, words: text.say('admin.checkpoint-old', { at: text.time(signedAt) }) }];
}

/** Of each rule book the newest job alone: what failed before is done by a later one. */
function jobMatters({ text }: PageCall, items: z.output<typeof jobs>['items']): Matter[] {
  return ruleSets.flatMap(({ id, title }) => {
    const job = items.find(({ ruleSet }) => ruleSet.id === id);
    if (job === undefined || job.state === 'ready' || job.state === 'cancelled') return [];
    const key = job.state === 'failed' ? 'admin.job-failed' : 'admin.job-running';
    return [{ href: `/admin/jobs/${job.id}`, words: text.say(key, { book: text.law(title).text }) }];
  });
}

async function newestCheckpointAt(api: ApiClient): Promise<string | undefined> {
  try {
    const { body } = await api.get('/v1/log/checkpoint', z.string());
    return parseCheckpoint(noteText(body)).at;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}
