import * as z from 'zod';
import { recordedEntrySchema } from '../../../../shared/audit/entry.ts';
import { loggedSegmentSchema } from '../../../../shared/log/segment.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { reasonOf } from '../../officer/reason.ts';
import { ReasonBar } from '../../officer/reason-bar.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { actionWords, roleWords } from './entry-words.ts';
import { placeOf } from './what-it-is-about.ts';

const segment = loggedSegmentSchema.pick({ from: true, to: true, index: true });
const trail = z.object({
  items: z.array(recordedEntrySchema),
  log: z.object({
    checkpoint: z.object({ origin: z.string(), size: z.int(), at: z.string() }).nullable(),
    segments: z.array(segment),
  }),
});

/** Each change to an organisation, in words, with whether its place in the log is signed for. */
export const trailPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/audit',
  for: ['auditor', 'procurement_officer', 'administrator'],
  handle: async (call) => {
    const { api, params, text } = call;
    const reason = reasonOf(call);
    const at = `/v1/parties/${params.party}`;
    const [{ body: party }, { body, next }] = await Promise.all([
      api.get(at, shownParty, { reason }),
      api.get(`${at}/audit`, trail, { reason, query: pageQuery(call) }),
    ]);
    const { checkpoint, segments } = body.log;
    const title = text.say('trail.title');
    const proofOf = (seq: number) => {
      const holding = segments.find(({ from, to }) => from <= seq && seq <= to);
      return holding === undefined
        ? text.say('trail.pending')
        : text.say('trail.logged', { leaf: holding.index, from: holding.from, to: holding.to });
    };
    return {
      kind: 'page',
      title,
      width: 'full',
      back: { href: `/parties/${party.id}`, text: party.name },
      body: (
        <>
          <ReasonBar call={call} />
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('trail.lead')}</p>
          <p class="govuk-body">
            {checkpoint === null
              ? text.say('trail.no-checkpoint')
              : text.say('trail.checkpoint', { at: text.time(checkpoint.at), size: checkpoint.size })}
          </p>
          <ScrollPane label={title}>
            <Table
              head={(['proof.what', 'trail.when', 'trail.by', 'trail.proof'] as const).map((key) => ({
                text: text.say(key),
              }))}
              rows={body.items.map(({ seq, at: when, role, action, object }) => [
                {
                  text: (
                    <>
                      {text.say('trail.entry', { seq, what: actionWords(action, text) })}
                      <Place place={placeOf(call, party.id, object)} seq={seq} text={text} />
                    </>
                  ),
                },
                { text: text.time(when) },
                { text: roleWords(role, text) },
                {
                  text: (
                    <>
                      {proofOf(seq)}
                      <br />
                      <a class="govuk-link" href={`/parties/${party.id}/audit/${seq}`}>
                        {text.say('trail.open-proof', { seq })}
                      </a>
                    </>
                  ),
                },
              ])}
            />
          </ScrollPane>
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

/** The way to what an entry is about; several entries may be about the same. */
function Place({ place, seq, text }: { place: ReturnType<typeof placeOf>; seq: number; text: Speaker }) {
  if (place === undefined) return null;
  return (
    <>
      <br />
      <a class="govuk-link" href={place.href}>
        {text.say(place.text)}
        <span class="govuk-visually-hidden"> {text.number(seq)}</span>
      </a>
    </>
  );
}
