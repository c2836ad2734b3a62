import * as z from 'zod';
import { forms } from '../../../rules/forms/forms.ts';
import { shownStatement } from '../../api/show-declaration.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageSpec } from '../define-page.ts';
import { draftSchema } from './form/draft.ts';
import { withPersonal } from './form/with-personal.ts';
import { declarePath, notHere, openDraft, saveDraft } from './open-draft.ts';

const statement = z.looseObject({
  ...shownStatement.shape,
  personal: z.union([z.record(z.string(), z.string()), z.literal('erased')]).optional(),
});

/**
 * Begins a draft with the answers of an earlier declaration, where nobody has begun one: with its notes and names too,
 * unless they are erased. Who signed is not taken over.
 */
export const beginPage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/declare/{form}/begin',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, form } = call;
    const open = await openDraft(call);
    const id = z.uuid().safeParse(form.get('declaration'));
    if (!id.success) throw notHere();
    const { body } = await api.get(`/v1/parties/${params.party}/declarations/${id.data}`, statement);
    if (body.form !== open.form) throw notHere();
    const kept = draftSchema.pick({ answers: true, qualifiers: true }).parse(body);
    const personal = body.personal === undefined || body.personal === 'erased' ? {} : body.personal;
    const draft = { formVersion: forms[open.form].version, ...withPersonal(open.form, kept, personal), typed: {} };
    if (open.etag === undefined) {
      try {
        await saveDraft(call, open.form, draft, undefined);
      } catch (refused) {
        // Somebody has begun in the meantime: that draft stays.
        if (!(refused instanceof ApiProblem) || refused.status !== 412) throw refused;
      }
    }
    return { kind: 'redirect', to: declarePath(open) };
  },
};
