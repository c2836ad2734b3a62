import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readChange } from '../../shared/reacting/change.ts';
import { effectsOf, reactsTo } from '../../shared/reacting/effects-of.ts';
import { reactTo } from '../../shared/reacting/react-to.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { putAssessment } from '../../shared/store/assessment.ts';
import { putDeclaration, sealDeclaration } from '../../shared/store/declaration.ts';
import { putEvent } from '../../shared/store/event.ts';
import { putExposure } from '../../shared/store/exposure.ts';
import { putLink } from '../../shared/store/link.ts';
import { registerParty } from '../../shared/store/party.ts';
import { type CurrentScore, putScore } from '../../shared/store/score.ts';
import { linkOf, statementOf } from '../builders/links.ts';
import { at, ruleSet, sampleAssessment, sampleDeclaration, sampleParty, sampleScore } from '../store/samples.ts';
import { itemOf, streamRecord } from './stream-record.ts';

const party = uuid();
const exposure = { found: 0, notRuledOut: 0, state: 'none' as const, by: {} };
const assessment = uuid();
const scoreItem = (notRuledOut: number, changes: Partial<CurrentScore> = {}) =>
  itemOf(putScore(sampleScore(party, notRuledOut, { exposure, assessment, ...changes }), undefined));
const nowhere = { found: [], notRuledOut: [] };
const exposureItem = (reach: Parameters<typeof putExposure>[0]['reach']) =>
  itemOf(putExposure({ party, ruleSet, exposure, reach, providers: [] }, undefined));
const somewhere = { found: [], notRuledOut: [[{ score: 40, path: [uuid()] }]] };
const link = linkOf(party, uuid());
const declaration = () => {
  const body = sampleDeclaration();
  return itemOf(putDeclaration({ party, submittedAt: at, supersedes: null }, body, sealDeclaration(body)));
};
const event = { id: uuid(), party, at, kind: 'link_claimed', number: 1, raisedAt: at } as const;
const eventItem = itemOf(putEvent({ ...event, link: { kind: 'recruitment', role: 'user', other: uuid() } }));
const effects = (after: object | undefined, before?: object) =>
  effectsOf(readChange(streamRecord(after && { ...after }, before && { ...before })));
const spread = [{ kind: 'spread', party }];

describe('what follows from a change', () => {
  it('of conduct, its validity or its debts is felt by those who use the party', () => {
    expect(effects(scoreItem(40))).toEqual(spread);
    expect(effects(scoreItem(40), scoreItem(30))).toEqual(spread);
    expect(effects(scoreItem(40, { validUntil: '2031-12-31' }), scoreItem(40))).toEqual(spread);
    expect(effects(scoreItem(40, { owes: 'yes' }), scoreItem(40, { owes: 'no' }))).toEqual(spread);
  });

  it('of a score in what nobody else feels is nothing: its exposure, its name, or rules without exposure', () => {
    const felt = { ...exposure, notRuledOut: 80, state: 'not_known' as const };
    expect(effects(scoreItem(40, { exposure: felt, tier: 'enhanced', version: 2 }), scoreItem(40))).toEqual([]);
    expect(effects(scoreItem(40, { name: 'Another name' }), scoreItem(40))).toEqual([]);
    const without = (points: number) => itemOf(putScore(sampleScore(party, points), undefined));
    expect(effects(without(40), without(30))).toEqual([]);
  });

  it('of an assessment beside which others are felt is reckoned once more: they may have changed meanwhile', () => {
    const felt = { ...exposure, notRuledOut: 80, state: 'not_known' as const };
    const again = effects(scoreItem(40, { exposure: felt, assessment: uuid() }), scoreItem(40, { exposure: felt }));
    expect(again).toEqual([{ kind: 'expose', party }]);
  });

  it('of a reach is felt by those who use the party, and of what it was reckoned from by nobody', () => {
    expect(effects(exposureItem(somewhere), exposureItem(nowhere))).toEqual(spread);
    expect(effects(exposureItem(somewhere))).toEqual(spread);
    expect(effects(exposureItem(nowhere))).toEqual([]);
    expect(effects(exposureItem(somewhere), exposureItem(somewhere))).toEqual([]);
  });

  it('of a link is looked at on both sides', () => {
    const item = itemOf(putLink({ ...link, byProvider: statementOf() }, undefined));
    const work = effects(item, itemOf(putLink(link, undefined)));
    expect(work).toContainEqual({ kind: 'expose', party });
    for (const side of [link.user, link.provider]) expect(work).toContainEqual({ kind: 'reassess', party: side });
  });

  it('of declarations is looked at by those linked with the party, whichever side they are on', () => {
    const roles = ['user', 'provider'].map((role) => ({ kind: 'counterparts', party, role }));
    expect(effects(declaration())).toEqual(roles);
  });

  it('of events is that they are told', () => {
    expect(effects(eventItem)).toEqual([{ kind: 'tell', party, event: event.id }]);
  });

  it('is nothing for what is gone, and for items that concern nobody else', () => {
    expect(effects(undefined, scoreItem(40))).toEqual([]);
    expect(effects(itemOf(putAssessment(sampleAssessment(party))))).toEqual([]);
    for (const write of registerParty(sampleParty(), () => 'retry')) expect(effects(itemOf(write))).toEqual([]);
    expect(effects({ type: 'constructor' })).toEqual([]);
    expect(reactsTo).not.toContain('request');
  });
});

describe('a batch of the stream', () => {
  const react = async (Records: unknown[]) => {
    const sent: Work[] = [];
    const errors: unknown[] = [];
    const answer = await reactTo(
      { Records },
      { send: async (work) => void sent.push(...work), onError: (_, error) => errors.push(error) },
    );
    return { answer, sent, errors };
  };

  it('hands out the same work only once', async () => {
    const { answer, sent } = await react([
      streamRecord(scoreItem(40)),
      streamRecord(scoreItem(50), scoreItem(40)),
      streamRecord(exposureItem(somewhere)),
    ]);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(sent.filter(({ kind }) => kind === 'spread')).toEqual(spread);
  });

  it('names a record that cannot be read by its sequence number, and deals with all others', async () => {
    const strange = streamRecord({ ...scoreItem(40), summary: { party } });
    const torn = { ...streamRecord(undefined), eventName: 'MODIFY' };
    const { answer, sent, errors } = await react([streamRecord(declaration()), strange, torn, streamRecord(eventItem)]);
    const named = [strange, torn].map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber }));
    expect(answer).toEqual({ batchItemFailures: named });
    expect(errors).toHaveLength(2);
    expect(sent.map(({ kind }) => kind)).toEqual(['counterparts', 'counterparts', 'tell']);
  });

  it('fails as a whole where a record has no number to begin again from, or the queue takes nothing', async () => {
    await expect(react([{ eventName: 'INSERT' }])).rejects.toThrow(/no sequence number/);
    const send = async () => {
      throw new Error('The queue is away.');
    };
    const Records = [streamRecord(scoreItem(40))];
    await expect(reactTo({ Records }, { send, onError: () => undefined })).rejects.toThrow('The queue is away.');
  });

  it('reads bytes, numbers, nothing and empty maps as they were kept', () => {
    const kept = { type: 'x', summary: { none: null, list: [1, true], map: {} }, body: Buffer.from('abc') };
    const { after } = readChange(streamRecord(kept));
    expect(after).toMatchObject({ none: null, list: [1, true], map: {} });
    expect(Buffer.from(String(after?.body)).toString()).toBe('abc');
    // DynamoDB Local leaves the type of an empty map out.
    const local = { eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'x' }, summary: { M: { map: {} } } } } };
    expect(readChange(local).after).toMatchObject({ map: {} });
  });
});
