import * as z from 'zod';
import { type EventKind, eventKinds } from '../../../../shared/events/event.ts';
import { listedWatch, shownWatch } from '../../../api/routes/watches.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Form } from '../../components/form.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { MistakeList } from '../../mistake-list.tsx';
import type { PageView, View } from '../../view.ts';
import { openParty, type ShownParty } from '../party/open-party.ts';
import { changeParties, mostParties } from './change-parties.ts';
import type { Watch } from './stated-as.ts';

const path = '/parties/{party}/watch';
const watches = z.object({ items: z.array(z.strictObject(listedWatch)) });
const mostWatches = 20;

const askPage: PageSpec = {
  method: 'GET',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const [{ party }, own] = await Promise.all([openParty(call), ownWatches(call)]);
    return askView(call, { party, own, mistakes: [] });
  },
};

/** Watches a party: in a new watch, whose id is the key of the form, or beside those that another one watches. */
const addPage: PageSpec = {
  method: 'POST',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const { form } = call;
    const [{ party }, own] = await Promise.all([openParty(call), ownWatches(call)]);
    const where = String(form.get('where') ?? 'new');
    const page = { party, own };
    if (where === 'new') return startWatch(call, page);
    const watch = own.find(({ id }) => id === where);
    if (watch === undefined)
      return askView(call, { ...page, mistakes: [{ field: 'where', key: 'watching.mistake.where' }] });
    return addTo(call, watch, page);
  },
};

export const addWatchPages = [askPage, addPage];

interface Page {
  party: ShownParty;
  /** The newest of the officer's watches, in full. */
  own: readonly Watch[];
}

async function ownWatches({ api }: PageCall): Promise<Watch[]> {
  const { items } = (await api.get('/v1/watches', watches, { query: { limit: String(mostWatches) } })).body;
  const all = await Promise.all(items.map(({ id }) => api.get(`/v1/watches/${id}`, shownWatch)));
  return all.map(({ body }) => body);
}

async function startWatch(call: PageCall, page: Page): Promise<View> {
  const { api, form } = call;
  const name = String(form.get('name') ?? '').trim();
  const events = form.getAll('kinds').flatMap((sent) => eventKinds.filter((kind) => kind === sent));
  const mistakes: Mistake[] = [
    ...(name === '' || name.length > 200 ? [{ field: 'name', key: 'watching.mistake.name' } as const] : []),
    ...(events.length === 0 ? [{ field: 'kinds', key: 'watching.mistake.kinds' } as const] : []),
  ];
  const id = z.uuid().safeParse(form.get('key'));
  if (mistakes.length > 0 || !id.success) return askView(call, { ...page, mistakes });
  const all = events.length === eventKinds.length;
  const body = { name, parties: [page.party.id], ...(all ? {} : { events }) };
  try {
    await api.send('PUT', `/v1/watches/${id.data}`, shownWatch, { body, ifMatch: '*none' });
  } catch (refused) {
    // Sent twice: the first one has begun it.
    if (!(refused instanceof ApiProblem) || refused.status !== 412) throw refused;
  }
  return { kind: 'redirect', to: `/watches/${id.data}?added=1` };
}

async function addTo(call: PageCall, { id }: Watch, page: Page): Promise<View> {
  const done = await changeParties(call, id, (parties) => [...parties, page.party.id]);
  if (done === 'changed') return { kind: 'redirect', to: `/watches/${id}?added=1` };
  return askView(call, {
    ...page,
    mistakes: [{ field: 'where', key: 'watching.mistake.full', values: { most: mostParties } }],
  });
}

function askView(call: PageCall, { party, own, mistakes }: Page & { mistakes: readonly Mistake[] }): PageView {
  const { text, csrf, form, newId } = call;
  const title = text.say('watching.add-title', { name: party.name });
  const isSent = form.has('key');
  const holding = own.filter(({ parties }) => parties.includes(party.id));
  const others = own.filter(({ parties }) => !parties.includes(party.id));
  const kinds: readonly EventKind[] = eventKinds;
  const asks = (
    <>
      <Input
        name="name"
        label={{ text: text.say('watching.name') }}
        hint={{ text: text.say('watching.name-hint') }}
        errorMessage={errorAt(mistakes, 'name', text)}
        value={isSent ? String(form.get('name') ?? '') : party.name.slice(0, 200)}
      />
      <Checkboxes
        name="kinds"
        fieldset={{ legend: { text: text.say('watching.kinds') } }}
        errorMessage={errorAt(mistakes, 'kinds', text)}
        classes="govuk-checkboxes--small"
        items={kinds.map((kind) => ({ value: kind, text: text.say(`event.kind.${kind}`) }))}
        values={isSent ? form.getAll('kinds').map(String) : kinds}
      />
    </>
  );
  return {
    kind: 'page',
    title,
    ...(mistakes.length > 0 ? { failed: true, status: 422 } : {}),
    back: { href: `/parties/${party.id}`, text: party.name },
    body: (
      <>
        <MistakeList mistakes={mistakes} text={text} />
        <h1 class="govuk-heading-l app-name">{title}</h1>
        <p class="govuk-body">{text.say('watching.add-lead')}</p>
        {holding.length > 0 && (
          <InsetText>
            <p>{text.say('watching.already', { watches: text.list(holding.map(({ name }) => name)) })}</p>
            <ul class="govuk-list">
              {holding.map(({ id, name }) => (
                <li>
                  <a class="govuk-link" href={`/watches/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </InsetText>
        )}
        <Form action={`/parties/${party.id}/watch`} csrf={csrf} formKey={String(form.get('key') ?? '') || newId()}>
          {others.length === 0 ? (
            asks
          ) : (
            <Radios
              name="where"
              fieldset={{ legend: { text: text.say('watching.where'), classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={errorAt(mistakes, 'where', text)}
              value={String(form.get('where') ?? 'new')}
              items={[
                ...others.map(({ id, name, count }) => ({
                  value: id,
                  text: <bdi>{name}</bdi>,
                  hint: { text: text.say('watching.count', { count }) },
                })),
                { value: 'new', text: text.say('watching.new'), conditional: asks },
              ]}
            />
          )}
          <Button text={text.say('watching.send')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
