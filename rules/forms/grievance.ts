import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { question } from './question.ts';
import { count, yesNo } from './values.ts';
import { languageRows } from './workforce.ts';

export const channelLanguages: List = counted('/grievance/languages');

const inform = ['13(k)-3'] as const;

/** The eight criteria of UNGP 31, (a) to (h), each its own question: never one tick for all. */
export const ungp31 = {
  legitimate: 'Do workers trust it, and is somebody accountable for fair conduct?',
  accessible: 'Can every worker use it, with help for those who meet barriers?',
  predictable: 'Is the procedure known, with an indicative time for each stage?',
  equitable: 'Do workers get the information, advice and expertise they need for it to be fair?',
  transparent: 'Are workers told how their case goes, and is it public how the channel performs?',
  rightsCompatible: 'Do its outcomes and remedies accord with internationally recognised human rights?',
  continuousLearning: 'Are its cases used to prevent later harm?',
  dialogue: 'Were workers consulted on its design, and does it decide by dialogue?',
} as const;

const criterion = (name: keyof typeof ungp31) => question(yesNo, { title: ungp31[name], serves: ['UNGP 31'] });

const coverage = z.strictObject({
  agencyWorkers: question(yesNo, { title: 'May agency workers use it?', serves: inform }),
  subcontractedWorkers: question(yesNo, { title: "May subcontractors' workers use it?", serves: inform }),
  departedWorkers: question(yesNo, { title: 'May workers who have left use it?', serves: inform }),
  irregularStatus: question(yesNo, { title: 'May workers use it whatever their residence status?', serves: inform }),
});

export const grievance = z.strictObject({
  exists: question(yesNo, { title: 'Is there a channel through which workers can complain?', serves: inform }),
  languages: question(languageRows, {
    title: 'In which languages can workers use it?',
    hint: '0 where there is no channel.',
    serves: inform,
    first: true,
  }),
  legitimate: criterion('legitimate'),
  accessible: criterion('accessible'),
  predictable: criterion('predictable'),
  equitable: criterion('equitable'),
  transparent: criterion('transparent'),
  rightsCompatible: criterion('rightsCompatible'),
  continuousLearning: criterion('continuousLearning'),
  dialogue: criterion('dialogue'),
  covers: coverage.optional(),
  casesReceived: question(count, { title: 'How many cases came in during the period?', serves: inform }),
  casesResolved: question(count, { title: 'How many of them were resolved?', serves: inform }),
});
