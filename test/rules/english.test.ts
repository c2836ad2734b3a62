import { describe, expect, it } from 'vitest';
import { ruleAsText, ruleInEnglish } from '../../rules/english/rule.ts';
import { fieldsOf } from '../../rules/fields.ts';
import { compare, counted, covers, every, field, not, some, sum, value, yes } from '../../rules/language.ts';
import type { Rule } from '../../rules/rule.ts';
import { gap, met, rule, when } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { complaintsAnswered } from '../../rules/topics/agency/agy-07.ts';
import { monitored } from '../../rules/topics/agency/agy-09.ts';
import { feePaidByWorker } from '../../rules/topics/fees/fee-01.ts';
import { agenciesRegulated } from '../../rules/topics/state/duties.ts';

const textOf = (of: Rule) => ruleAsText(ruleInEnglish(of, un13jk));

const about = (condition: Rule['cases'][number]['if']): string => {
  const made = rule({ ...complaintsAnswered, id: 'TST-01', cases: [when(condition, gap('minor'))], otherwise: met() });
  return ruleInEnglish(made, un13jk)
    .cases.flatMap(({ lines }) => lines)
    .join('\n');
};

describe('a rule in English', () => {
  it('reads as sentences in the order in which its cases decide', () => {
    expect(textOf(complaintsAnswered)).toBe(
      [
        'AGY-07: Workers know the way to the regulator, and complaints are answered in time',
        'It always applies.',
        'It is a major gap when "Are workers told how to complain to the regulator?" [/complaints/regulatorRouteTold] is answered no.',
        'Otherwise it is a major gap when all of these hold:',
        '  - "How many complaints against you are open?" [/complaints/open] is more than 0;',
        '  - "How many of them have been open for more than 90 days?" [/complaints/openOverLimit] is more than 0.',
        'Otherwise it is met.',
        'Where an answer or a row that could decide it is missing, it is unknown, and weighs like the gravest of these that is not ruled out.',
      ].join('\n'),
    );
  });

  it('names a parameter by its value, the day from which it holds, and its reference', () => {
    expect(textOf(monitored)).toContain(
      '730 days (since 2020-01-01: Method of this service) [agency.monitoring.days] after "When did it last do so?" [/monitoring/lastMonitoredOn] lies before the day of the assessment.',
    );
  });

  it('names rows by the lists they stand in', () => {
    expect(textOf(feePaidByWorker)).toContain(
      'in at least one row of "Who bore each cost of recruiting them?" [/recruitment/corridors/rows/*/fees], all of these hold:',
    );
  });

  it('says of a duty of States that it is never scored', () => {
    expect(textOf(agenciesRegulated).split('\n')).toEqual([
      `STA-01: ${agenciesRegulated.title}`,
      'It is addressed to States, and never scored.',
    ]);
  });

  it('leaves nothing of a rule without words', () => {
    for (const each of un13jk.rules) expect(textOf(each), each.id).not.toMatch(/""|undefined|\[object/);
  });
});

describe('a negation in English', () => {
  const bound = yes('boundByContract');
  const agents = counted('/recruitment/subAgents');
  const asked =
    '"Is it bound by a written contract that bans fees to workers?" [/recruitment/subAgents/rows/*/boundByContract]';

  it('turns "no row" and "every row" the right way round', () => {
    expect(about(not(some(agents, bound)))).toContain(
      `in no row of "Which sub-agents brought workers?" [/recruitment/subAgents], ${asked} is answered yes`,
    );
    expect(about(not(every(agents, bound)))).toContain(
      `in at least one row of "Which sub-agents brought workers?" [/recruitment/subAgents], ${asked} is answered no`,
    );
    expect(about(every(agents, not(bound)))).toContain(
      `in every row of "Which sub-agents brought workers?" [/recruitment/subAgents], ${asked} is answered no`,
    );
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
      '  - "Do you, your owners or your staff have ties to money lenders?" [/lenders/ties] is answered no;',
      '  - the sum of "How many workers did it bring in the period?" [/recruitment/subAgents/rows/*/recruits] over all rows of "Which sub-agents brought workers?" [/recruitment/subAgents] is more than 9;',
      '  - "Must recruitment agencies be licensed, certified or registered where you recruit?" [/licences/licensing] is neither "required" nor "not_required".',
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
    expect(about(not(openComplaints))).toContain(`[/complaints/open] ${words} 3.`);
  });

  it('says when not every language is covered', () => {
    const needed = counted('/workforce/languages');
    expect(about(not(covers(needed, counted('/grievance/languages'), 'language')))).toContain(
      'not every answer in "Which languages do the workers understand best?" [/workforce/languages] is among those in "In which languages can workers use it?" [/grievance/languages]',
    );
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
