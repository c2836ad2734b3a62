import * as z from 'zod';
import { outcomes, severities } from '../../../rules/vocabulary.ts';
import { ruleSetReference } from '../../../shared/assessing/rule-set-digest.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { disputedSchema, disputeOf } from '../../../shared/disputing/marks.ts';
import { Problem } from '../../../shared/errors.ts';
import { findingText } from '../../../shared/showing/wording.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { putOwnScreening } from '../../../shared/store/own-screening.ts';
import { getScreening, putScreening, type Screening, type ScreeningResult } from '../../../shared/store/screening.ts';
import { identitySchema, ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { exclusionNotice } from '../exclusion-notice.ts';
import { identifierText } from '../identifier-text.ts';
import { trueOrFalse } from '../query.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { screen } from '../screening.ts';
import { shownVerdict } from '../show-assessment.ts';
import { shownExposure } from '../show-exposure.ts';
import { shownMessage } from '../show-finding.ts';
import { ruleSetQuery } from '../show-score.ts';
import { write } from '../write.ts';

const notRegistered = 'No organisation with exactly this name or identifier is registered here.';
const namedByOthers =
  'No organisation with this id or identifier is registered here; others named it in their supply chains, by this name.';
const invitation =
  'Invite it to register with POST /v1/parties and to declare: it is free, and one declaration serves every buyer.';
const nothingDeclared = 'This organisation is registered and has declared nothing yet. Nothing is known of it.';
const severalMatch =
  'Several organisations have this name. Ask again with the id or an identifier of the one you mean.';
const similarNames =
  'No organisation has exactly this name; these are alike. Ask again with the id of the one you mean.';

const line = {
  reference: z.exactOptional(z.string().trim().min(1).max(100)).meta({
    description: 'What you call it, such as its number with you; it comes back as it is.',
  }),
};
const asked = z.union(
  [
    z.strictObject({ id: z.uuid().meta({ description: 'The id of a party.' }), ...line }),
    z.strictObject({ identifier: identifierText, ...line }),
    z.strictObject({
      name: z.string().min(1).max(200).meta({ description: 'The whole name; case and punctuation do not matter.' }),
      ...line,
    }),
  ],
  { error: ({ input }) => (namesOneWay(input) ? undefined : 'Name it in one way: by id, by identifier or by name.') },
);

function namesOneWay(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const [only, ...more] = Object.keys(input).filter((name) => name !== 'reference');
  return more.length === 0 && (only === 'id' || only === 'identifier' || only === 'name');
}

const body = z
  .strictObject({
    reference: z.string().trim().min(1).max(100).meta({ description: 'Your reference of the procurement.' }),
    parties: z.array(asked).min(1).max(1000),
  })
  .meta({
    example: {
      reference: 'TENDER-2026-017',
      parties: [{ identifier: 'XI-LEI:5493001KJTIIGC8Y1R12' }, { name: 'Example Construction W.L.L.' }],
    },
  });

const party = { partyId: z.string(), name: z.string(), identity: identitySchema };
const candidate = z.strictObject({
  ...{ ...party, country: z.string().nullable().optional() },
  identifiers: z
    .array(z.strictObject({ scheme: z.string(), id: z.string() }))
    .optional()
    .meta({ description: 'Three at most.' }),
});
const shownResult = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('scored'),
    asked,
    ...party,
    assessmentId: z.string(),
    ...shownVerdict,
    exposure: shownExposure.optional(),
    disputed: disputedSchema.optional().meta({
      description: 'Where it is the registration that is disputed, `band` is `not_scored` unless it is critical.',
    }),
    topFindings: z.array(
      z.strictObject({
        rule: z.string(),
        outcome: z.enum(outcomes),
        severity: z.enum(severities).optional(),
        message: shownMessage,
        basis: z.array(z.string()),
        disputed: z.strictObject({ since: z.iso.datetime() }).optional(),
      }),
    ),
  }),
  z.strictObject({
    ...{ state: z.literal('nothing_declared'), asked, ...party, text: z.string() },
    disputed: disputedSchema.optional(),
  }),
  z.strictObject({
    state: z.literal('several_match'),
    asked,
    parties: z.array(candidate),
    text: z.string(),
  }),
  z.strictObject({
    state: z.literal('similar_names'),
    asked,
    parties: z.array(candidate).meta({ description: 'At most 20, the most alike first.' }),
    text: z.string(),
  }),
  z.strictObject({ state: z.literal('not_registered'), asked, text: z.string(), invitation: z.string() }),
  z.strictObject({ state: z.literal('named_by_others'), asked, ...party, text: z.string(), invitation: z.string() }),
]);

/** A screening as it is shown. */
export const shownScreening = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  ruleSet: ruleSetReferenceSchema,
  notice: z.string(),
  results: z.array(shownResult).meta({ description: 'In the order in which they were asked about.' }),
});

/** The same of one that was not kept, and therefore has no id. */
export const shownLookUp = shownScreening.omit({ id: true }).extend({ dryRun: z.literal(true) });

export const screenPartiesRoute = defineRoute({
  id: 'screen-parties',
  method: 'POST',
  path: '/v1/screenings',
  tag: 'Screenings',
  summary: 'Screen up to 1,000 contractors for a procurement',
  description:
    'It is kept as a record of what was known. Nothing is guessed: not between several organisations with one name, nor ' +
    'from a name that is only alike. `?dryRun=true` shows whom it would find, and keeps nothing.',
  request: { ...nothing, query: z.strictObject({ ruleSet: ruleSetQuery, dryRun: trueOrFalse }), body },
  effect: 'write-unless-dry-run',
  reads: 'others',
  answers: {
    200: { description: 'With `dryRun`: the same, nothing is kept.', schema: shownLookUp },
    201: { description: 'The screening.', schema: shownScreening },
  },
  handle: async (call) => {
    const { services, body: asks, query, principal } = call;
    const ruleSet = requireRuleSet(query.ruleSet);
    const { reference } = asks;
    const screenedAt = async (at: Date): Promise<Omit<Screening, 'id'>> => ({
      ...{ reference, createdAt: at.toISOString(), ruleSet: ruleSetReference(ruleSet) },
      results: await screen(services.store, asks.parties, ruleSet, at),
    });
    if (query.dryRun) {
      const { results, ...found } = await screenedAt(services.now());
      const shown = { ...found, dryRun: true as const, notice: exclusionNotice, results: results.map(showResult) };
      return { ...jsonAnswer(200, shown satisfies z.input<typeof shownLookUp>), records: results.length };
    }
    const id = services.newId();
    return write(call, {
      stream: streams.screening(id),
      prepare: async ({ at }) => {
        const screening: Screening = { id, ...(await screenedAt(at)) };
        return {
          writes: [...putScreening(screening), putOwnScreening(screening, personHash(principal))],
          audit: { action: 'parties.screened', object: `screening/${id}`, version: 1, digest: digestOf(screening) },
          answer: answerOf(screening, 201, { location: `/v1/screenings/${id}` }),
        };
      },
    });
  },
});

export const showScreeningRoute = defineRoute({
  id: 'show-screening',
  method: 'GET',
  path: '/v1/screenings/{id}',
  tag: 'Screenings',
  summary: 'Show a screening as it was on its day',
  request: { ...nothing, params: z.strictObject({ id: z.uuid() }) },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'The screening.', schema: shownScreening } },
  handle: async ({ services, params }) => {
    const screening = await getScreening(services.store, params.id);
    if (screening === undefined) throw new Problem('not-found', 'There is no screening with this id.');
    return answerOf(screening, 200);
  },
});

const answerOf = (screening: Screening, status: number, headers = {}): Answer => ({
  ...jsonAnswer(status, showScreening(screening), headers),
  records: screening.results.length,
});

const showScreening = ({ results, ...screening }: Screening): z.input<typeof shownScreening> => ({
  ...screening,
  notice: exclusionNotice,
  results: results.map(showResult),
});

function showResult(result: ScreeningResult): z.input<typeof shownResult> {
  const named = <P extends { id: string }>({ id, ...rest }: P) => ({ partyId: id, ...rest });
  switch (result.state) {
    case 'not_registered':
      return { ...result, text: notRegistered, invitation };
    case 'named_by_others':
      return { state: result.state, asked: result.asked, ...named(result.party), text: namedByOthers, invitation };
    case 'several_match':
      return { ...result, parties: result.parties.map(named), text: severalMatch };
    case 'similar_names':
      return { ...result, parties: result.parties.map(named), text: similarNames };
    case 'nothing_declared':
      return {
        ...{ state: result.state, asked: result.asked, ...named(result.party), text: nothingDeclared },
        ...(result.disputed === undefined ? {} : { disputed: result.disputed }),
      };
    case 'scored': {
      const { state, asked, party: whom, assessment, topFindings, ...verdict } = result;
      const findings = topFindings.map(({ message, severity, ...finding }) => ({
        ...finding,
        ...(severity === undefined ? {} : { severity }),
        message: { ...message, text: findingText({ message, basis: finding.basis }) },
        ...disputeOf(finding, verdict.disputed),
      }));
      return { state, asked, ...named(whom), ...verdict, assessmentId: assessment, topFindings: findings };
    }
  }
}
