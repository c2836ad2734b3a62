import { framework } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { hotlineLanguages } from '../../forms/hotline.ts';
import { workforceLanguages } from '../../forms/workforce.ts';
import { all, any, covers, no, not, yes } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { hasWorkers, noWorkers } from '../workers.ts';
import { noLanguageNamed } from './languages.ts';

const rows = (...tags: string[]) => ({
  total: tags.length,
  rows: tags.map((language) => ({ id: language, language })),
});
const posted = (answers: { [name: string]: unknown }, ...tongues: string[]) => ({
  workforce: { headcount: 50, vulnerable: true, languages: rows(...tongues) },
  hotline: { posted: true, free: true, ...answers },
});

const answersThem = all(yes('/hotline/posted'), covers(workforceLanguages, hotlineLanguages, 'language'));
const costs = all(yes('/hotline/posted'), no('/hotline/free'));

export const hotlinePosted = rule({
  id: 'GRV-09',
  version: 1,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'A free hotline outside the organisation is posted, and answers in the languages of the workers',
  basis: [framework('table 3: free hotlines')],
  appliesIf: all(hasWorkers, elevated),
  cases: [when(any(no('/hotline/posted'), costs, noLanguageNamed, not(answersThem)), gap('major'))],
  otherwise: met(),
  examples: [
    {
      name: 'no line posted',
      answers: { ...posted({}, 'ne'), hotline: { posted: false } },
      gives: 'GRV-09.gap',
    },
    { name: 'a line at a toll', answers: posted({ free: false, languages: rows('ne') }, 'ne'), gives: 'GRV-09.gap' },
    {
      name: 'a line in English for workers who speak Nepali',
      answers: posted({ languages: rows('en') }, 'ne'),
      gives: 'GRV-09.gap',
    },
    { name: 'a line, and not one language of the workers named', answers: posted({}), gives: 'GRV-09.gap' },
    {
      name: 'a free line in every language of the workers',
      answers: posted({ languages: rows('ne', 'en') }, 'ne', 'en'),
      gives: 'GRV-09.met',
    },
    { name: 'a line, and no word of its languages', answers: posted({}, 'ne'), gives: 'GRV-09.unknown' },
    { name: 'work of low risk', answers: lowRisk, gives: 'GRV-09.not_applicable' },
    { name: 'a company without workers', answers: noWorkers, gives: 'GRV-09.not_applicable' },
  ],
});
