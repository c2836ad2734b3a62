import { un13, ungp } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { channelLanguages } from '../../forms/grievance.ts';
import { workforceLanguages } from '../../forms/workforce.ts';
import { all, any, covers, not } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { hasWorkers, noWorkers } from '../workers.ts';
import { noChannel } from './channel.ts';
import { noLanguageNamed } from './languages.ts';

const rows = (...tags: string[]) => ({
  total: tags.length,
  rows: tags.map((language) => ({ id: language, language })),
});

export const channelLanguagesCoverWorkforce = rule({
  id: 'GRV-03',
  version: 2,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers can complain in a language they understand',
  basis: [un13('k', 3), ungp('31(b)')],
  appliesIf: all(hasWorkers, elevated),
  cases: [
    when(any(noChannel, noLanguageNamed, not(covers(workforceLanguages, channelLanguages, 'language'))), gap('major')),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'a channel in English for workers who speak Nepali',
      answers: { workforce: { vulnerable: true, languages: rows('en', 'ne') }, grievance: { languages: rows('en') } },
      gives: 'GRV-03.gap',
    },
    {
      name: 'workers, and no channel at all',
      answers: { workforce: { vulnerable: true, languages: rows('ne') }, grievance: { exists: false } },
      gives: 'GRV-03.gap',
    },
    {
      name: 'workers, and not one language named',
      answers: {
        workforce: { headcount: 40, vulnerable: true, languages: rows() },
        grievance: { exists: true, languages: rows('en') },
      },
      gives: 'GRV-03.gap',
    },
    {
      name: 'a channel in every language of the workers',
      answers: {
        workforce: { vulnerable: true, languages: rows('es-MX') },
        grievance: { exists: true, languages: rows('es', 'en') },
      },
      gives: 'GRV-03.met',
    },
    {
      name: 'a company without workers',
      answers: noWorkers,
      gives: 'GRV-03.not_applicable',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'GRV-03.not_applicable' },
    {
      name: 'a language left out of the list',
      answers: {
        workforce: { vulnerable: true, languages: { total: 2, rows: [{ id: 'en', language: 'en' }] } },
        grievance: { exists: true, languages: rows('en') },
      },
      gives: 'GRV-03.unknown',
    },
  ],
});
