import * as z from 'zod';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Form } from '../components/form.tsx';
import { InsetText } from '../components/inset-text.tsx';
import type { Draft } from '../declare/form/draft.ts';
import { notHere, type OpenDraft, openDraft, saveDraft } from '../declare/open-draft.ts';
import { questionPage } from '../declare/question-page.ts';
import { questionWords } from '../declare/question-words.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { PageView } from '../view.ts';
import { answerOf, documentsPage, type ForAnswer } from './answer-of.ts';
import { documentName } from './document-rows.tsx';
import { type Document, keptDocuments } from './documents.ts';
import { kindWords, sizeWords } from './kinds.ts';

const path = '/my/{party}/declare/{form}/{topic}/documents';
const mostNamed = 20;
const mostTries = 4;

const named = z.array(z.looseObject({ sha256: z.string() }));
type Named = z.infer<typeof named>;

/** Chooses which documents show one answer. */
const showPickPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const answer = answerIn(call);
    const [open, documents] = await Promise.all([openDraft(call), keptDocuments(call)]);
    const fresh = documents.find(({ id }) => id === call.query.get('new'));
    const chosen = [...namedIn(open.draft, answer).map(({ sha256 }) => sha256), ...(fresh ? [fresh.sha256] : [])];
    return pickView(call, { open, documents, answer, chosen });
  },
};

/** Puts the chosen documents beside the answer; the answer itself, and what others wrote meanwhile, stay as they are. */
const pickPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const answer = answerIn(call);
    const documents = await keptDocuments(call);
    const chosen = call.form.getAll('documents').map(String);
    for (let tries = 1; ; tries += 1) {
      const open = await openDraft(call);
      const next = withNamed(open.draft, answer, documents, chosen);
      if (next === undefined) return pickView(call, { open, documents, answer, chosen }, true);
      try {
        await saveDraft(call, open.form, next, open.etag);
        return { kind: 'redirect', to: questionPage(open, answer.pointer) };
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.status !== 412 || tries === mostTries) throw problem;
      }
    }
  },
};

export const pickPages = [showPickPage, pickPage];

function answerIn({ params, query }: PageCall): ForAnswer {
  const answer = answerOf(params.form ?? null, query.get('at'));
  if (answer === undefined || !answer.pointer.startsWith(`/${params.topic}/`)) throw notHere();
  return answer;
}

const namedIn = ({ qualifiers }: Draft, { pointer }: ForAnswer): Named =>
  named.safeParse(qualifiers[pointer]?.evidence).data ?? [];

/** A draft in which an answer names these documents, and those whose files are not here; undefined where they are too many. */
function withNamed(
  draft: Draft,
  answer: ForAnswer,
  documents: readonly Document[],
  chosen: readonly string[],
): Draft | undefined {
  const elsewhere = namedIn(draft, answer).filter(({ sha256 }) => !documents.some((each) => each.sha256 === sha256));
  const here = documents
    .filter(({ sha256 }) => chosen.includes(sha256))
    .map(({ sha256, mediaType, size, effectiveOn, expiresOn }) => ({
      ...{ sha256, mediaType, size, identifiesNoWorker: true },
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
    }));
  const evidence = [...elsewhere, ...here];
  if (evidence.length > mostNamed) return undefined;
  const { [answer.pointer]: before = {}, ...others } = draft.qualifiers;
  const { evidence: _before, ...rest } = before;
  const qualifier = evidence.length === 0 ? rest : { ...rest, evidence };
  const isEmpty = Object.keys(qualifier).length === 0;
  return { ...draft, qualifiers: isEmpty ? others : { ...others, [answer.pointer]: qualifier } };
}

interface Pick {
  open: OpenDraft;
  documents: readonly Document[];
  answer: ForAnswer;
  chosen: readonly string[];
}

function pickView(call: PageCall, { open, documents, answer, chosen }: Pick, isTooMany = false): PageView {
  const { text, csrf, params } = call;
  const title = text.say('evidence.pick-title');
  const mistake = text.say('evidence.mistake.too-many', { most: mostNamed });
  const adding = new URLSearchParams({ form: answer.form, at: answer.pointer });
  return {
    kind: 'page',
    title,
    ...(isTooMany ? { failed: true, status: 422 } : {}),
    back: { href: questionPage(open, answer.pointer), text: text.say('declare.row-back') },
    body: (
      <>
        {isTooMany && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={[{ text: mistake, href: '#documents' }]}
          />
        )}
        <span class="govuk-caption-l">{questionWords(answer.form, answer.pointer, text)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('evidence.pick-lead')}</p>
        <Button
          text={text.say('evidence.add')}
          href={`/my/${params.party}/evidence/new?${adding}`}
          classes="govuk-button--secondary"
        />
        {documents.length === 0 ? (
          <InsetText>{text.say('evidence.none')}</InsetText>
        ) : (
          <Form action={documentsPage(params.party ?? '', answer)} csrf={csrf}>
            <Checkboxes
              name="documents"
              fieldset={{ legend: { text: text.say('evidence.pick-which'), classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={isTooMany ? { text: mistake, visuallyHiddenText: text.say('declare.error') } : undefined}
              items={documents.map((document) => ({
                value: document.sha256,
                text: documentName(document, call),
                hint: { text: factsIn(document, call) },
              }))}
              values={chosen}
            />
            <Button text={text.say('evidence.pick')} preventDoubleClick />
          </Form>
        )}
      </>
    ),
  };
}

function factsIn({ mediaType, size, keptAt }: Document, { text }: PageCall): string {
  const facts = { kind: kindWords(mediaType, text), size: sizeWords(size, text) };
  return keptAt === null
    ? text.say('evidence.kind-and-size', facts)
    : text.say('evidence.kind-size-day', { ...facts, day: text.date(keptAt) });
}
