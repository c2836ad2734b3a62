import * as z from 'zod';
import type { Declaration, Finding } from '../../rules/assessment.ts';
import { coveredBy } from '../../rules/engine/confidence.ts';
import { hashesIn } from '../../shared/erasing/erase-files.ts';
import { declarationsOf, type KeptDeclaration } from '../../shared/store/declaration.ts';
import { type EvidenceFile, evidenceFiles } from '../../shared/store/evidence.ts';
import type { Store } from '../../shared/store/store.ts';

const shownFile = z
  .strictObject({ id: z.string(), state: z.enum(['kept', 'erased']) })
  .meta({ description: 'The evidence with its file; left out where the service never had it.' });
type ShownFile = z.input<typeof shownFile>;

/** A document that is named as evidence for answers. */
export const shownDocument = z.strictObject({
  pointer: z.string().meta({ description: 'The answers for which it was named.' }),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.int(),
  effectiveOn: z.iso.date().optional(),
  expiresOn: z.iso.date().optional(),
  file: shownFile.optional(),
});
type ShownDocument = z.input<typeof shownDocument>;

/** What is known of the files of documents, by their hash. */
type Files = ReadonlyMap<string, EvidenceFile>;

const fileOf = (files: Files, sha256: string): { file?: ShownFile } => {
  const found = files.get(sha256);
  return found === undefined || found.state === 'awaiting' ? {} : { file: { id: found.evidence, state: found.state } };
};

/** What a declaration adds to its answers, with the file beside each document that the service has or had. */
export async function showQualifiers(store: Store, { party, body }: KeptDeclaration): Promise<Record<string, unknown>> {
  const files = await evidenceFiles(store, party, hashesIn(body));
  const named = Object.entries(body.qualifiers).map(([pointer, { evidence, ...rest }]) => [
    pointer,
    { ...rest, ...(evidence && { evidence: evidence.map((each) => ({ ...each, ...fileOf(files, each.sha256) })) }) },
  ]);
  return Object.fromEntries(named);
}

/** The documents of a finding; none is shown as nothing. */
export const namedDocuments = (documents: ShownDocument[]) => (documents.length === 0 ? {} : { documents });

/** Of so many documents of a finding is shown what they are. */
const mostShown = 20;

/** The documents that the declarations behind an assessment name for the answers of a finding. */
export type DocumentsOf = (finding: Pick<Finding, 'form' | 'evidence'>) => ShownDocument[];

export async function documentsBehind(
  store: Store,
  party: string,
  read: readonly Pick<Declaration, 'form' | 'id'>[],
): Promise<DocumentsOf> {
  const declarations = await declarationsOf(store, party, read);
  const files = await evidenceFiles(
    store,
    party,
    declarations.flatMap(({ body }) => [...hashesIn(body)]),
  );
  return ({ form, evidence: { answers } }) =>
    declarations
      .filter((each) => each.form === form)
      .flatMap(({ body }) => Object.entries(body.qualifiers))
      .filter(([pointer]) => answers.some((answer) => coveredBy(new Set([pointer]), answer.pointer)))
      .flatMap(([pointer, { evidence = [] }]) =>
        evidence.map(({ sha256, mediaType, size, effectiveOn, expiresOn }) => ({
          ...{ pointer, sha256, mediaType, size },
          ...(effectiveOn === undefined ? {} : { effectiveOn }),
          ...(expiresOn === undefined ? {} : { expiresOn }),
          ...fileOf(files, sha256),
        })),
      )
      .slice(0, mostShown);
}
