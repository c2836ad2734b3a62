import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { questionOf } from '../../rules/forms/question.ts';
import { schemaAt } from '../../rules/forms/walk.ts';
import { valueOn } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import { type Desk, day, openDesk } from './desk.ts';

const secrets = ['Ramesh Thapa', 'director@himal-overseas.example', 'Sita Yadav', 'a note on somebody'];
const clerk = 'clerk-who-declares@example.org';
const auditor: ['auditor', string] = ['auditor', 'auditor'];
const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];

let desk: Desk;
let party: { id: string };
let declaration: { id: string };
let assessment: { id: string };
beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register('Himal Overseas', ['agency'], clerk);
  const note = { '/deposits/taken': { note: 'a note on somebody' } };
  ({ declaration, assessment } = await desk.declare(
    { id: party.id, subject: clerk },
    agency({ '/qualifiers': note, '/answers/workforce/headcount': 7 }, day),
  ));
});

const namesNobody = (text: string, where: string) => {
  for (const secret of [...secrets, clerk]) expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
};

describe('who signed, who was written of and who worked as a sub-agent', () => {
  it('is shown to the owner of the declaration', async () => {
    const path = `/v1/parties/${party.id}/declarations/${declaration.id}`;
    const text = await (await desk.call('GET', path, { as: ['declarant', clerk] })).text();
    for (const secret of secrets) expect(text).toContain(secret);
    expect(text).toContain('"headcount":7');
  });

  it('is in no other answer, and neither is a small count of workers', async () => {
    const of = `/v1/parties/${party.id}`;
    const body = { reference: 'T', parties: [{ id: party.id }] };
    const screened = await desk.call('POST', '/v1/screenings', { as: officer, body });
    const answers = [
      screened,
      ...(await Promise.all(
        [of, `${of}/declarations`, `${of}/declarations/${declaration.id}`, `${of}/score`, `${of}/audit`]
          .concat(`${of}/assessments`, `${of}/assessments/${assessment.id}`, '/v1/parties?name=himal')
          .concat('/v1/scores', '/v1/exports/scores', '/v1/exports/findings?format=ndjson', '/v1/exports/findings')
          .map((path) => desk.call('GET', path, { as: auditor })),
      )),
    ];
    for (const answer of answers) {
      const text = await answer.text();
      expect([200, 201], text).toContain(answer.status);
      namesNobody(text, text.slice(0, 80));
      expect(text).not.toMatch(/headcount\\?"+:(\\?"value\\?":)?7\b/);
    }
  });

  it('is kept in one kind of item only, never in the audit', async () => {
    const { records, audit } = desk.store.tables;
    const scan = async (TableName: string) =>
      z
        .array(z.looseObject({ pk: z.string().optional() }))
        .parse((await desk.store.client.send(new ScanCommand({ TableName }))).Items);
    const items = await scan(records);
    const personal = items.filter(({ pk = '' }) => pk.startsWith('PERSONAL#'));
    expect(personal).toHaveLength(1);
    for (const secret of secrets) expect(JSON.stringify(personal)).toContain(secret);
    for (const item of items.filter(({ pk = '' }) => !pk.startsWith('PERSONAL#'))) {
      namesNobody(JSON.stringify(item), item.pk ?? '');
    }
    const entries = await scan(audit);
    expect(entries.length).toBeGreaterThan(1);
    namesNobody(JSON.stringify(entries), 'the audit');
  });

  it('is in no line of the log', () => {
    expect(desk.logged.length).toBeGreaterThan(10);
    namesNobody(JSON.stringify(desk.logged), 'the log');
  });
});

describe('a message that says a number of workers', () => {
  it('says it only of so many that nobody is pointed at', () => {
    const said = un13jk.rules.flatMap((rule) =>
      [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].flatMap(({ says = {} }) =>
        Object.values(says).flatMap((operand) => {
          const path =
            'field' in operand ? operand.field : 'sum' in operand ? `${operand.over.path}/*/${operand.sum}` : '';
          const counts = rule.forms.some((form) => {
            const schema = schemaAt(form, path);
            return schema !== undefined && questionOf(schema)?.countsWorkers === true;
          });
          return counts ? [rule.id] : [];
        }),
      ),
    );
    // Its rule applies only from a headcount on, which is the parameter below.
    expect(said).toEqual(['GRV-07']);
    const from = un13jk.parameters.find(({ id }) => id === 'grievance.silent-channel.headcount');
    expect(from && valueOn(from, day)).toBeGreaterThanOrEqual(11);
  });
});
