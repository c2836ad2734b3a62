import * as z from 'zod';
import { all, counted, type List } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { count, yesNo } from './values.ts';
import { languageRows } from './workforce.ts';

export const channelLanguages: List = counted('/grievance/languages');

const inform = ['13(k)-3'] as const;
const exists = { op: 'oneOf', field: '/grievance/exists', values: [true] } as const;
const ofAChannel = { askedIf: all(exists, elevated), before: { version: 2, askedIf: exists } } as const;

/** The eight criteria of UNGP 31, each its own question: never one tick for all. */
export const ungp31 = {
  legitimate: { letter: 'a', asks: 'Do workers trust the channel, and is somebody accountable for its fair conduct?' },
  accessible: { letter: 'b', asks: 'Can every worker use the channel, with help for those who meet barriers?' },
  predictable: { letter: 'c', asks: 'Is the procedure of the channel known, with an indicative time for each stage?' },
  equitable: {
    letter: 'd',
    asks: 'Do workers get the information, advice and expertise they need to use the channel on fair terms?',
  },
  transparent: {
    letter: 'e',
    asks: 'Are workers told how their case goes, and is it public how the channel performs?',
  },
  rightsCompatible: {
    letter: 'f',
    asks: 'Do outcomes and remedies of the channel accord with internationally recognised human rights?',
  },
  continuousLearning: { letter: 'g', asks: 'Are cases of the channel used to prevent later harm?' },
  dialogue: {
    letter: 'h',
    asks: 'Were workers consulted on the design of the channel, and does it decide by dialogue?',
  },
} as const;

const criterion = (name: keyof typeof ungp31) =>
  question(yesNo, {
    title: ungp31[name].asks,
    serves: [`UNGP 31(${ungp31[name].letter})`],
    ...ofAChannel,
  });

const mayUse = (title: string, hint?: string) =>
  question(yesNo, { title, ...(hint === undefined ? {} : { hint }), serves: inform, ...ofAChannel });
const none = 'Yes also where there are none, if they could.';

const coverage = z.strictObject({
  agencyWorkers: mayUse('May agency workers use the channel?', none),
  subcontractedWorkers: mayUse("May subcontractors' workers use the channel?", none),
  departedWorkers: mayUse('May workers who have left use the channel?'),
  irregularStatus: mayUse('May workers use the channel whatever their residence status?'),
});

export const grievance = z.strictObject({
  exists: question(yesNo, { title: 'Is there a channel through which workers can complain?', serves: inform }),
  languages: question(languageRows, {
    title: 'In which languages can workers use it?',
    serves: inform,
    ...ofAChannel,
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
  casesReceived: question(count, {
    title: 'How many cases came in through the channel during the period?',
    serves: inform,
    ...ofAChannel,
  }),
});
