import * as z from 'zod';
import { listedWatch, shownWatch } from '../../../api/routes/watches.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { nextCursor } from '../../next-cursor.ts';
import { changeParties, mostParties } from '../watch/change-parties.ts';
import type { Watch } from '../watch/stated-as.ts';
import type { Result } from './look-up.ts';
import { screeningOf } from './screening-of.ts';

const watches = z.object({ items: z.array(z.strictObject(listedWatch)) });

/** The ids of all in a list who can be watched: those that are not registered anywhere have none. */
export const watchable = (results: readonly Result[]): string[] => [
  ...new Set(results.flatMap((result) => ('partyId' in result ? [result.partyId] : []))),
];

/**
 * The officer's watch for a procurement: the one that `?watch=` names, because a list may not have it yet, or the one
 * that is called as the procurement is. Who screens for the same procurement again adds to it.
 */
export async function watchFor(call: PageCall, reference: string): Promise<Watch | undefined> {
  const { api, query } = call;
  const named = z.uuid().safeParse(query.get('watch')).data ?? (await idCalled(call, reference));
  if (named === undefined) return undefined;
  try {
    return (await api.get(`/v1/watches/${named}`, shownWatch)).body;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

async function idCalled({ api }: PageCall, name: string): Promise<string | undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const from = cursor === undefined ? {} : { cursor };
    const { body, next } = await api.get('/v1/watches', watches, { query: { limit: '100', ...from } });
    const found = body.items.find((watch) => watch.name === name);
    if (found !== undefined) return found.id;
    cursor = nextCursor(next);
  }
  return undefined;
}

/** Begins to watch everyone in a list, or stops it; whoever else the watch is of is left in it. */
export const watchListPage: PageSpec = {
  method: 'POST',
  path: '/screenings/{screening}/watch',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { id, reference, results } = await screeningOf(call);
    const own = `/screenings/${id}`;
    const listed = watchable(results);
    const watch = await watchFor(call, reference);
    if (call.form.get('then') === 'stop') {
      if (watch) await changeParties(call, watch.id, (parties) => parties.filter((party) => !listed.includes(party)));
      return { kind: 'redirect', to: `${own}?unwatched=1` };
    }
    if (watch === undefined) return { kind: 'redirect', to: `${own}?watch=${await begin(call, reference, listed)}` };
    const done = await changeParties(call, watch.id, (parties) => [...parties, ...listed]);
    return { kind: 'redirect', to: `${own}?watch=${watch.id}${done === 'full' ? '&full=1' : ''}` };
  },
};

/** Begins a watch under the key of the form, so that one sent twice is one. */
async function begin({ api, form, newId }: PageCall, name: string, parties: readonly string[]): Promise<string> {
  const id = z.uuid().safeParse(form.get('key')).data ?? newId();
  try {
    await api.send('PUT', `/v1/watches/${id}`, shownWatch, { body: { name, parties }, ifMatch: '*none' });
  } catch (refused) {
    if (!(refused instanceof ApiProblem) || refused.status !== 412) throw refused;
  }
  return id;
}

interface WatchListProps {
  call: PageCall;
  screening: string;
  listed: readonly string[];
  /** The watch for this procurement, where there is one. */
  watch: Watch | undefined;
}

/** Whether the list is watched, and the button that has it watched, or not any more. */
export function WatchList({ call: { text, csrf, newId }, screening, listed, watch }: WatchListProps) {
  if (listed.length === 0) return null;
  const watched = listed.filter((party) => watch?.parties.includes(party)).length;
  return (
    <Form action={`/screenings/${screening}/watch`} csrf={csrf} formKey={newId()} class="app-no-print">
      {watch !== undefined && watched > 0 ? (
        <p class="govuk-body">
          {text.say('screening.watching', { watched, all: listed.length })}{' '}
          <a class="govuk-link" href={`/watches/${watch.id}`}>
            {text.say('watching.of', { name: watch.name })}
          </a>
        </p>
      ) : (
        <p class="govuk-hint">{text.say('screening.watch-hint')}</p>
      )}
      <div class="govuk-button-group">
        {watched < listed.length && (
          <Button
            text={text.say('screening.watch')}
            name="then"
            value="watch"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
        {watched > 0 && (
          <Button
            text={text.say('screening.unwatch')}
            name="then"
            value="stop"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
      </div>
    </Form>
  );
}

/** What came of the button, on the page that follows it. */
export function WatchNotice({ call: { text, query } }: { call: PageCall }) {
  const notice = query.has('full')
    ? text.say('watching.mistake.full', { most: mostParties })
    : query.has('watch')
      ? text.say('screening.watched')
      : query.has('unwatched')
        ? text.say('screening.unwatched')
        : undefined;
  if (notice === undefined) return null;
  return (
    <NotificationBanner
      type={query.has('full') ? undefined : 'success'}
      titleText={text.say(query.has('full') ? 'watching.not-done' : 'watching.done')}
      text={notice}
    />
  );
}
