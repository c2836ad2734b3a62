import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import { isMembers, type Json } from '../../rules/engine/scope.ts';
import { now } from '../access/tokens.ts';
import { openApi, problemOf } from '../api/client.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { supplier } from '../builders/supplier.ts';
import { filledIn, makeLog, type WrittenRequest, writtenRequests } from '../journeys/written-requests.ts';
import { freeTexts, planted } from './hostile-text.ts';

const day = now.toISOString().slice(0, 10);
/** What the written requests announce, send and keep. */
const document = {
  sha256: '88595f75d36ec37215bd41999597a9abaeeb2889d49ac1323776fe47e8ef9a85',
  ...{ mediaType: 'text/plain', size: 83, identifiesNoWorker: true },
};
const qualified = (basis: string) => ({
  basis,
  note: 'A note',
  evidence: [{ ...document, effectiveOn: '2026-01-15' }],
});
const qualifiers = {
  '/identityDocuments/kept': qualified('estimated'),
  '/workforce/headcount': qualified('known'),
  '/deposits/taken': { basis: 'cannot_know', note: 'A note' },
};
const breaches = {
  '/answers/identityDocuments/denied': true,
  '/answers/deposits/taken': undefined,
  '/qualifiers': qualifiers,
};

/** What a body of the written requests is made longer by, so that every text that a form takes is in it. */
const longer: { readonly [route: string]: (body: Body) => Body } = {
  'save-draft': () => ({
    ...{ formVersion: 2, answers: supplier(breaches, day).answers ?? {}, typed: { '/workforce/headcount': 'ten' } },
    signatory: {},
  }),
  'submit-declaration': ({ form }) => (form === 'agency' ? agency({}, day) : supplier(breaches, day)),
  'declare-contract': (body) => ({
    ...body,
    ...contract(
      {
        '/answers/clauses/feesBanned': false,
        '/answers/allegations/list': { total: 1, rows: [{ id: 'one', reference: 'A' }] },
        '/qualifiers': { '/clauses/noticeDuty': qualified('known') },
      },
      day,
    ),
  }),
};

const asked = (role: string, name: string, url: string, body: Json): WrittenRequest => ({
  ...{ title: name, name, method: 'POST', url: `{{host}}/v1/${url}`, body: JSON.stringify(body) },
  headers: {
    Authorization: `Bearer {{${role}}}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': '{{$guid}}',
  },
});
const reference = 'T';
const respondBy = '2099-12-31';

/** What the written requests do not show. */
const beside: readonly WrittenRequest[] = [
  asked('declarant', 'agency', 'parties', {
    ...{ name: 'A', kinds: ['agency'], country: 'NP', identifiers: [{ scheme: 'NP-OCR', id: '4711' }] },
  }),
  asked('declarant', 'placed', 'parties/{{agency.response.body.$.id}}/declarations', { form: 'agency' }),
  asked('officer', 'unsure', 'screenings', { reference, parties: [{ identifier: 'NP-OCR:1' }, { name: 'A' }] }),
  asked('officer', 'asked', 'invitations', { name: 'A', reference, identifier: { scheme: 'NP-OCR', id: '{{$guid}}' } }),
  asked('officer', 'conditional', 'decisions', {
    ...{ party: '{{agency.response.body.$.id}}', reference, decision: 'proceed_with_conditions' },
    ...{ reason: 'A', conditions: ['A'], respondBy },
  }),
];

/** A store in which every text that the API takes is hostile, filled by the written requests that take nothing away. */
export async function hostileWorld() {
  const api = await openApi();
  const answers = new Map<string, unknown>();
  const stood = new Set<string>();
  for (const each of [...writtenRequests, ...beside]) {
    if (takesAway(each)) continue;
    if (each.url.includes('/v1/log/')) await makeLog(api.store);
    const answer = await send(each);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${each.title}: ${text}`);
    if (each.name !== undefined) answers.set(each.name, JSON.parse(text));
  }
  return { api, answers, missed: missed(stood) };

  async function send({ method, url, headers, body }: WrittenRequest): Promise<Response> {
    const path = filledIn(url, answers);
    const sent = Object.entries(headers).map(([name, value]) => [name, filledIn(value, answers)]);
    const ask = (content: string | undefined) =>
      api.app.request(path, {
        method,
        headers: Object.fromEntries(sent),
        ...(content !== undefined && { body: content }),
      });
    const route = routeOf(method, path);
    if (route === undefined || body === undefined || headers['Content-Type'] !== 'application/json') return ask(body);
    const given = JSON.parse(body, (_, each) => (typeof each === 'string' ? filledIn(each, answers) : each));
    const plain = (longer[route.id] ?? ((same: Body) => same))(z.record(z.string(), z.json()).parse(given));
    const told = new Set<string>();
    const evil = planted(route.request.body, plain, (at) => told.add(at));
    for (let rounds = 0; rounds < 6; rounds += 1) {
      const answer = await ask(JSON.stringify(evil));
      if (answer.status < 400) {
        for (const at of told) stood.add(`${route.id} ${at}`);
        return answer;
      }
      const { errors } = await problemOf(answer);
      // What the request before had too, and may be there only once, or what has to be there.
      const unnamed = errors.length === 0 ? ['/identifier', '/subject'].map((pointer) => ({ pointer })) : errors;
      for (const { pointer } of unnamed) {
        const steps = pointer
          .split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        restore(evil, plain, steps);
        for (const at of told) if (isAt(at.split('/').slice(1), steps)) told.delete(at);
      }
    }
    throw new Error(`${method} ${path} takes no hostile text.`);
  }
}

/** Which texts that the API takes and keeps stood in no request. */
function missed(stood: ReadonlySet<string>): string[] {
  const kept = routes.filter(({ id, effect }) => effect !== 'read' && !/erase|preview/.test(id));
  return kept
    .flatMap(({ id, request }) => [...new Set(freeTexts(request.body))].map((at) => `${id} ${at}`))
    .filter((place) => !stood.has(place));
}

const routeOf = (method: string, path: string) =>
  routes.find(
    (route) =>
      route.method === method &&
      new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );

/** So that there is all the more to see afterwards. */
const takesAway = ({ method, url }: WrittenRequest): boolean =>
  method === 'DELETE' || /\/(withdrawal|cancellation|erasures|preview)$|dryRun=true/.test(url);

/** Puts back what stood at a place, or nothing where nothing did. */
function restore(at: Json | undefined, from: Json | undefined, [step = '', ...rest]: string[]): void {
  const own = stepInto(at, step);
  const other = stepInto(from, step);
  if (rest.length > 0 && own !== undefined) restore(own, other, rest);
  else if (Array.isArray(at)) at.splice(Number(step), 1, ...(other === undefined ? [] : [other]));
  else if (isMembers(at) && other === undefined) delete at[step];
  else if (isMembers(at) && other !== undefined) at[step] = other;
}

const stepInto = (at: Json | undefined, step: string): Json | undefined =>
  Array.isArray(at)
    ? (at[Number(step)] ?? at.find((row) => isMembers(row) && row.id === step))
    : isMembers(at)
      ? at[step]
      : undefined;

const isAt = (pattern: string[], steps: string[]): boolean =>
  steps.every((step, index) => pattern[index] === step || pattern[index] === '*');
