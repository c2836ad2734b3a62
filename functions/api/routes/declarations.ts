import * as z from 'zod';
import { partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import { normalise } from '../../../rules/normalise.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { forms } from '../../../rules/vocabulary.ts';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { assessmentDigest, assessParty, scoreFrom } from '../../../shared/assessing/assess-party.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { Problem } from '../../../shared/errors.ts';
import { putAssessment } from '../../../shared/store/assessment.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import {
  type DeclarationSummary,
  getDeclaration,
  latestDeclarations,
  listDeclarations,
  putDeclaration,
} from '../../../shared/store/declaration.ts';
import { getParty } from '../../../shared/store/party.ts';
import { getPersonal } from '../../../shared/store/personal.ts';
import { putScore, scoresOf } from '../../../shared/store/score.ts';
import { jsonAnswer } from '../answer.ts';
import { receive } from '../declaring.ts';
import { defineRoute } from '../define-route.ts';
import { supplierExample } from '../examples.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { maskAnswers } from '../mask.ts';
import { trueOrFalse } from '../query.ts';
import { nothing } from '../route.ts';
import { showAssessment, shownAssessment } from '../show-assessment.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const shownSummary = z.strictObject({
  id: z.string(),
  partyId: z.string(),
  form: z.enum(forms),
  formVersion: z.int(),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  digest: z.string().meta({ description: 'SHA-256 of its canonical JSON (RFC 8785), without personal fields.' }),
  submittedAt: z.iso.datetime(),
  supersedes: z.string().nullable(),
});

const shownDeclaration = shownSummary.extend({
  signature: z.looseObject({ signed: z.literal(true), role: z.string(), date: z.iso.date() }),
  answers: z.record(z.string(), z.unknown()),
  qualifiers: z.record(z.string(), z.unknown()),
  personal: z
    .union([z.record(z.string(), z.unknown()), z.literal('erased')])
    .optional()
    .meta({ description: 'By pointer; only its owner sees it.' }),
});

const showSummary = ({ party, id, form, formVersion, period, digest, submittedAt, supersedes }: DeclarationSummary) =>
  ({ id, partyId: party, form, formVersion, period, digest, submittedAt, supersedes }) satisfies z.input<
    typeof shownSummary
  >;

/** Declaration, assessments, scores, audit entry and the record of the request land together or not at all. */
export const submitDeclarationRoute = defineRoute({
  id: 'submit-declaration',
  method: 'POST',
  path: '/v1/parties/{id}/declarations',
  tag: 'Declarations',
  summary: 'Declare how you recruit, and see the score',
  description:
    'An answer that is left out is not answered, never "no". `?dryRun=true` assesses and keeps nothing. ' +
    'Workers are never named.',
  request: {
    params: partyPath,
    query: z.strictObject({ dryRun: trueOrFalse }),
    body: partyDeclarationBody.meta({ example: supplierExample }),
  },
  effect: 'write-unless-dry-run',
  partyOf: ({ params }) => params.id,
  answers: {
    200: {
      description: 'With `dryRun`: the assessments, nothing is kept.',
      schema: z.strictObject({ dryRun: z.literal(true), assessments: z.array(shownAssessment) }),
    },
    201: {
      description: 'It is kept and assessed.',
      schema: z.strictObject({ declaration: shownSummary, assessments: z.array(shownAssessment) }),
    },
    413: { description: 'It has more than 100 KB.' },
  },
  handle: async (call) => {
    const { services, params, body, query } = call;
    const { store, now, newId } = services;
    const id = newId();
    const received = receive(body, id, now());
    const { declaration, sealed } = received;

    const prepared = async (at: Date) => {
      const party = await getParty(store, params.id);
      if (party === undefined) throw partyNotFound();
      const latest = await latestDeclarations(store, party.id);
      const others = latest.filter(({ form }) => form !== declaration.form);
      const filed = [...others, { body: declaration, digest: sealed.digest }];
      const assessments = ruleSets.map((ruleSet) => assessParty(party, filed, ruleSet, { id: newId(), at }));
      const supersedes = latest.find(({ form }) => form === declaration.form)?.id ?? null;
      return { party, assessments, supersedes };
    };

    if (query.dryRun) {
      const at = now();
      const { assessments } = await prepared(at);
      const shown = assessments.map(({ id: _unkept, ...rest }) => showAssessment(rest, { own: true, now: at }));
      return jsonAnswer(200, { dryRun: true, assessments: shown });
    }
    return write(call, {
      stream: streams.party(params.id),
      prepare: async ({ at }) => {
        const [{ party, assessments, supersedes }, scores] = await Promise.all([
          prepared(at),
          scoresOf(store, params.id),
        ]);
        const facts = { party: party.id, submittedAt: at.toISOString(), supersedes };
        const { form, formVersion, period } = declaration;
        const summary = showSummary({ id, form, formVersion, period, digest: sealed.digest, ...facts });
        const replaced = (ruleSet: string) => scores.find((score) => score.ruleSet.id === ruleSet);
        return {
          writes: [
            putDeclaration(facts, declaration, sealed),
            received.personal,
            ...assessments.map(putAssessment),
            ...assessments.map((each) => putScore(scoreFrom(party, each), replaced(each.ruleSet.id))),
          ],
          audit: {
            action: 'declaration.submitted',
            object: `declaration/${id}`,
            version: 1,
            digest: digestOf({
              declaration: sealed.digest,
              assessments: assessments.map((each) => ({ id: each.id, digest: assessmentDigest(each) })),
            }),
          },
          answer: jsonAnswer(
            201,
            {
              declaration: summary,
              assessments: assessments.map((each) => showAssessment(each, { own: true, now: at })),
            },
            { location: `/v1/parties/${party.id}/declarations/${id}` },
          ),
        };
      },
    });
  },
});

export const listDeclarationsRoute = defineRoute({
  id: 'list-declarations',
  method: 'GET',
  path: '/v1/parties/{id}/declarations',
  tag: 'Declarations',
  summary: 'List the declarations of an organisation, newest first',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Superseded ones too.', schema: z.strictObject({ items: z.array(shownSummary) }) } },
  handle: async (call) => {
    const { services, params, query } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.string());
    const page = await listDeclarations(services.store, params.id, { limit: query.limit, after });
    return listAnswer(call, {}, { ...page, items: page.items.map(showSummary) });
  },
});

export const showDeclarationRoute = defineRoute({
  id: 'show-declaration',
  method: 'GET',
  path: '/v1/parties/{id}/declarations/{declarationId}',
  tag: 'Declarations',
  summary: 'Show one declaration',
  description: 'Others than its owner see no personal fields, and counts of workers under 11 as `<11`.',
  request: { ...nothing, params: partyPath.extend({ declarationId: z.uuid() }) },
  effect: 'read',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The declaration.', schema: shownDeclaration } },
  handle: async ({ services, params, grant }) => {
    const kept = await getDeclaration(services.store, params.id, params.declarationId);
    if (kept === undefined) throw new Problem('not-found', 'This organisation has no declaration with this id.');
    const { form, answers, signature, qualifiers } = kept.body;
    const own = grant.reach === 'own';
    const personal = own ? ((await getPersonal(services.store, kept.id))?.fields ?? 'erased') : undefined;
    return jsonAnswer(200, {
      ...showSummary(kept),
      signature,
      answers: own ? answers : maskAnswers(form, normalise(answers)),
      qualifiers,
      ...(personal === undefined ? {} : { personal }),
    });
  },
});
