import * as z from 'zod';
import { forms } from '../../../rules/vocabulary.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { showForm, shownForm } from '../show-form.ts';

const answers = new Map<string, Answer>();

/** Made once: what a form asks changes only with the release. */
function answerFor(form: (typeof forms)[number]): Answer {
  const made = answers.get(form);
  if (made !== undefined) return made;
  const shown = showForm(form);
  const headers = { etag: `"${digestOf(shown)}"`, 'cache-control': 'public, max-age=300' };
  const answer = jsonAnswer(200, shown, headers);
  answers.set(form, answer);
  return answer;
}

export const showFormRoute = defineRoute({
  id: 'show-form',
  method: 'GET',
  path: '/v1/forms/{form}',
  tag: 'Rules',
  summary: 'Show a form: every question, when it is asked, and which rules and paragraphs it feeds',
  description: 'With `If-None-Match` and the ETag of an earlier answer: 304 where nothing has changed.',
  request: { ...nothing, params: z.strictObject({ form: z.enum(forms) }) },
  effect: 'read',
  answers: {
    200: { description: 'The questions, in the order in which they are asked.', schema: shownForm },
    304: { description: 'It is as it was.' },
  },
  handle: async ({ params, request }) => {
    const answer = answerFor(params.form);
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    const isKnown = known.includes('*') || known.includes(answer.headers.etag ?? '');
    return isKnown ? { ...answer, status: 304, body: '' } : answer;
  },
});
