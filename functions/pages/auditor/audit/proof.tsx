import * as z from 'zod';
import { recordedEntrySchema } from '../../../../shared/audit/entry.ts';
import { segmentSchema } from '../../../../shared/log/segment.ts';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownReceipt } from '../../../api/show-receipt.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import { reasonOf } from '../../officer/reason.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { DataBlock } from '../data-block.tsx';
import { actionWords, roleWords } from './entry-words.ts';

const entry = { ...shownReceipt.shape, entry: recordedEntrySchema };
const proven = z.discriminatedUnion('state', [
  z.looseObject({ ...entry, state: z.literal('pending') }),
  z.looseObject({
    ...{ ...entry, state: z.literal('logged'), segment: segmentSchema },
    ...{ index: z.int(), size: z.int(), checkpoint: z.string() },
  }),
]);
type Proven = z.output<typeof proven>;

const roles = ['auditor', 'procurement_officer', 'administrator'] as const;

async function readProof(call: PageCall): Promise<Proven> {
  const { api, params } = call;
  const path = `/v1/receipts/${params.party}.${params.seq}`;
  return (await api.get(path, proven, { reason: reasonOf(call) })).body;
}

/** One entry of a trail, with all that proves it. */
export const proofPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/audit/{seq}',
  for: roles,
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: party }, proof] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      readProof(call),
    ]);
    const { seq } = proof.entry;
    const title = text.say('proof.title', { seq });
    const own = `/parties/${party.id}/audit`;
    return {
      kind: 'page',
      title,
      back: { href: own, text: text.say('trail.title') },
      body: (
        <>
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          {proof.state === 'pending' && <InsetText>{text.say('proof.lead-pending')}</InsetText>}
          <SummaryList rows={factsOf(proof, text)} />
          {proof.state === 'logged' && (
            <>
              <p class="govuk-body">{text.say('proof.lead-logged')}</p>
              <Button text={text.say('proof.download')} href={`${own}/${seq}/file`} />
              <h2 class="govuk-heading-m">{text.say('proof.checkpoint')}</h2>
              <DataBlock data={proof.checkpoint} />
              <HowToCheck text={text} />
            </>
          )}
        </>
      ),
    };
  },
};

const codeRow = (key: Parameters<Speaker['say']>[0], code: string, text: Speaker) => ({
  key: { text: text.say(key) },
  value: { text: <Code of={code} /> },
});

function factsOf(proof: Proven, text: Speaker) {
  const { seq, at, role, action, prev, hash, digest } = proof.entry;
  const leaf = { leaf: proof.state === 'logged' ? proof.index : 0, size: proof.state === 'logged' ? proof.size : 0 };
  return [
    { key: { text: text.say('proof.what') }, value: { text: actionWords(action, text) } },
    { key: { text: text.say('trail.when') }, value: { text: text.time(at) } },
    { key: { text: text.say('trail.by') }, value: { text: roleWords(role, text) } },
    codeRow('proof.receipt', proof.id, text),
    codeRow('trail.hash', hash, text),
    seq === 1
      ? { key: { text: text.say('proof.prev') }, value: { text: text.say('proof.prev-none') } }
      : codeRow('proof.prev', prev, text),
    codeRow('proof.digest', digest, text),
    ...(proof.state === 'logged'
      ? [{ key: { text: text.say('proof.leaf') }, value: { text: text.say('proof.leaf-of', leaf) } }]
      : []),
  ];
}

const steps = [
  'proof.step-entry',
  'proof.step-chain',
  'proof.step-leaf',
  'proof.step-tree',
  'proof.step-signature',
] as const;

const HowToCheck = ({ text }: { text: Speaker }) => (
  <>
    <h2 class="govuk-heading-m">{text.say('proof.how')}</h2>
    <ol class="govuk-list govuk-list--number">
      {steps.map((step) => (
        <li>{text.say(step)}</li>
      ))}
    </ol>
  </>
);

/** The proof as a file, as the API gives it. */
export const proofFile: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/audit/{seq}/file',
  for: roles,
  handle: async (call) => {
    const proof = await readProof(call);
    const bytes = new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`);
    return { kind: 'file', bytes, mediaType: 'application/json', name: `proof-${proof.id}.json` };
  },
};
