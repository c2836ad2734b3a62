import { un13, ungp } from '../../basis.ts';
import { channelLanguages } from '../../forms/grievance.ts';
import { workforceLanguages } from '../../forms/workforce.ts';
import { compare, covers, field, not, value } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const rows = (...tags: string[]) => ({
  total: tags.length,
  rows: tags.map((language) => ({ id: language, language })),
});

export const channelLanguagesCoverWorkforce = rule({
  id: 'GRV-03',
  version: 1,
  topic: 'grievance',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers can complain in a language they understand',
  basis: [un13('k', 3), ungp('31(b)')],
  appliesIf: compare(field('/workforce/languages/total'), '>', value(0)),
  cases: [when(not(covers(workforceLanguages, channelLanguages, 'language')), gap('major'))],
  otherwise: met(),
  examples: [
    {
      name: 'a channel in English for workers who speak Nepali',
      answers: { workforce: { languages: rows('en', 'ne') }, grievance: { languages: rows('en') } },
      gives: 'GRV-03.gap',
    },
    {
      name: 'a channel in every language of the workers',
      answers: { workforce: { languages: rows('es-MX') }, grievance: { languages: rows('es', 'en') } },
      gives: 'GRV-03.met',
    },
    {
      name: 'a company without workers',
      answers: { workforce: { languages: rows() } },
      gives: 'GRV-03.not_applicable',
    },
    {
      name: 'a language left out of the list',
      answers: {
        workforce: { languages: { total: 2, rows: [{ id: 'en', language: 'en' }] } },
        grievance: { languages: rows('en') },
      },
      gives: 'GRV-03.unknown',
    },
  ],
});
