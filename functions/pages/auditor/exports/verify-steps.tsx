import * as z from 'zod';
import type { ApiClient } from '../../api-client.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { DataBlock } from '../data-block.tsx';

const keys = z.object({ items: z.array(z.object({ vkey: z.string(), until: z.string().nullable() })) });

/** The key that signs checkpoints now, as the service says; undefined before the first. */
export async function keyInForce(api: ApiClient): Promise<string | undefined> {
  const { body } = await api.get('/v1/log/keys', keys);
  return body.items.findLast(({ until }) => until === null)?.vkey;
}

interface Props {
  vkey: string | undefined;
  sha256: string;
  /** The name under which the bundle was saved. */
  file: string;
  text: Speaker;
}

/** The commands by which anybody checks a bundle, with the key and the hash filled in. */
export function VerifySteps({ vkey, sha256, file, text }: Props) {
  const key = vkey ?? text.say('verify.no-key');
  const options = `${file} --key '${key}' --checkpoint earlier.txt`;
  return (
    <section>
      <h2 class="govuk-heading-m">{text.say('verify.title')}</h2>
      <p class="govuk-body">{text.say('verify.lead')}</p>
      <ol class="govuk-list govuk-list--number">
        <li>
          <p class="govuk-body">{text.say('verify.hash')}</p>
          <DataBlock data={`echo '${sha256}  ${file}' | sha256sum --check`} />
        </li>
        <li>
          <p class="govuk-body">{text.say('verify.programs')}</p>
          <p class="govuk-body">{text.say('verify.node')}</p>
          <DataBlock data={`npm run -s verify -- ${options}`} />
          <p class="govuk-body">{text.say('verify.python')}</p>
          <DataBlock data={`python3 verify/verify.py ${options}`} />
        </li>
      </ol>
      <ul class="govuk-list govuk-list--bullet">
        <li>{text.say('verify.key')}</li>
        <li>
          {text.say('verify.checkpoint')}{' '}
          <a class="govuk-link" href="/log">
            {text.say('verify.checkpoint-now')}
          </a>
        </li>
        <li>{text.say('verify.result')}</li>
      </ul>
    </section>
  );
}
