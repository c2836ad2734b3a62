import * as z from 'zod';
import { bands, dueDiligenceTiers, linkKinds } from '../../rules/vocabulary.ts';
import type { KeptEvent } from '../store/event.ts';
import { eventKinds } from './event.ts';
import { sentenceOf, unnamed } from './sentence.ts';

const named = z.strictObject({ id: z.string(), name: z.string() });
const level = z.enum([...bands, ...dueDiligenceTiers]);

/** What a feed tells of: what came about with parties, and that one came by an invitation of its reader. */
const toldKinds = [...eventKinds, 'invitation_used'] as const;

/** An event as it is shown and delivered. */
export const shownEvent = z
  .strictObject({
    id: z.uuid().meta({ description: 'The same wherever and however often it is told.' }),
    at: z.iso.datetime().meta({ description: 'Since when it is so.' }),
    kind: z.enum(toldKinds),
    party: named,
    facts: z.strictObject({
      ruleSet: z.strictObject({ id: z.string(), version: z.string() }).optional(),
      ruleSets: z.array(z.string()).optional(),
      from: level.nullable().optional().meta({ description: 'Null where there was no score before.' }),
      to: level.optional(),
      rules: z.array(z.string()).optional().meta({ description: 'The rules that found a critical breach.' }),
      licence: z.strictObject({ country: z.string(), number: z.string() }).optional(),
      differs: z.array(z.string()).optional(),
      lastDay: z.iso.date().optional(),
      days: z.int().optional(),
      costs: z.int().optional(),
      reference: z.string().optional().meta({ description: 'Of an invitation: for which procurement.' }),
      link: z
        .strictObject({
          kind: z.enum(linkKinds),
          role: z.enum(['user', 'provider']).meta({ description: 'What the party is in it.' }),
          other: z.strictObject({
            id: z.string().nullable().meta({ description: 'Null to the owner where the other side denies the link.' }),
            name: z.string(),
          }),
        })
        .optional(),
    }),
    text: z.string(),
  })
  .meta({ id: 'Event' });
export type ShownEvent = z.output<typeof shownEvent>;

/** The names to show: of the party, and of the other side of a link; undefined where that one is shown only as it was named. */
export interface EventNames {
  party: string;
  other?: string | undefined;
}

/** An event with names and a sentence. What a caller may not see must not be among the names. */
export function showEvent(event: KeptEvent, names: EventNames): ShownEvent {
  const { id, party, at, number: _number, raisedAt, ...rest } = event;
  const { kind, ...facts } = rest;
  const shown =
    'link' in facts
      ? { link: { kind: facts.link.kind, role: facts.link.role, other: otherOf(facts.link, names) } }
      : facts;
  const text = sentenceOf(event, names);
  return { id, at: at ?? raisedAt, kind, party: { id: party, name: names.party }, facts: shown, text };
}

function otherOf({ other, called }: { other: string; called?: string }, names: EventNames) {
  return names.other === undefined ? { id: null, name: called ?? unnamed } : { id: other, name: names.other };
}
