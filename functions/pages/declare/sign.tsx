import * as z from 'zod';
import { shownScore } from '../../api/show-score.ts';
import { ApiProblem } from '../api-problem.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput } from '../components/date-input.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Form } from '../components/form.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { PageView, View } from '../view.ts';
import { pageOf } from './check.tsx';
import { declarationOf } from './form/declaration-of.ts';
import { mistakesAt } from './form/mistakes.ts';
import { dayParts } from './form/read-day.ts';
import { pointerById } from './form/row-ids.ts';
import { readSignature, type SignatureMistake, signatureText } from './form/signature.ts';
import { questionsOfTopic, topicsOf } from './form/topics.ts';
import { MistakeSummary } from './mistake-summary.tsx';
import { declarePath, type OpenDraft, openDraft, saveDraft, spotsOf } from './open-draft.ts';

const path = '/my/{party}/declare/{form}/sign';

const showSignPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => signView(call, await openDraft(call), []),
};

/** Declares what the draft says: once, however often it is sent. */
const signPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const { form: sent } = call;
    const opened = await openDraft(call);
    // Sent twice: the first one has declared the draft, and it is gone.
    if (opened.etag === undefined) return { kind: 'redirect', to: `/my/${opened.party.id}` };
    const { draft, mistakes } = readSignature(opened.draft, (name) => String(sent.get(name) ?? ''), opened.reader);
    const isConfirmed = confirmations.every((each) => sent.getAll('confirmed').includes(each));
    if (!isConfirmed) mistakes.push({ field: 'confirmed', key: 'declare.sign.mistake.confirm' });
    const open = { ...opened, draft };
    const spots = spotsOf(open, draft);
    const questions = topicsOf(open.form).flatMap((topic) => questionsOfTopic(open.form, draft, spots, topic));
    if (mistakesAt(open.form, draft, questions, open.reader).length > 0) return signView(call, open, mistakes);
    if (mistakes.length > 0) {
      await keepForLater(call, open);
      return signView(call, open, mistakes);
    }
    const { name = '', role = '', contact, authorised } = draft.signatory ?? {};
    const body = {
      ...declarationOf(open.form, draft, spots),
      period: draft.period,
      signature: {
        ...{ name, role, date: open.reader.today },
        ...(contact === undefined ? {} : { contact }),
        ...(authorised === undefined ? {} : { authorised }),
      },
    };
    try {
      return await declare(call, open, body);
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      if (refused.status !== 400 && refused.status !== 409 && refused.status !== 503) throw refused;
      return refusedView(call, open, refused);
    }
  },
};

export const signPages = [showSignPage, signPage];

const declared = z.object({ scores: z.array(shownScore) });

async function declare({ api, form, params }: PageCall, { etag }: OpenDraft, body: object): Promise<View> {
  const query = etag === undefined ? {} : { draft: etag.replaceAll('"', '') };
  const path = `/v1/parties/${params.party}/declarations`;
  const sent = await api.send('POST', path, declared, { body, query, key: String(form.get('key') ?? '') });
  const [score] = sent.body.scores;
  const results = score === undefined ? '' : `/results/${score.assessmentId}?declared=1`;
  return { kind: 'redirect', to: `/my/${params.party}${results}` };
}

/** What was typed stays, as far as it can: where somebody else has saved meanwhile, it is on the page that comes back. */
async function keepForLater(call: PageCall, open: OpenDraft): Promise<void> {
  try {
    await saveDraft(call, open.form, open.draft, open.etag);
  } catch (refused) {
    if (!(refused instanceof ApiProblem) || refused.status === 401) throw refused;
  }
}

const confirmations = ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'] as const;

function refusedView(call: PageCall, open: OpenDraft, problem: ApiProblem): PageView {
  const { text } = call;
  const notice = (
    <ErrorSummary
      titleText={text.say('declare.sign.refused')}
      descriptionText={text.say(problem.status === 503 ? 'declare.not-saved-busy' : 'declare.sign.refused-why')}
      errorList={problem.errors.map(({ pointer, detail }) => {
        const inAnswers = pointer.startsWith('/answers/');
        const at = pointerById(open.draft.answers, pointer.replace(/^\/answers/, ''));
        return { text: detail, ...(inAnswers ? { href: `${pageOf(open, at)}#${at}` } : {}) };
      })}
    />
  );
  return { ...signView(call, open, [], notice), status: problem.status === 503 ? 503 : 422, failed: true };
}

function signView(
  call: PageCall,
  open: OpenDraft,
  mistakes: readonly SignatureMistake[],
  notice?: PageView['body'],
): PageView {
  const { text, csrf, form: sent, newId } = call;
  const { draft } = open;
  const spots = spotsOf(open, draft);
  const questions = topicsOf(open.form).flatMap((topic) => questionsOfTopic(open.form, draft, spots, topic));
  const toMend = mistakesAt(open.form, draft, questions, open.reader);
  const title = text.say('declare.sign.title');
  const visuallyHiddenText = text.say('declare.error');
  const mistakeAt = (field: string) => {
    const mistake = mistakes.find((each) => each.field.startsWith(field));
    return mistake && { text: text.say(mistake.key), visuallyHiddenText };
  };
  const value = (name: string) => signatureText(draft, name);
  const input = (field: string, label: MessageKey, hint?: MessageKey) => (
    <Input
      name={field}
      label={{ text: text.say(label), classes: 'govuk-label--s' }}
      hint={hint && { text: text.say(hint) }}
      errorMessage={mistakeAt(field)}
      value={value(field)}
    />
  );
  const day = (field: string, legend: MessageKey) => (
    <DateInput
      id={field}
      namePrefix={field}
      errorMessage={mistakeAt(field)}
      fieldset={{ legend: { text: text.say(legend), classes: 'govuk-fieldset__legend--s' } }}
      items={dayParts.map((part) => ({ part, label: text.say(`declare.${part}`), value: value(`${field}-${part}`) }))}
    />
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { status: 422 } : {}),
    failed: mistakes.length + toMend.length > 0,
    back: { href: `${declarePath(open)}/check`, text: text.say('declare.sign.back') },
    body: (
      <>
        {notice}
        {mistakes.length > 0 && (
          <ErrorSummary
            titleText={text.say('declare.summary-title')}
            errorList={mistakes.map(({ field, key }) => ({ text: text.say(key), href: `#${field}` }))}
          />
        )}
        {mistakes.length === 0 && (
          <MistakeSummary
            mistakes={toMend}
            text={text}
            hrefOf={({ field, pointer }) => `${pageOf(open, pointer)}#${field}`}
          />
        )}
        <span class="govuk-caption-l">
          {text.say('declare.caption', { form: text.say(`form.${open.form}`), party: open.party.name })}
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('declare.sign.lead')}</p>
        <Form action={`${declarePath(open)}/sign`} csrf={csrf} formKey={String(sent.get('key') ?? newId())}>
          <h2 class="govuk-heading-m">{text.say('declare.sign.period')}</h2>
          {day('/period/from', 'declare.sign.from')}
          {day('/period/to', 'declare.sign.to')}
          <h2 class="govuk-heading-m">{text.say('declare.sign.who')}</h2>
          {input('/signature/name', 'declare.sign.name', 'declare.sign.name-hint')}
          {input('/signature/role', 'declare.sign.role')}
          {input('/signature/contact', 'declare.sign.contact', 'declare.sign.contact-hint')}
          <Radios
            name="/signature/authorised"
            fieldset={{ legend: { text: text.say('declare.sign.authorised'), classes: 'govuk-fieldset__legend--s' } }}
            value={value('/signature/authorised')}
            classes="govuk-radios--small"
            items={[
              { value: 'true', text: text.say('declare.sign.yes') },
              { value: 'false', text: text.say('declare.sign.no') },
            ]}
          />
          <Checkboxes
            name="confirmed"
            errorMessage={mistakeAt('confirmed')}
            fieldset={{ legend: { text: text.say('declare.sign.confirm'), classes: 'govuk-fieldset__legend--s' } }}
            items={confirmations.map((key) => ({ value: key, text: text.say(key) }))}
            values={sent.getAll('confirmed').map(String)}
          />
          <Button text={text.say('declare.sign.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
