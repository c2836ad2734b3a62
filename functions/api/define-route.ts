import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { authenticate } from '../../shared/access/bearer.ts';
import { type Grant, grantOf, isPublic, requireParty } from '../../shared/access/permissions.ts';
import { anonymous, type Principal } from '../../shared/access/principal.ts';
import { Problem } from '../../shared/errors.ts';
import { accessReasonHeader, parseAccessReason } from '../../shared/http/access-reason.ts';
import { fieldErrors } from '../../shared/http/field-errors.ts';
import { parseIdempotencyKey } from '../../shared/http/idempotency-key.ts';
import { jsonPointer } from '../../shared/http/json-pointer.ts';
import { parseCsv } from '../../shared/http/parse-csv.ts';
import { parsePrecondition } from '../../shared/http/precondition.ts';
import { invalidRequest } from '../../shared/http/problem.ts';
import { readBody } from '../../shared/http/read-body.ts';
import { readJson } from '../../shared/http/read-json.ts';
import { isMember } from '../../shared/store/member.ts';
import { findReplay, type Idempotency } from '../../shared/store/request.ts';
import { type Answer, replayOf } from './answer.ts';
import { logAccess, readsOthers } from './log-access.ts';
import { queryValues } from './query.ts';
import { type Incoming, type Route, type RouteSpec, takesBody } from './route.ts';

/** A file is read whole, and a row of a register has about a hundred bytes. */
const mostCsvBytes = 1024 * 1024;

/**
 * A route that lets a request pass only in this order: who calls, what the role may do, path, query, idempotency key
 * or precondition, strict JSON or CSV, schema, whose records, answered before? Then its own code runs. Throws a `Problem` at
 * the first step that refuses. An answer that holds records of others is given once the access log has it.
 */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
): Route {
  const { partyOf, handle, ...shown } = spec;
  return { ...shown, namesParty: partyOf !== undefined, serve: (incoming) => serve(spec, incoming) };
}

async function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
  { services, request, pathParams }: Incoming,
): Promise<Answer> {
  const { id, effect, request: schemas, partyOf, handle } = spec;
  const { store, now, verifyToken } = services;
  const principal = isPublic(id) ? anonymous : await authenticate(request.headers.get('authorization'), verifyToken);
  const grant = grantOf(principal, id);
  const params = pathOf(schemas.params, pathParams);
  const query = checked(schemas.query, queryValues(request.url, schemas.repeatable), (path) => `?${String(path[0])}`);
  const key = writes(effect, query) ? parseIdempotencyKey(request.headers.get('idempotency-key')) : undefined;
  const reason = reasonOf(spec, grant, request);
  const precondition = effect === 'replace' ? parsePrecondition(request.headers) : undefined;
  const sent = takesBody(schemas.body) ? await readContent(request, schemas.bodyAs) : undefined;
  const body = checked(schemas.body, sent?.value, jsonPointer);
  const party = partyOf?.({ params, query, body });
  if (party !== undefined) {
    await requireParty(grant.reach, principal, party, ({ issuer, subject }, party) =>
      isMember(store, party, { issuer, subject }),
    );
  }
  const call = {
    ...{ services, route: id, request, principal, grant, params, query, body },
    ...(precondition === undefined ? {} : { precondition }),
    ...(reason === undefined ? {} : { reason }),
  };
  const [answer, ofOthers] = await Promise.all([answered(), readsOthers(spec, call, party)]);
  if (ofOthers) await logAccess(call, party, answer);
  return answer;

  async function answered(): Promise<Answer> {
    if (key === undefined) return handle(call);
    const idempotency = idempotencyOf(principal, request, key, sent?.bytes);
    const replay = await findReplay(store, idempotency, now);
    return replay === undefined ? handle({ ...call, idempotency }) : replayOf(replay);
  }
}

function reasonOf({ reads, reason }: Pick<Route, 'reads' | 'reason'>, { reach }: Grant, { headers }: Request) {
  if (reads === undefined || reach === 'own') return undefined;
  return parseAccessReason(headers.get(accessReasonHeader), { required: reason === 'required' });
}

function writes(effect: Route['effect'], query: unknown): boolean {
  if (effect === 'read' || effect === 'replace') return false;
  const isDryRun = typeof query === 'object' && query !== null && 'dryRun' in query && query.dryRun === true;
  return effect === 'write' || !isDryRun;
}

async function readContent(request: Request, as: 'csv' | undefined): Promise<{ value: unknown; bytes: Uint8Array }> {
  if (as === undefined) return readJson(request);
  const bytes = await readBody(request, { mediaType: 'text/csv', bytes: mostCsvBytes });
  return { value: parseCsv(bytes), bytes };
}

function pathOf<S extends z.ZodType>(schema: S, values: Record<string, string>): z.output<S> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new Problem('not-found', 'There is nothing at this address.');
}

function checked<S extends z.ZodType>(schema: S, value: unknown, pointTo: typeof jsonPointer): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidRequest(fieldErrors(result.error, value, pointTo));
}

function idempotencyOf({ issuer, subject }: Principal, request: Request, key: string, body: Uint8Array = Buffer.of()) {
  const { pathname, search } = new URL(request.url);
  return {
    principal: { issuer, subject },
    route: `${request.method} ${pathname}${search}`,
    key,
    bodyDigest: createHash('sha256').update(body).digest('hex'),
  } satisfies Idempotency;
}
