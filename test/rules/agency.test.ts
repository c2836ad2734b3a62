import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { questionAt } from '../../rules/forms/walk.ts';
import { valueOn } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import type { Body, Changes } from '../builders/change.ts';
import { today } from '../builders/supplier.ts';
import { codeOf, told, weighing } from './story.ts';

const licence = (said: Body): Changes =>
  Object.fromEntries(
    Object.entries(said).map(([member, value]) => [`/answers/licences/list/rows/dofe/${member}`, value]),
  );
const ended = addDays(today, -60);

const charge = (said: Body): Changes => ({
  '/answers/revenue/fromEmployersPercent': 90,
  '/answers/revenue/fromWorkersPercent': 10,
  '/answers/recruitment/corridors/rows/np-qa/fees/far-i': {
    id: 'far-i',
    category: 'FAR-i',
    workers: 40,
    payer: 'worker',
    requiredBy: 'agency',
    amount: { amount: '10000', currency: 'NPR' },
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    ...said,
  },
});
const owed = { amount: '400000', currency: 'NPR' };
const repayment = {
  status: 'planned',
  foundBy: 'self',
  foundOn: addDays(today, -20),
  dueOn: addDays(today, 40),
  includesLeavers: true,
  owed,
};

it('finds nothing against an agency that is licensed, is paid by employers and binds its sub-agents', () => {
  const assessment = told(agency());
  expect(weighing(assessment)).toEqual([]);
  expect(assessment).toMatchObject({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
});

describe('a licence that has ended', () => {
  it('is a critical breach where recruiting went on by a single day', () => {
    const late = { validTo: ended, lastRecruitment: addDays(ended, 1), renewal: 'none' };
    const assessment = told(agency(licence(late)));
    expect(codeOf(assessment, 'AGY-01')).toBe('AGY-01.breach.after_expiry');
    expect(assessment).toMatchObject({ score: { found: 75, notRuledOut: 75 }, band: 'critical' });
  });

  it('is dormant where the last recruiting was on its last day', () => {
    const idle = { validTo: ended, lastRecruitment: ended, renewal: 'none' };
    expect(codeOf(told(agency(licence(idle))), 'AGY-01')).toBe('AGY-01.gap.dormant');
  });

  it('stays valid through its last day', () => {
    expect(codeOf(told(agency(licence({ validTo: today }))), 'AGY-01')).toBe('AGY-01.met');
  });

  it('is met once the authority confirmed the renewal, and unknown until then', () => {
    const late = { validTo: ended, lastRecruitment: addDays(ended, 1) };
    expect(codeOf(told(agency(licence({ ...late, renewal: 'confirmed' }))), 'AGY-01')).toBe('AGY-01.met');
    const pending = told(agency(licence({ ...late, renewal: 'not_known' })));
    expect(codeOf(pending, 'AGY-01')).toBe('AGY-01.unknown');
    expect(pending).toMatchObject({ score: { found: 0, notRuledOut: 75 }, band: 'not_scored' });
  });
});

describe('a suspended licence', () => {
  const suspended = { status: 'suspended', notInForceSince: ended };

  it('is critical only where recruiting went on', () => {
    const after = told(agency(licence({ ...suspended, lastRecruitment: addDays(ended, 1) })));
    expect(codeOf(after, 'AGY-01')).toBe('AGY-01.breach.not_in_force');
    const until = told(agency(licence({ ...suspended, lastRecruitment: ended })));
    expect(codeOf(until, 'AGY-01')).toBe('AGY-01.gap.not_in_force');
    expect(until.band).toBe('low');
  });
});

describe('a licence left out', () => {
  it('leaves open what it could hide', () => {
    const hidden = told(agency({ '/answers/licences/list/rows/dofe': undefined }));
    expect(codeOf(hidden, 'AGY-01')).toBe('AGY-01.unknown');
    expect(hidden.band).toBe('not_scored');
  });

  it('is not excused by saying that none is needed without saying who says so', () => {
    const exempt = (exemption: string) =>
      told(agency({ '/answers/licences': { licensing: 'not_required', exemption } }));
    expect(codeOf(exempt('none_named'), 'AGY-01')).toBe('AGY-01.gap.exemption_unnamed');
    expect(codeOf(exempt('public_service'), 'AGY-01')).toBe('AGY-01.not_applicable');
  });
});

describe('revenue from workers', () => {
  it('is critical where the fee table is silent on it, though the table alone looks clean', () => {
    const assessment = told(
      agency({ '/answers/revenue/fromEmployersPercent': 90, '/answers/revenue/fromWorkersPercent': 10 }),
    );
    expect(codeOf(assessment, 'FEE-01')).toBe('FEE-01.met');
    expect(codeOf(assessment, 'AGY-03')).toBe('AGY-03.breach.undisclosed');
    expect(assessment.band).toBe('critical');
  });

  it('counts once with the fee that it comes from', () => {
    const open = told(agency(charge({ locallyPermitted: false, repayment: { status: 'none' } })));
    expect(codeOf(open, 'AGY-03')).toBe('AGY-03.breach');
    expect(open.score.found).toBe(75);
  });

  it('is being remedied where all of it is being repaid on time, and met once it is repaid', () => {
    const planned = told(agency(charge({ locallyPermitted: false, repayment })));
    expect(codeOf(planned, 'AGY-03')).toBe('AGY-03.remedying');
    expect(planned.score).toEqual({ found: 23, notRuledOut: 23 });
    const done = { ...repayment, status: 'repaid_in_full', repaid: owed };
    const repaid = told(agency(charge({ locallyPermitted: false, repayment: done })));
    expect(codeOf(repaid, 'AGY-03')).toBe('AGY-03.met.repaid');
    expect(repaid.score).toEqual({ found: 0, notRuledOut: 0 });
  });

  it('is a conflict where local law permits it, unless public money pays for the work', () => {
    const lawful = charge({
      locallyPermitted: true,
      legalReference: 'Foreign Employment Rules',
      repayment: { status: 'none' },
    });
    const of = (publicFunding: string) => told(agency({ ...lawful, '/answers/funding/publicFunding': publicFunding }));
    expect(codeOf(of('none'), 'AGY-03')).toBe('AGY-03.conflict');
    expect(of('none').band).toBe('low');
    expect(codeOf(of('grant'), 'AGY-03')).toBe('AGY-03.breach');
  });
});

describe('what only others can give', () => {
  it('costs little: an authority that never came is one minor gap', () => {
    const assessment = told(agency({ '/answers/monitoring': { sanctionsOpen: false, everMonitored: false } }));
    expect(weighing(assessment)).toEqual(['AGY-09.gap.never_monitored']);
    expect(assessment.score).toEqual({ found: 2, notRuledOut: 2 });
  });

  it('is called long ago from the day after two years', () => {
    const lastOn = (day: string) => codeOf(told(agency({ '/answers/monitoring/lastMonitoredOn': day })), 'AGY-09');
    expect(lastOn(addDays(today, -730))).toBe('AGY-09.met');
    expect(lastOn(addDays(today, -731))).toBe('AGY-09.gap.long_ago');
  });
});

describe('a sub-agent left out of the list', () => {
  it('weighs like one that is not bound', () => {
    const hidden = told(agency({ '/answers/recruitment/subAgents/total': 2 }));
    const unbound = told(agency({ '/answers/recruitment/subAgents/rows/janakpur/boundByContract': false }));
    expect(codeOf(hidden, 'AGY-02')).toBe('AGY-02.unknown');
    expect(codeOf(unbound, 'AGY-02')).toBe('AGY-02.gap');
    expect(hidden.score.notRuledOut).toBe(unbound.score.found);
  });
});

describe('conduct', () => {
  it('is critical for a blacklist or a child, and adds up with a licence that ended', () => {
    const late = { validTo: ended, lastRecruitment: addDays(ended, 1), renewal: 'none' };
    const both = told(agency({ ...licence(late), '/answers/conduct/blacklists': true }));
    expect(both.score.found).toBe(94);
    expect(codeOf(told(agency({ '/answers/conduct/underMinimumAge': true })), 'AGY-06')).toBe('AGY-06.breach.children');
  });

  it('found stands when a question beside it is left out', () => {
    const partly = told(agency({ '/answers/conduct/blacklists': true, '/answers/conduct/underMinimumAge': undefined }));
    expect(codeOf(partly, 'AGY-06')).toBe('AGY-06.breach.blacklists');
    expect(partly.band).toBe('critical');
  });

  it('that is graver stays possible while it is unsaid', () => {
    const partly = told(agency({ '/answers/conduct/discrimination': true, '/answers/conduct/blacklists': undefined }));
    expect(codeOf(partly, 'AGY-06')).toBe('AGY-06.unknown');
    expect(partly.score).toEqual({ found: 0, notRuledOut: 75 });
  });

  it('left unsaid is not scored', () => {
    expect(told(agency({ '/answers/conduct': undefined })).band).toBe('not_scored');
  });
});

describe('complaints that have been open for long', () => {
  it('are asked for with as many days as the rule names', () => {
    const days = un13jk.parameters.find(({ id }) => id === 'agency.complaints.days');
    expect(questionAt('agency', '/complaints/openOverLimit')?.title).toContain(` ${days && valueOn(days, today)} days`);
  });
});
