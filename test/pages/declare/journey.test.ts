import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../../../rules/engine/scope.ts';
import { normalise } from '../../../rules/normalise.ts';
import { openApi } from '../../api/client.ts';
import { agency } from '../../builders/agency.ts';
import { officeSupplier } from '../../builders/office-supplier.ts';
import { visitor } from '../visitor.ts';
import { robot } from './robot.ts';

const dayOfTest = '2026-03-01';
const organisation = { name: 'Kestrelford Software Ltd', country: 'GB', scheme: 'GB-COH', id: '01234567' };

const listed = z.object({ items: z.array(z.object({ id: z.string() })) });
const statement = z.object({ answers: z.unknown() });

const signed = {
  ...{ '/period/from-day': '1', '/period/from-month': '1', '/period/from-year': '2025' },
  ...{ '/period/to-day': '31', '/period/to-month': '12', '/period/to-year': '2025' },
  ...{ '/signature/name': 'A. Signatory', '/signature/role': 'Director', '/signature/authorised': 'true' },
  confirmed: ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'],
};

/** Rows as they were named by hand, without the ids that pages gave them; no rows are none. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(withoutIds)
      .map((row) => JSON.stringify(row))
      .sort();
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => name !== 'id' && !(Array.isArray(member) && member.length === 0),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, withoutIds(member)]));
}

/** Names of sub-agents are kept apart from what is declared. */
const withoutNames = (answers: Json): unknown =>
  JSON.parse(
    JSON.stringify(answers, (name, value) =>
      name === 'subAgents' ? { ...value, rows: value.rows.map(nameless) } : value,
    ),
  );
const nameless = ({ name: _name, ...row }: { name?: string }) => row;

describe.each([
  ['supplier', officeSupplier({}, dayOfTest).answers],
  ['agency', agency({}, dayOfTest).answers],
] as const)('whoever comes for the first time as %s', (form, answers) => {
  it('registers, answers page by page, signs, and reads the result', async () => {
    const { app, call } = await openApi();
    const person = visitor(app.fetch, ['declarant', 'asha']);
    const empty = await person.send(await person.open('/my/register'));
    expect(empty.mistakes).toHaveLength(5);
    const home = await person.send(empty, { ...organisation, kinds: [form] });
    expect(home.text).toContain('Kestrelford Software Ltd');

    const base = `${home.path}/declare/${form}`;
    const { fill } = robot(person, base, normalise(answers));
    for (const topic of Object.keys(Object(answers))) await fill(`/${topic}`);
    const tasks = await person.open(base);
    expect(tasks.text).not.toMatch(/Not started|In progress|to mend/);
    const check = await person.open(`${base}/check`);
    expect(check.text).not.toContain('Not answered');
    expect(check.text).toContain('Band Low Score 0 of 100');

    const unsigned = await person.send(await person.open(`${base}/sign`));
    expect(unsigned.mistakes).toEqual([
      'Write the first day of the period',
      'Write the last day of the period',
      'Write your name',
      'Write your role',
      'Confirm all three, or do not sign yet',
    ]);
    const result = await person.send(unsigned, signed);
    expect(result.text).toContain('Your declaration is kept');
    expect(result.text).toContain('Low 0 of 100');

    const list = `/v1${home.path.replace('/my', '/parties')}/declarations`;
    const [declared] = listed.parse(await (await call('GET', list, { as: ['declarant', 'asha'] })).json()).items;
    const kept = await call('GET', `${list}/${declared?.id}`, { as: ['declarant', 'asha'] });
    expect(withoutIds(statement.parse(await kept.json()).answers)).toEqual(
      withoutIds(withoutNames(normalise(answers))),
    );
    expect(result.path).toContain('/results/');
  });
});
