import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { DataBlock } from '../data-block.tsx';
import type { Growth } from './check-growth.ts';

/** Why a checkpoint could not be looked at; undefined where it could. */
export function mistakeOf(growth: Growth, text: Speaker): string | undefined {
  switch (growth.result) {
    case 'not-a-note':
    case 'not-signed':
      return text.say(`log.check.${growth.result}`);
    case 'other-log':
      return text.say('log.check.other-log', { origin: growth.origin });
    case 'newer':
      return text.say('log.check.newer');
    case 'grown':
    case 'not-grown':
      return undefined;
  }
}

interface Props {
  growth: Growth;
  /** The key that signs now. */
  vkey: string | undefined;
  text: Speaker;
}

/** What was found, who found it, and how to find it without us. */
export function GrowthResult({ growth, vkey, text }: Props) {
  if (growth.result !== 'grown' && growth.result !== 'not-grown') return null;
  const { at, from, to } = growth;
  const proof = `/v1/log/proof/consistency?from=${from}&to=${to}`;
  const key = vkey ?? text.say('verify.no-key');
  const options = `bundle.zip --key '${key}' --checkpoint earlier.txt --consistency consistency.json`;
  return (
    <>
      {growth.result === 'grown' ? (
        <NotificationBanner
          type="success"
          titleText={text.say('log.check.grown-title')}
          text={text.say('log.check.grown', { at: text.time(at), from, to })}
        />
      ) : (
        <WarningText
          iconFallbackText={text.say('log.check.not-grown-title')}
          text={text.say('log.check.not-grown', { at: text.time(at) })}
        />
      )}
      <p class="govuk-body">{text.say('log.check.who')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={proof}>
          {text.say('log.check.proof')}
        </a>
      </p>
      <p class="govuk-body">{text.say('log.check.offline')}</p>
      <DataBlock data={`npm run -s verify -- ${options}\npython3 verify/verify.py ${options}`} />
    </>
  );
}
