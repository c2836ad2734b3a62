import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { day } from '../../api/desk.ts';
import { supplier } from '../../builders/supplier.ts';
import { openArchive } from './archive.ts';

/** Published by NIST; read where it lies. */
const place = new URL('../../../../shared/data/oscal-1.2.1-assessment-results-schema.json', import.meta.url);
const isThere = existsSync(place);

const document = { sha256: 'c0de'.repeat(16), mediaType: 'application/pdf', size: 4096, identifiesNoWorker: true };
const changes = {
  '/answers/workforce/headcount': 9,
  '/answers/workerContracts/leavingPenalised': true,
  '/answers/identityDocuments': { denied: true, allReturned: false, kept: true },
  '/qualifiers': { '/deposits': { evidence: [{ ...document, expiresOn: '2027-12-31' }] } },
};

const id = z.string();
const shape = z.object({
  'assessment-results': z.object({
    metadata: z.object({ parties: z.array(z.object({ uuid: id, name: z.string() })) }),
    results: z.array(
      z.looseObject({
        'reviewed-controls': z.object({ 'control-selections': z.array(z.looseObject({})) }),
        observations: z
          .array(
            z.looseObject({
              uuid: id,
              methods: z.array(z.string()),
              subjects: z.array(z.looseObject({ 'subject-uuid': id })),
            }),
          )
          .default([]),
        risks: z.array(z.looseObject({ uuid: id, remediations: z.array(z.looseObject({})).optional() })).default([]),
        findings: z
          .array(
            z.looseObject({
              target: z
                .object({ 'target-id': z.string(), status: z.object({ state: z.string(), reason: z.string() }) })
                .loose(),
              props: z.array(z.object({ name: z.string(), value: z.string() })),
              'related-observations': z.array(z.object({ 'observation-uuid': id })).default([]),
              'related-risks': z.array(z.object({ 'risk-uuid': id })).default([]),
            }),
          )
          .default([]),
      }),
    ),
  }),
});

let archive: Awaited<ReturnType<typeof openArchive>>;
let size: number;
let parties: string[];
beforeAll(async () => {
  archive = await openArchive();
  const party = await archive.register('Acme  & "Sons"', ['supplier'], 'acme');
  await archive.declare(party, supplier(changes, day));
  const silent = await archive.register('Says Nothing', ['supplier'], 'silent');
  size = await archive.log([party, silent]);
  parties = [party.id];
});

const oscal = (more: object = {}, at = 100) =>
  archive.file({ dataset: 'findings', format: 'oscal', parties, ...more }, size, at);
const read = (bytes: Buffer) => shape.parse(JSON.parse(bytes.toString()))['assessment-results'];

describe('an OSCAL document', () => {
  it.skipIf(!isThere)(
    'is what the published schema of assessment results 1.2.1 wants (skipped where that is not there)',
    async () => {
      const { $schema: _draft, ...schema } = JSON.parse(readFileSync(place, 'utf8'));
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(schema);
      const wishes = [{}, { dataset: 'assessments', ruleSet: 'un-13jk' }, { band: 'low', ruleSet: 'un-13jk' }];
      for (const wish of wishes) {
        const { bytes } = await oscal(wish);
        validate(JSON.parse(bytes.toString()));
        expect(validate.errors ?? []).toEqual([]);
      }
      expect(validate({ 'assessment-results': { uuid: 'none' } })).toBe(false);
    },
  );

  it('has the same bytes however many parties make a page', async () => {
    const [whole, single] = await Promise.all([
      oscal({ parties: null, ruleSet: 'un-13jk' }),
      oscal({ parties: null, ruleSet: 'un-13jk' }, 1),
    ]);
    expect(single.bytes.equals(whole.bytes)).toBe(true);
    expect(whole.rows).toBe(read(whole.bytes).results.length);
    expect(single.places.length).toBeGreaterThan(whole.places.length);
  });

  it('says of each finding whether the rule is satisfied, and leaves what is not decided open', async () => {
    const [result] = read((await oscal({ ruleSet: 'un-13jk' })).bytes).results;
    const states = new Map(
      result?.findings.map(({ props, target: { status } }) => [
        props.find(({ name }) => name === 'outcome')?.value,
        `${status.state} ${status.reason}`,
      ]),
    );
    expect(Object.fromEntries(states)).toMatchObject({
      met: 'satisfied pass',
      breach: 'not-satisfied fail',
      unknown: 'not-satisfied other',
      not_applicable: 'satisfied other',
    });
  });

  it('refers only to what it has: parties, observations, risks', async () => {
    const { metadata, results } = read((await oscal({ ruleSet: 'un-13jk' })).bytes);
    const known = new Set(metadata.parties.map(({ uuid }) => uuid));
    expect(metadata.parties.map(({ name }) => name)).toContain('Acme & "Sons"');
    for (const { observations, risks, findings } of results) {
      const observed = new Set(observations.map(({ uuid }) => uuid));
      const risked = new Set(risks.map(({ uuid }) => uuid));
      for (const each of observations)
        for (const subject of each.subjects) expect(known).toContain(subject['subject-uuid']);
      const used = findings.flatMap((each) => each['related-observations'].map((of) => of['observation-uuid']));
      expect(new Set(used)).toEqual(observed);
      expect(new Set(findings.flatMap((each) => each['related-risks'].map((of) => of['risk-uuid'])))).toEqual(risked);
      expect(risks.every(({ remediations }) => remediations !== undefined)).toBe(true);
      expect(observed.size).toBeGreaterThan(0);
    }
  });

  it('names the documents by their hash, and masks small counts of workers', async () => {
    const text = (await oscal({ ruleSet: 'un-13jk' })).bytes.toString();
    expect(text).toContain(`ni:///sha-256;${Buffer.from(document.sha256, 'hex').toString('base64url')}`);
    expect(text).toContain('/workforce/headcount = \\"<11\\"');
    expect(text).not.toMatch(/headcount = 9\b/);
  });
});
