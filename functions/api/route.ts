import * as z from 'zod';
import type { Grant, RouteId } from '../../shared/access/permissions.ts';
import type { Principal } from '../../shared/access/principal.ts';
import type { Precondition } from '../../shared/http/precondition.ts';
import type { Idempotency } from '../../shared/store/request.ts';
import type { Answer } from './answer.ts';
import type { Services } from './services.ts';

/** A request that has passed every check of the door. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  services: Services;
  route: RouteId;
  request: Request;
  principal: Principal;
  grant: Grant;
  params: Params;
  query: Query;
  body: Body;
  /** Why others' records are read, as the header `Access-Reason` says. */
  reason?: string;
  /** Set for every call that writes under an `Idempotency-Key`. */
  idempotency?: Idempotency;
  /** Set for every call that replaces: what must hold of that which it replaces. */
  precondition?: Precondition;
}

/** What a route takes that takes nothing; spread it and add what it does take. */
export const nothing = { params: z.strictObject({}), query: z.strictObject({}), body: z.undefined() };

export function takesBody(schema: z.ZodType): boolean {
  return schema !== nothing.body;
}

/** One answer that a route can give, for the document. */
export interface DocumentedAnswer {
  description: string;
  /** Of an answer in JSON. */
  schema?: z.ZodType;
  /** Of an answer that can come in several media types, by media type. */
  content?: Record<string, z.ZodType>;
}

/**
 * One route: permission row, contract and document in one place. A `write` needs an `Idempotency-Key`;
 * `write-unless-dry-run` does not when its query says `dryRun`. A `replace` (PUT, DELETE) needs `If-Match`, or
 * `If-None-Match: *` for what is not there yet; done twice it does nothing twice.
 */
export interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  /** The row of the permission table that says who may use it. */
  id: RouteId;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/v1/${string}`;
  tag: string;
  summary: string;
  description?: string;
  request: {
    /** The parts of the path in braces. What does not fit leads nowhere: 404. */
    params: P;
    query: Q;
    /** Parameters of the query that may stand several times, or once with commas between. */
    repeatable?: readonly string[];
    /** With an `example` in its metadata, which is shown and tested; where there are several, named `x-examples` too. */
    body: B;
    /** How the body comes: JSON unless said otherwise. Of CSV the schema gets the rows, each with its line. */
    bodyAs?: 'csv';
  };
  answers: Record<number, DocumentedAnswer>;
  effect: 'read' | 'write' | 'write-unless-dry-run' | 'replace';
  /**
   * That its answers hold records of others. The access log has every such answer given to a role that reaches any
   * party, but for those on a party that the reader is a member of; `named-party`: only where the request names one.
   */
  reads?: 'others' | 'named-party';
  /** It answers nobody who does not say why: the header `Access-Reason` must be there. */
  reason?: 'required';
  /** Whose records these are; needed wherever a role reaches only its own. Undefined where none are touched. */
  partyOf?: (request: { params: z.output<P>; query: z.output<Q>; body: z.output<B> }) => string | undefined;
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer>;
}

/** A route as the table holds it, whatever its schemas are. */
export interface Route extends Omit<RouteSpec<z.ZodType, z.ZodType, z.ZodType>, 'partyOf' | 'handle'> {
  namesParty: boolean;
  serve: (incoming: Incoming) => Promise<Answer>;
}

/** A request as it comes in, before anything of it was checked. */
export interface Incoming {
  services: Services;
  request: Request;
  pathParams: Record<string, string>;
}
