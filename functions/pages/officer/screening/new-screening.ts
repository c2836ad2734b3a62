import { longestReason } from '../../../../shared/http/access-reason.ts';
import { csvRows } from '../../../../shared/http/csv.ts';
import { ApiProblem } from '../../api-problem.ts';
import type { PageCall, PageSpec } from '../../define-page.ts';
import type { View } from '../../view.ts';
import { canBeReason, reasonOf } from '../reason.ts';
import { type AskState, askView, type Mistake } from './ask-view.tsx';
import { columns, headingOf } from './columns.ts';
import { choiceName, decideView, leaveOut, noneOfThese } from './decide-view.tsx';
import { isAmbiguous, isUnmatched, keepScreening, lookUp } from './look-up.ts';
import { askedText, type Line, mostLines, mostReferenceCharacters, readLines } from './read-lines.ts';
import { type SentList, sentList } from './sent-list.ts';

const path = '/screenings/new';
const officers = ['procurement_officer'] as const;

const showAsk: PageSpec = {
  method: 'GET',
  path,
  for: officers,
  handle: async (call) => askView(call, { reference: '', reason: reasonOf(call) ?? '', list: '', mistakes: [] }),
};

const templateFile: PageSpec = {
  method: 'GET',
  path: `${path}/template`,
  for: officers,
  handle: async ({ text }) => ({
    kind: 'file',
    // By the mark Excel knows that it is UTF-8.
    bytes: new TextEncoder().encode(`\uFEFF${csvRows([columns.map((column) => headingOf(column, text))])}`),
    mediaType: 'text/csv; charset=utf-8',
    name: 'organisations.csv',
  }),
};

/** Looks up whom the lines mean, asks where that is open, and keeps the screening once nothing is. */
const ask: PageSpec = {
  method: 'POST',
  path,
  for: officers,
  handle: async (call) => {
    const { form } = call;
    const reference = String(form.get('reference') ?? '').trim();
    const reason = String(form.get('access-reason') ?? reasonOf(call) ?? '').trim();
    const sent = await sentList(form);
    const asked = { reference, reason, list: sent.text };
    if (form.get('then') === 'change') return askView(call, { ...asked, mistakes: [] });
    const { lines, mistakes } = linesOf(call, sent);
    const all = [...headMistakes(call, asked), ...mistakes];
    if (all.length > 0) return askView(call, { ...asked, mistakes: all });
    try {
      return await lookedUp(await withReason(call, reason), { ...asked, lines });
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 503) throw refused;
      return askView(call, { ...asked, mistakes: [{ field: 'list', words: call.text.say('screening.busy') }] });
    }
  },
};

export const newScreeningPages = [showAsk, templateFile, ask];

interface Asking extends Omit<AskState, 'mistakes'> {
  lines: readonly Line[];
}

/** The call with the reason that was just given, which is kept for the rest of the visit too. */
async function withReason(call: PageCall, reason: string): Promise<PageCall> {
  const { session, keepReason } = call;
  if (session === undefined || reason === (reasonOf(call) ?? '')) return call;
  await keepReason(reason);
  const { reason: _before, ...rest } = session;
  return { ...call, session: { ...rest, ...(reason === '' ? {} : { reason }) } };
}

async function lookedUp(call: PageCall, { reference, reason, list, lines }: Asking): Promise<View> {
  const { form, text } = call;
  const isAnswered = form.get('then') === 'keep';
  const asked = String(form.get('asked') ?? '').split(' ');
  const isOpen = ({ line }: Line) => asked.includes(String(line)) && form.get(choiceName(line)) === null;
  if (!isAnswered || lines.some(isOpen)) {
    const found = await lookUp(call, reference, lines);
    const isSettled = !found.some((line) => isAmbiguous(line) || isUnmatched(line));
    if (!isSettled) return decideView(call, { reference, list, lines: found, isAnswered });
  }
  const parties = lines.flatMap((line) => chosen(line, String(form.get(choiceName(line.line)) ?? noneOfThese)));
  if (parties.length === 0) {
    const nobody = { field: 'list', words: text.say('screening.list-missing') } as const;
    return askView(call, { reference, reason, list, mistakes: [nobody] });
  }
  return { kind: 'redirect', to: `/screenings/${await keepScreening(call, reference, parties)}` };
}

/** Whom a line is kept as: who was chosen for it, called what the line said. */
function chosen({ asked }: Line, choice: string): Line['asked'][] {
  if (choice === leaveOut) return [];
  if (choice === noneOfThese) return [asked];
  return [
    { id: choice, reference: asked.reference ?? askedText(asked).slice(0, mostReferenceCharacters).toWellFormed() },
  ];
}

function headMistakes({ text }: PageCall, { reference, reason }: Pick<AskState, 'reference' | 'reason'>): Mistake[] {
  const mistakes: Mistake[] = [];
  if (reference === '') mistakes.push({ field: 'reference', words: text.say('screening.reference-missing') });
  if (reference.length > mostReferenceCharacters) {
    const words = text.say('screening.reference-long', { most: mostReferenceCharacters });
    mistakes.push({ field: 'reference', words });
  }
  if (!canBeReason(reason)) {
    mistakes.push({ field: 'access-reason', words: text.say('reason.wrong', { most: longestReason }) });
  }
  return mistakes;
}

function linesOf({ text }: PageCall, sent: SentList): { lines: readonly Line[]; mistakes: Mistake[] } {
  const wrong = (words: string) => ({ lines: [], mistakes: [{ field: 'list', words } as const] });
  if ('refused' in sent) return wrong(text.say(sent.refused, sent.values));
  const { lines, mistakes } = readLines(sent.rows);
  const count = lines.length + mistakes.length;
  if (count === 0) return wrong(text.say('screening.list-missing'));
  if (count > mostLines) return wrong(text.say('screening.too-many', { count, most: mostLines }));
  return {
    lines,
    mistakes: mistakes.map(({ line, mistake }) => {
      const names = { identifier: headingOf('identifier', text), name: headingOf('name', text) };
      return { field: 'list', words: text.say('screening.line', { line, mistake: text.say(mistake, names) }) };
    }),
  };
}
