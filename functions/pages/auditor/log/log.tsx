import * as z from 'zod';
import { parseCheckpoint } from '../../../../shared/log/checkpoint.ts';
import { noteText } from '../../../../shared/log/note.ts';
import type { ApiClient } from '../../api-client.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { DataBlock } from '../data-block.tsx';
import { checkGrowth } from './check-growth.ts';
import { GrowthResult, mistakeOf } from './growth-result.tsx';

const checkpointPath = '/v1/log/checkpoint';
const keyList = z.object({
  items: z.array(z.object({ vkey: z.string(), from: z.string(), until: z.string().nullable() })),
});
type Key = z.output<typeof keyList>['items'][number];

/** The log for anyone: its newest checkpoint, its keys, and whether it only grew since a checkpoint that somebody kept. */
export const logPage: PageSpec = {
  method: 'GET',
  path: '/log',
  for: 'anyone',
  handle: async ({ api, text, query }) => {
    const [newest, { body: keys }] = await Promise.all([newestNote(api), api.get('/v1/log/keys', keyList)]);
    const title = text.say('log.title');
    const kept = query.get('kept');
    const vkeys = keys.items.map(({ vkey }) => vkey);
    const growth = newest === undefined || kept === null ? undefined : await checkGrowth(api, kept, { newest, vkeys });
    const keyNow = keys.items.findLast(({ until }) => until === null)?.vkey;
    const mistake = growth && mistakeOf(growth, text);
    return {
      kind: 'page',
      title,
      failed: mistake !== undefined,
      body: (
        <>
          {mistake !== undefined && (
            <ErrorSummary
              titleText={text.say('declare.summary-title')}
              errorList={[{ text: mistake, href: '#kept' }]}
            />
          )}
          <h1 class="govuk-heading-l">{title}</h1>
          {growth !== undefined && mistake === undefined && <GrowthResult growth={growth} vkey={keyNow} text={text} />}
          <p class="govuk-body-l">{text.say('log.lead')}</p>
          {newest === undefined ? (
            <InsetText>{text.say('log.none')}</InsetText>
          ) : (
            <>
              <Newest note={newest} text={text} />
              <GrowthCheck kept={kept ?? ''} mistake={mistake} text={text} />
            </>
          )}
          <Keys keys={keys.items} text={text} />
        </>
      ),
    };
  },
};

async function newestNote(api: ApiClient): Promise<string | undefined> {
  try {
    return (await api.get(checkpointPath, z.string())).body;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

interface GrowthCheckProps {
  kept: string;
  mistake: string | undefined;
  text: Speaker;
}

/** A form that changes nothing: what it finds has an address, and can be sent to others. */
const GrowthCheck = ({ kept, mistake, text }: GrowthCheckProps) => (
  <>
    <h2 class="govuk-heading-m">{text.say('log.check.title')}</h2>
    <form action="/log" method="get">
      <Textarea
        name="kept"
        rows={7}
        label={{ text: text.say('log.check.label'), classes: 'govuk-label--s' }}
        hint={{ text: text.say('log.check.hint') }}
        errorMessage={
          mistake === undefined ? undefined : { text: mistake, visuallyHiddenText: text.say('declare.error') }
        }
        value={kept}
        spellcheck={false}
        attributes={{ dir: 'ltr' }}
      />
      <Button text={text.say('log.check.send')} classes="govuk-button--secondary" />
    </form>
  </>
);

function Newest({ note, text }: { note: string; text: Speaker }) {
  const { origin, size, at } = parseCheckpoint(noteText(note));
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('log.newest')}</h2>
      <SummaryList
        rows={[
          { key: { text: text.say('log.signed-at') }, value: { text: text.time(at) } },
          { key: { text: text.say('log.size') }, value: { text: text.number(size) } },
          { key: { text: text.say('log.origin') }, value: { text: <bdi>{origin}</bdi> } },
        ]}
      />
      <p class="govuk-body">{text.say('log.keep')}</p>
      <DataBlock data={note} />
      <p class="govuk-body">
        <a class="govuk-link" href={checkpointPath}>
          {text.say('log.open')}
        </a>
      </p>
    </>
  );
}

const Keys = ({ keys, text }: { keys: readonly Key[]; text: Speaker }) => (
  <>
    <h2 class="govuk-heading-m">{text.say('log.keys')}</h2>
    <p class="govuk-body">{text.say('log.keys-lead')}</p>
    {keys.toReversed().map(({ vkey, from, until }) => (
      <SummaryList
        rows={[
          { key: { text: text.say('log.key') }, value: { text: <Code of={vkey} /> } },
          { key: { text: text.say('log.key-from') }, value: { text: text.time(from) } },
          {
            key: { text: text.say('log.key-until') },
            value: { text: until === null ? text.say('log.key-now') : text.time(until) },
          },
        ]}
      />
    ))}
  </>
);
