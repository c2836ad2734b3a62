import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { Problem } from '../../../shared/errors.ts';
import { getDeclaration, listDeclarations } from '../../../shared/store/declaration.ts';
import { getErasure } from '../../../shared/store/erasure.ts';
import { getParty } from '../../../shared/store/party.ts';
import { getPersonal } from '../../../shared/store/personal.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { showDeclaration, shownDeclaration, shownStatement, showStatement } from '../show-declaration.ts';
import { showQualifiers } from '../show-documents.ts';
import { partyPath } from './party-schemas.ts';

const shownInFull = shownStatement.extend({
  qualifiers: z.record(z.string(), z.unknown()).meta({
    description:
      'By pointer. Beside a document whose file the service has or had stands `file`: the `id` of the evidence, and ' +
      'whether it is `kept` or `erased`.',
  }),
  personal: z
    .union([z.record(z.string(), z.unknown()), z.literal('erased')])
    .optional()
    .meta({ description: 'By pointer; only its owner sees it.' }),
  personalErasedAt: z.iso.datetime().optional().meta({ description: 'Since when its personal fields are erased.' }),
});

export const listDeclarationsRoute = defineRoute({
  id: 'list-declarations',
  method: 'GET',
  path: '/v1/parties/{id}/declarations',
  tag: 'Declarations',
  summary: 'List the declarations of an organisation, newest first',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Superseded ones too.', schema: z.strictObject({ items: z.array(shownDeclaration) }) },
  },
  handle: async (call) => {
    const { services, params, query } = call;
    if ((await getParty(services.store, params.id)) === undefined) throw partyNotFound();
    const after = placeOf(call, {}, z.string());
    const page = await listDeclarations(services.store, params.id, { limit: query.limit, after });
    return listAnswer(call, {}, { ...page, items: page.items.map(showDeclaration) });
  },
});

export const showDeclarationRoute = defineRoute({
  id: 'show-declaration',
  method: 'GET',
  path: '/v1/parties/{id}/declarations/{declarationId}',
  tag: 'Declarations',
  summary: 'Show one declaration',
  description: 'Others than its owner see no personal fields, and counts of workers under 11 as `<11`.',
  request: { ...nothing, params: partyPath.extend({ declarationId: z.uuid() }) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The declaration.', schema: shownInFull } },
  handle: async ({ services, params, grant }) => {
    const kept = await getDeclaration(services.store, params.id, params.declarationId);
    if (kept === undefined) throw new Problem('not-found', 'This organisation has no declaration with this id.');
    const own = grant.reach === 'own';
    const [erasure, personal, qualifiers] = await Promise.all([
      getErasure(services.store, kept.id),
      own ? getPersonal(services.store, kept.id) : undefined,
      showQualifiers(services.store, kept),
    ]);
    return jsonAnswer(200, {
      ...showStatement(kept, own),
      qualifiers,
      ...(own ? { personal: personal?.fields ?? 'erased' } : {}),
      ...(erasure === undefined ? {} : { personalErasedAt: erasure.erasedAt }),
    });
  },
});
