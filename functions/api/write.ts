import { type CommitRequest, commit } from '../../shared/store/commit.ts';
import { inTurn } from '../../shared/store/turns.ts';
import { type Answer, replayOf } from './answer.ts';
import type { Call } from './route.ts';

/** Writes for a call that has come through the door, in the name of its principal and under its idempotency key. */
export async function write(call: Call, request: Pick<CommitRequest, 'prepare'> & { stream: string }): Promise<Answer> {
  const { services, principal, grant, idempotency } = call;
  const by = { issuer: principal.issuer, subject: principal.subject, role: grant.role };
  const committed = await inTurn(services.store, request.stream, () =>
    commit(
      services.store,
      { ...request, by, ...(idempotency && { idempotency }) },
      { ...services.retries, now: services.now },
    ),
  );
  return committed.replayed ? replayOf(committed.answer) : committed.answer;
}
