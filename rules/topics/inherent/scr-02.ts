import { all, always, any, compare, field, parameter, yes } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';

const most = parameter('inherent.workforce.percent');
const vulnerable = yes('/workforce/vulnerable');
const share = (member: string) => compare(field(`/workforceProfile/${member}`), '>=', most);

const people = (shares: { [share: string]: number }) => ({
  workforce: { vulnerable: true },
  workforceProfile: { migrantPercent: 0, agencyPercent: 0, temporaryPercent: 0, homeBasedPercent: 0, ...shares },
});

export const workforce = rule({
  id: 'SCR-02',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier'],
  title: 'The nature of the workforce',
  basis: characteristic('nature of workforce'),
  appliesIf: always,
  cases: [
    when(
      all(
        vulnerable,
        any(share('migrantPercent'), share('agencyPercent'), share('temporaryPercent'), share('homeBasedPercent')),
      ),
      suggests('high', { says: { most } }),
    ),
    when(vulnerable, suggests('medium')),
  ],
  otherwise: suggests('low'),
  examples: [
    { name: 'three in four are migrants', answers: people({ migrantPercent: 75 }), gives: 'SCR-02.high' },
    { name: 'half hired through agencies', answers: people({ agencyPercent: 50 }), gives: 'SCR-02.high' },
    { name: 'half hired for the season', answers: people({ temporaryPercent: 50 }), gives: 'SCR-02.high' },
    { name: 'all at home', answers: people({ homeBasedPercent: 100 }), gives: 'SCR-02.high' },
    { name: 'a few seasonal workers', answers: people({ temporaryPercent: 10 }), gives: 'SCR-02.medium' },
    { name: 'nobody of these', answers: { workforce: { vulnerable: false } }, gives: 'SCR-02.low' },
    {
      name: 'migrants, and no word of how many',
      answers: { workforce: { vulnerable: true } },
      gives: 'SCR-02.unknown',
    },
  ],
});
