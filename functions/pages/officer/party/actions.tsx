import { Button } from '../../components/button.tsx';
import type { PageCall } from '../../define-page.ts';
import type { ShownParty } from './open-party.ts';
import { isOne } from './party-view.tsx';

/** What whoever looks can do about an organisation. */
export function Actions({ call, party }: { call: PageCall; party: ShownParty }) {
  const { text } = call;
  const at = `/parties/${party.id}`;
  const decides = isOne(call, 'procurement_officer');
  return (
    <div class="govuk-button-group app-no-print">
      {decides && <Button text={text.say('officer.decide')} href={`${at}/decisions/new`} />}
      {decides && <Button text={text.say('officer.watch')} href={`${at}/watch`} classes="govuk-button--secondary" />}
      <Button text={text.say('officer.compare')} href={`${at}/compare`} classes="govuk-button--secondary" />
      {isOne(call, 'administrator') && (
        <Button
          text={text.say('officer.administer')}
          href={`/admin/parties/${party.id}`}
          classes="govuk-button--secondary"
        />
      )}
    </div>
  );
}
