import * as z from 'zod';
import { listedEvidence, shownEvidence } from '../../api/show-evidence.ts';
import type { PageCall } from '../define-page.ts';
import { nextCursor } from '../next-cursor.ts';

export type Document = z.output<typeof listedEvidence>;

const list = z.object({ items: z.array(listedEvidence) });
const mostPages = 5;

/** A page of the documents of an organisation, newest first, and where the next one begins. */
export async function documentsFrom({ api, params }: PageCall, query: Record<string, string>) {
  const { body, next } = await api.get(`/v1/parties/${params.party}/evidence`, list, { query });
  return { items: body.items, next };
}

/** The newest documents whose files are kept, 500 at most: those that can be named for an answer. */
export async function keptDocuments(call: PageCall): Promise<Document[]> {
  const kept: Document[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const query: Record<string, string> = { limit: '100', ...(cursor === null ? {} : { cursor }) };
    const { items, next } = await documentsFrom(call, query);
    kept.push(...items.filter(({ state }) => state === 'kept'));
    cursor = nextCursor(next);
    if (cursor === null) break;
  }
  return kept;
}

/** The document that an address names. Throws `ApiProblem` 404. */
export async function documentAt({ api, params }: PageCall) {
  const { body, etag } = await api.get(`/v1/parties/${params.party}/evidence/${params.evidence}`, shownEvidence);
  return { document: body, etag };
}
