import type * as z from 'zod';
import type { disputedSchema } from '../../../../shared/disputing/marks.ts';
import { WarningText } from '../../components/warning-text.tsx';
import type { PageCall } from '../../define-page.ts';
import type { ShownParty } from './open-party.ts';

type Disputed = z.output<typeof disputedSchema>;

interface DisputedMarkProps {
  disputed: Disputed | undefined;
  party: ShownParty;
  text: PageCall['text'];
}

/** Says that something of what is shown is disputed, and leads to it. */
export function DisputedMark({ disputed, party, text }: DisputedMarkProps) {
  if (disputed === undefined) return null;
  const { registration, findings = [] } = disputed;
  return (
    <>
      {registration !== undefined && (
        <WarningText
          iconFallbackText={text.say('declare.warning')}
          text={text.say(`disputes.registration.${registration.state}`, { at: text.date(registration.since) })}
        />
      )}
      {findings.length > 0 && (
        <WarningText
          iconFallbackText={text.say('declare.warning')}
          text={text.say('officer.findings-disputed', { count: findings.length })}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/parties/${party.id}/disputes`}>
          {text.say('officer.disputes-link')}
        </a>
      </p>
    </>
  );
}
