import { findRuleSet } from '../assessing/rule-set-of.ts';
import { Problem } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { checkpointOfSize, newestCheckpoint } from '../log/read-log.ts';
import { getParties } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import type { ExportJob, exportScopeFields } from './job.ts';
import { inWalkOrder } from './walk.ts';

type Asked = Pick<ExportJob, keyof typeof exportScopeFields>;

/** The most parties that an export can name; whoever wants more asks for all. */
export const mostParties = 500;

/**
 * A new export, pinned to the newest checkpoint. Reads only. Throws `Problem('conflict')` before the first checkpoint,
 * and `Problem('invalid-request')` naming each member of the request that does not go together or leads nowhere.
 */
export async function askExport(
  store: Store,
  asked: Asked,
  { id, owner, at }: { id: string; owner: string; at: Date },
): Promise<Omit<ExportJob, 'version'>> {
  const newest = await newestCheckpoint(store);
  if (newest === undefined) {
    const detail =
      'No export was begun, because the log has no checkpoint yet. One is signed each minute: please ask again.';
    throw new Problem('conflict', detail, { headers: { 'Retry-After': '60' } });
  }
  const { size, origin, at: signedAt } = newest.checkpoint;
  const mistakes = [
    ...mistakesIn(asked),
    ...(await mistakeOfSince(store, asked.since, size)),
    ...(await unknownParties(store, asked.parties)),
  ];
  if (mistakes.length > 0) throw invalidRequest(mistakes);
  return {
    ...asked,
    parties: asked.parties && inWalkOrder(asked.parties),
    id,
    owner,
    cut: { size, note: newest.note, at: signedAt, origin },
    requestedAt: at.toISOString(),
    finishedAt: null,
    state: 'queued',
    progress: { file: null, files: null, rows: 0, bytes: 0 },
    bundle: null,
    failure: null,
  };
}

function mistakesIn({ dataset, format, ruleSet, band, period }: Asked) {
  const judged = dataset !== 'declarations' && dataset !== 'audit';
  const found = [];
  if (format === 'oscal' && dataset !== 'findings' && dataset !== 'assessments') {
    found.push({ pointer: '/format', detail: 'Only findings and assessments can be exported as OSCAL.' });
  }
  if (ruleSet !== null && findRuleSet(ruleSet) === undefined) {
    found.push({ pointer: '/ruleSet', detail: `There is no rule set "${ruleSet}".` });
  }
  if (ruleSet !== null && !judged) {
    found.push({ pointer: '/ruleSet', detail: `The dataset ${dataset} belongs to no rule set.` });
  }
  if (band !== null && !judged) found.push({ pointer: '/band', detail: `The dataset ${dataset} belongs to no band.` });
  if (period !== null && period.from > period.to) {
    found.push({ pointer: '/period/to', detail: 'A period must not end before it begins.' });
  }
  return found;
}

async function mistakeOfSince(store: Store, since: number | null, size: number) {
  if (since === null) return [];
  const kept = since <= size && (await checkpointOfSize(store, since)) !== undefined;
  return kept ? [] : [{ pointer: '/since', detail: `No checkpoint of the log has the size ${since}.` }];
}

async function unknownParties(store: Store, parties: readonly string[] | null) {
  if (parties === null) return [];
  const known = await getParties(store, parties);
  return parties.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/parties/${index}`, detail: `There is no party "${id}".` }],
  );
}
