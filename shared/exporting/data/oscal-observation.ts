import type { Declaration, Finding } from '../../../rules/assessment.ts';
import type { Pointer } from '../../../rules/vocabulary.ts';
import { maskCount } from '../../showing/mask.ts';
import type { KeptAssessment } from '../../store/assessment.ts';
import { evidenceStatus } from './evidence-status.ts';
import { oneLine, oscalId, property } from './oscal-id.ts';

/** What a finding rests on. */
export interface Observed {
  finding: Finding;
  title: string;
  assessment: KeptAssessment;
  declarations: readonly Declaration[];
}

/**
 * The observation behind a finding: answers were examined, and what the service compared by itself was tested. Its
 * evidence are the declaration and the documents that it names, each with its hash. Counts of workers under 11 are masked.
 */
export function observationOf({ finding, title, assessment, declarations }: Observed) {
  const { form, evidence } = finding;
  const { validUntil, asOf } = assessment.body;
  const declaration = declarations.find((each) => each.form === form);
  const named = assessment.declarations.find((each) => each.form === form);
  const relevant = [
    ...(named === undefined ? [] : [declarationEvidence(named)]),
    ...(declaration === undefined ? [] : documentsOf(finding, declaration).map(documentEvidence)),
  ];
  return {
    uuid: observationId(assessment, finding),
    title,
    description: describe(finding),
    props: [
      property('evidence-status', evidenceStatus(finding, declaration, asOf)),
      property('answers-read', evidence.count),
      ...evidence.answers.map(({ pointer, value }) =>
        property('answer', `${pointer} = ${JSON.stringify(maskCount(form, pointer, value))}`),
      ),
      ...finding.missing.map((pointer) => property('missing', pointer)),
    ],
    methods: methodsOf(finding),
    types: ['finding'],
    subjects: [{ 'subject-uuid': oscalId('party', assessment.party), type: 'party' }],
    ...(relevant.length === 0 ? {} : { 'relevant-evidence': relevant }),
    collected: assessment.createdAt,
    ...(validUntil === null ? {} : { expires: `${validUntil}T23:59:59Z` }),
  };
}

export const observationId = ({ id }: KeptAssessment, { rule, form }: Finding): string =>
  oscalId('observation', id, rule, form);

const isBeside = (pointer: Pointer) => pointer.startsWith('/context/');

/** Only what was read tells how it was looked at; where nothing was there to read, the form was examined. */
function methodsOf({ evidence, missing }: Finding): string[] {
  const pointers = [...evidence.answers.map(({ pointer }) => pointer), ...missing];
  const methods = new Set(pointers.map((pointer) => (isBeside(pointer) ? 'TEST' : 'EXAMINE')));
  return methods.size === 0 ? ['EXAMINE'] : [...methods].sort();
}

function describe({ evidence, missing, form }: Finding): string {
  const read = `The finding rests on ${evidence.count} ${evidence.count === 1 ? 'answer' : 'answers'} of the ${form} form or beside it.`;
  return missing.length === 0 ? read : `${read} What is missing is listed.`;
}

const declarationEvidence = ({ form, id, digest }: { form: string; id: string; digest: string }) => ({
  href: `urn:uuid:${id}`,
  description: `The declaration on the ${form} form, without personal fields.`,
  props: [property('sha-256', digest)],
});

type Document = NonNullable<Declaration['qualifiers'][string]['evidence']>[number];

/** Documents that speak for an answer that was read, or for what holds it; each once. */
function documentsOf({ evidence }: Finding, { qualifiers }: Declaration): Document[] {
  const speaking = Object.entries(qualifiers).filter(([pointer]) =>
    evidence.answers.some((answer) => answer.pointer === pointer || answer.pointer.startsWith(`${pointer}/`)),
  );
  const documents = speaking.flatMap(([, qualifier]) => qualifier.evidence ?? []);
  return [...new Map(documents.map((each) => [each.sha256, each])).values()];
}

/** By its hash (RFC 6920), for the document itself is not kept here. */
const documentEvidence = ({ sha256, mediaType, size, effectiveOn, expiresOn }: Document) => ({
  href: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`,
  description: oneLine(`A document that the organisation names, ${mediaType}, ${size} bytes.`),
  props: [
    property('sha-256', sha256),
    ...(effectiveOn === undefined ? [] : [property('effective-on', effectiveOn)]),
    ...(expiresOn === undefined ? [] : [property('expires-on', expiresOn)]),
  ],
});
