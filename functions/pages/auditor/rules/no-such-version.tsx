import { LawWords } from '../../declare/law-words.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { PageView } from '../../view.ts';
import type { Versions } from './versions.ts';

interface Wish {
  /** The rule book. */
  id: string;
  versions: Versions;
  /** The version that was asked for. */
  asked: string;
}

/** What says that a rule book was never published in a version, and in which it was. */
export function noSuchVersion({ id, versions, asked }: Wish, text: Speaker): PageView {
  const title = text.say('rules.no-version.title', { version: asked });
  return {
    kind: 'page',
    status: 404,
    title,
    back: { href: `/rules/${id}`, text: text.law(versions.title).text },
    body: (
      <>
        <span class="govuk-caption-l">
          <LawWords text={text} english={versions.title} />
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('rules.no-version.lead')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {versions.all.toReversed().map((version) => (
            <li>
              <a class="govuk-link" href={`/rules/${id}?version=${encodeURIComponent(version)}`}>
                {text.say(version === versions.inForce ? 'rules.version-in-force' : 'rules.version-earlier', {
                  version,
                })}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
