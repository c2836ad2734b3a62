import { describe, expect, it } from 'vitest';
import { ruleAsText, ruleInEnglish } from '../../rules/english/rule.ts';
import { fieldsOf, ruleReadings } from '../../rules/fields.ts';
import {
  asOf,
  compare,
  counted,
  covers,
  every,
  field,
  hasRows,
  no,
  not,
  parameter,
  plusDays,
  some,
  sum,
  term,
  value,
  yes,
} from '../../rules/language.ts';
import type { Rule } from '../../rules/rule.ts';
import { gap, met, rule, when } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { complaintsAnswered } from '../../rules/topics/agency/agy-07.ts';
import { monitored } from '../../rules/topics/agency/agy-09.ts';
import { documentsDenied } from '../../rules/topics/documents/doc-01.ts';
import { feePaidByWorker } from '../../rules/topics/fees/fee-01.ts';
import { zeroFeePolicyInPlace } from '../../rules/topics/fees/fee-05.ts';
import { protectionsTold } from '../../rules/topics/grievance/grv-01.ts';
import { agenciesRegulated } from '../../rules/topics/state/duties.ts';

const textOf = (of: Rule) => ruleAsText(ruleInEnglish(of, un13jk));

const about = (condition: Rule['cases'][number]['if']): string => {
  const made = rule({ ...complaintsAnswered, id: 'TST-01', cases: [when(condition, gap('minor'))], otherwise: met() });
  return ruleInEnglish(made, un13jk)
    .cases.flatMap(({ lines }) => lines)
    .join('\n');
};

describe('a rule in English', () => {
  it('reads as sentences in the order in which its cases decide, and then says where each answer stands', () => {
    expect(textOf(complaintsAnswered)).toBe(
      [
        'AGY-07: Workers know the way to the regulator, and complaints are answered in time',
        'It always applies.',
        'It is a major gap (AGY-07.gap.no_regulator_route) when "Are workers told how to complain to the regulator?" is answered no.',
        'Otherwise it is a major gap (AGY-07.gap.overdue) when all of these hold:',
        '  - "How many complaints against you are open?" is more than 0;',
        '  - "How many of them have been open for more than 90 days?" is more than 0.',
        'Otherwise it is met.',
        'Where an answer or a row that could decide it is missing, it is unknown, and weighs like the gravest of these that is not ruled out.',
        'It reads:',
        '  - "How many complaints against you are open?" at /complaints/open;',
        '  - "How many of them have been open for more than 90 days?" at /complaints/openOverLimit;',
        '  - "Are workers told how to complain to the regulator?" at /complaints/regulatorRouteTold;',
        '  - 90 days, the parameter agency.complaints.days since 2020-01-01 (Method of this service; certainty: low).',
      ].join('\n'),
    );
  });

  it('shows a parameter by its value, and tells the day from which it holds and its reference', () => {
    expect(textOf(monitored)).toContain(
      '- the day of the assessment lies more than 730 days after the answer to "When did it last do so?".',
    );
    expect(textOf(monitored)).toContain(
      '- 730 days, the parameter agency.monitoring.days since 2020-01-01 (Method of this service; certainty: low).',
    );
  });

  it('says on which day a parameter is meant where it is not the day of the assessment', () => {
    const days = parameter('agency.monitoring.days', field('/monitoring/lastMonitoredOn'));
    expect(about(compare(field('/complaints/open'), '>', days))).toContain(
      'is more than 730 days, as it was on the answer to "When did it last do so?"',
    );
  });

  it('calls a row of a list in a list by one name', () => {
    expect(textOf(feePaidByWorker)).toContain(
      'when for at least one row of the fee table of any corridor, all of these hold:',
    );
  });

  it('names an answer as each form asks for it', () => {
    expect(textOf(protectionsTold)).toContain(
      '"How many people work for you, also through agencies?" or "How many workers did you place in the last 12 months?" at /workforce/headcount',
    );
  });

  it('says of a duty of States that it is never scored', () => {
    expect(textOf(agenciesRegulated).split('\n')).toEqual([
      `STA-01: ${agenciesRegulated.title}`,
      'It is addressed to States, and never scored.',
    ]);
  });

  it('says until when a breach that was found stays open, and what a person has to look at', () => {
    expect(textOf(documentsDenied)).toContain(
      [
        'A breach found earlier stays open until the repair of identity documents kept from workers is stated.',
        'It is being remedied while the repair of identity documents kept from workers is under way and due in time.',
        'It closes as well with DOC-01.met.returned on a period that covers the one of the breach.',
        'Here "the repair of identity documents kept from workers is stated" means that all of these hold:',
      ].join('\n'),
    );
    expect(textOf(zeroFeePolicyInPlace)).toContain(
      'Otherwise it is met, with its credibility for a person to look at.',
    );
  });

  it('leaves nothing of a rule without words', () => {
    for (const each of un13jk.rules) expect(textOf(each), each.id).not.toMatch(/""|undefined|\[object/);
  });

  it('names no two answers of a rule alike, so that each can be found by its name', () => {
    const named = un13jk.rules.map((each) => ({
      rule: each.id,
      pointers: [...new Set(ruleReadings(each).flatMap(({ as, pointer }) => (as === 'language' ? [] : [pointer])))],
      names: [...textOf(each).matchAll(/^ {2}- (.+) at \/(?!.*\/language[;.]$)/gm)].map(([, name]) => name),
    }));
    expect(named.filter(({ pointers, names }) => new Set(names).size !== pointers.length)).toEqual([]);
  });
});

describe('a negation in English', () => {
  const bound = yes('boundByContract');
  const agents = counted('/recruitment/subAgents');
  const asked = '"Is it bound by a written contract that bans fees to workers?"';

  it('turns "no row" and "every row" the right way round', () => {
    expect(about(not(some(agents, bound)))).toContain(`when there is no sub-agent for which ${asked} is answered yes`);
    expect(about(not(every(agents, bound)))).toContain(`when for at least one sub-agent, ${asked} is answered no`);
    expect(about(every(agents, not(bound)))).toContain(`when for every sub-agent, ${asked} is answered no`);
  });

  it('turns "all" into "at least one" and a comparison into its opposite', () => {
    const both = {
      op: 'all',
      of: [
        yes('/lenders/ties'),
        { op: 'compare', left: sum('recruits', agents), is: '<=', right: value(9) },
        { op: 'oneOf', field: '/licences/licensing', values: ['required', 'not_required'] },
      ],
    } as const;
    expect(about(not(both)).split('\n')).toEqual([
      'It is a minor gap when at least one of these holds:',
      '  - "Do you, your owners or your staff have ties to money lenders?" is answered no;',
      '  - the sum of "How many workers did it bring in the period?" over every sub-agent is more than 9;',
      '  - "Must recruitment agencies be licensed, certified or registered where you recruit?" is neither "required" nor "not_required".',
    ]);
  });

  it.each([
    ['<', 'is at least'],
    ['<=', 'is more than'],
    ['>=', 'is less than'],
    ['>', 'is at most'],
    ['=', 'is not'],
  ] as const)('turns "%s" into "%s"', (how, words) => {
    const openComplaints = compare(field('/complaints/open'), how, value(3));
    expect(about(not(openComplaints))).toContain(`are open?" ${words} 3.`);
  });

  it.each([
    ['<', 'more than', 'at most'],
    ['<=', 'at least', 'fewer than'],
    ['=', 'exactly', 'exactly'],
    ['>=', 'at most', 'more than'],
    ['>', 'fewer than', 'at least'],
  ] as const)('tells how long ago a day lies when so many days after it come "%s" today', (how, words, opposite) => {
    const limit = compare(plusDays(field('/monitoring/lastMonitoredOn'), value(7)), how, asOf);
    expect(about(limit)).toContain(
      `the day of the assessment lies ${words} 7 after the answer to "When did it last do so?".`,
    );
    const verb = how === '=' ? 'does not lie' : 'lies';
    expect(about(not(limit))).toContain(`the day of the assessment ${verb} ${opposite} 7 after`);
  });

  it('says whether a list has rows', () => {
    expect(about(hasRows(agents))).toContain('when at least one sub-agent is stated.');
    expect(about(not(hasRows(agents)))).toContain('when no sub-agent is stated.');
    expect(about(compare(field('/recruitment/subAgents/total'), '=', value(0)))).toContain('no sub-agent is stated.');
    expect(about(compare(field('/recruitment/subAgents/total'), '>', value(2)))).toContain(
      'the stated number of rows of "Which sub-agents brought workers?" is more than 2.',
    );
  });

  it('says when not every language is covered', () => {
    const needed = counted('/workforce/languages');
    expect(about(not(covers(needed, counted('/grievance/languages'), 'language')))).toContain(
      'not every language in "Which languages do the workers understand best?" is also in "In which languages can workers use it?"',
    );
  });

  it('is carried into a term by its opposite', () => {
    expect(about(not(term('it is so', 'it is not so', no('/lenders/ties'))))).toContain('when it is not so.');
  });
});

describe('the fields of a rule', () => {
  it('are named with a star for any row, also what shows that a list is whole', () => {
    expect(fieldsOf(feePaidByWorker)).toEqual(
      expect.arrayContaining([
        '/funding/publicFunding',
        '/recruitment/corridors',
        '/recruitment/corridors/rows/*/fees/*/payer',
        '/recruitment/corridors/rows/*/fees/*/workers',
        '/recruitment/corridors/rows/*/recruits',
      ]),
    );
  });

  it('hold what only its messages show', () => {
    const shown = { ...complaintsAnswered, cases: [], otherwise: met({ says: { count: field('/complaints/open') } }) };
    expect(fieldsOf(shown)).toEqual(['/complaints/open']);
  });
});
