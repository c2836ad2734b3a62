import * as z from 'zod';
import type { shownAssessment } from '../../api/show-assessment.ts';
import { shownReceipt } from '../../api/show-receipt.ts';
import { ApiProblem } from '../api-problem.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { declarationsOf } from '../declare/open-draft.ts';
import type { PageCall } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';
import { Code } from './code.tsx';

type Assessment = z.output<typeof shownAssessment>;

const receipt = z.object({ ...shownReceipt.shape, state: z.string() });
type ShownReceipt = z.output<typeof receipt>;

/** The receipt of the newest declaration that a result rests on; undefined where it has none. */
export async function receiptOf(call: PageCall, { declarations }: Assessment): Promise<ShownReceipt | undefined> {
  const newest = (await declarationsOf(call)).find(({ id }) => declarations.some((each) => each.id === id));
  if (newest?.seq === undefined) return undefined;
  try {
    const path = `/v1/receipts/${call.params.party}.${newest.seq}`;
    return (await call.api.get(path, receipt)).body;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

/** What shows for ever that a declaration was accepted as it is. */
export function Receipt({ receipt: { id, entryHash, at, state }, text }: { receipt: ShownReceipt; text: Speaker }) {
  const isLogged = state === 'logged';
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('my.result.receipt')}</h2>
      <p class="govuk-body">
        {text.say(isLogged ? 'my.result.receipt-logged' : 'my.result.receipt-pending', { at: text.time(at) })}
      </p>
      <SummaryList
        rows={[
          { key: { text: text.say('my.result.receipt-number') }, value: { text: <Code of={id} /> } },
          { key: { text: text.say('my.result.receipt-hash') }, value: { text: <Code of={entryHash} /> } },
        ]}
      />
    </>
  );
}
