import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { canonicalJson } from '../../shared/audit/canonical.ts';
import { getAssessment } from '../../shared/store/assessment.ts';
import { type Desk, day, openDesk } from '../api/desk.ts';
import { agency } from '../builders/agency.ts';
import { client, state, through } from '../builders/links.ts';
import { supplier } from '../builders/supplier.ts';

const visa = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';
const paidByWorkers = {
  [`${visa}/payer`]: 'worker',
  [`${visa}/collector`]: 'agency',
  [`${visa}/amount`]: { amount: '731.00', currency: 'USD' },
  [`${visa}/repayment`]: { status: 'none' },
};

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

/** An employer that names an agency, and whether that one says so too. */
async function linked(name: string, { confirmed }: { confirmed: boolean }) {
  const employer = await desk.register(`${name} Employer`);
  const himal = await desk.register(`${name} Agency`, ['agency']);
  await state(desk.call, employer, [through(himal)]);
  if (confirmed) await state(desk.call, himal, [client(employer)]);
  return { employer, himal };
}

const shown = z.looseObject({
  findings: z.array(z.looseObject({ rule: z.string(), message: z.looseObject({ code: z.string() }) })),
  context: z.looseObject({
    ledger: z.looseObject({ total: z.int(), rows: z.array(z.looseObject({ id: z.string() })) }),
  }),
});

/** The text of an assessment as somebody reads it. */
async function read(party: string, assessment: string, as: Parameters<Desk['call']>[2]): Promise<string> {
  const answer = await desk.call('GET', `/v1/parties/${party}/assessments/${assessment}`, as);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return text;
}

describe('what both sides of a link say', { timeout: 120_000 }, () => {
  it('is shown to officers whole, and to its owner without who says otherwise, or how much', async () => {
    const { employer, himal } = await linked('Both', { confirmed: true });
    await desk.declare(himal, agency(paidByWorkers, day));
    const { assessment } = await desk.declare(employer, supplier({}, day));

    const whole = await read(employer.id, assessment.id, { as: ['procurement_officer', 'officer@example.org'] });
    const [line] = (shown.parse(JSON.parse(whole)).context.ledger?.rows ?? []).filter(
      ({ category }) => category === 'FAR-v',
    );
    expect(line).toMatchObject({ other: himal.id, payer: 'others_say_worker', since: day });
    expect(line).toMatchObject({ others: { worker: 'borne', amount: { amount: '731.00' } }, own: { worker: 'none' } });

    const own = await read(employer.id, assessment.id, { as: ['declarant', employer.subject] });
    const { context, findings } = shown.parse(JSON.parse(own));
    const told = JSON.stringify({ context, findings });
    expect(context.ledger?.rows.map(({ id }) => id)).toContain('recruitment-user-NP-QA-FAR-v');
    expect(context.ledger?.total).toBe(context.ledger?.rows.length);
    expect(findings.map(({ message }) => message.code)).toContain('INT-03.conflict.responding');
    for (const secret of [himal.id, himal.name, '731.00', '"others"', '/others/']) expect(told).not.toContain(secret);
  });

  it('is seen by a trial too', async () => {
    const { employer, himal } = await linked('Trial', { confirmed: true });
    await desk.declare(himal, agency(paidByWorkers, day));
    const answer = await desk.call('POST', `/v1/parties/${employer.id}/declarations?dryRun=true`, {
      as: ['declarant', employer.subject],
      body: supplier({}, day),
    });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    const [first] = z.object({ assessments: z.array(shown) }).parse(JSON.parse(text)).assessments;
    const told = JSON.stringify({ context: first?.context, findings: first?.findings });
    expect(told).toContain('INT-03.conflict.responding');
    for (const secret of [himal.id, himal.name, '731.00']) expect(told).not.toContain(secret);
  });

  it('teaches nothing of one that is named in vain, whatever it filed', async () => {
    const { employer, himal } = await linked('Vain', { confirmed: false });
    const bodies: string[] = [];
    await desk.declare(employer, supplier({}, day));
    for (const filed of [false, true]) {
      if (filed) await desk.declare(himal, agency(paidByWorkers, day));
      const { assessment } = await desk.declare(employer, supplier({}, day));
      const kept = await getAssessment(desk.store, employer.id, assessment.id);
      bodies.push(canonicalJson({ context: kept?.context, body: kept?.body }));
    }
    expect(bodies[0]).toContain('"links":1');
    expect(bodies[1]).toBe(bodies[0]);
  });
});
