import { shownExport } from '../../../api/show-export.ts';
import { ApiProblem } from '../../api-problem.ts';
import type { Mistake } from '../../field-error.ts';
import { formPage } from '../../form-page.ts';
import { askView } from './ask-view.tsx';
import { mistakeAt, readAsked } from './asked.ts';

const path = '/exports/new';

/** Asks for an export; what is wrong is said at its field, and nothing typed is lost. */
export const askPages = formPage({
  path,
  for: ['auditor'],
  show: askView,
  send: async (call) => {
    const read = await readAsked(call);
    if ('mistakes' in read) return askView(call, read.mistakes);
    const key = String(call.form.get('key') ?? '');
    try {
      const { body: job } = await call.api.send('POST', '/v1/exports', shownExport, { body: read.asked, key });
      return { kind: 'redirect', to: `/exports/${job.id}` };
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      return askView(call, mistakesIn(refused));
    }
  },
});

/** Throws the refusal itself where it is about no field of ours. */
function mistakesIn(refused: ApiProblem): Mistake[] {
  if (refused.status === 409) return [{ field: 'dataset', key: 'export.new.no-checkpoint' }];
  const mistakes = refused.errors.flatMap(({ pointer }) => mistakeAt(pointer) ?? []);
  if (mistakes.length === 0) throw refused;
  return mistakes;
}
