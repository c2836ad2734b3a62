import * as z from 'zod';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageSpec } from '../../define-page.ts';

const listed = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), version: z.string(), title: z.string(), jurisdiction: z.string(), isNot: z.string() },
      ...{ effectiveFrom: z.string(), versions: z.array(z.string()) },
    }),
  ),
});

/** All rule books, each with every version that was published. */
export const ruleSetsPage: PageSpec = {
  method: 'GET',
  path: '/rules',
  for: 'anyone',
  handle: async ({ api, text }) => {
    const { body } = await api.get('/v1/rule-sets', listed);
    const title = text.say('rules.title');
    return {
      kind: 'page',
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">{text.say('rules.lead')}</p>
          {body.items.map(({ id, version, versions, title: name, jurisdiction, isNot, effectiveFrom }) => (
            <section>
              <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                <a class="govuk-link" href={`/rules/${id}`}>
                  <LawWords text={text} english={name} />
                </a>
              </h2>
              <p class="govuk-hint">
                <LawWords text={text} english={jurisdiction} />
              </p>
              <p class="govuk-body">{text.say('rules.in-force', { version, from: text.date(effectiveFrom) })}</p>
              <p class="govuk-body">
                <LawWords text={text} english={isNot} />
              </p>
              {versions.length > 1 && (
                <>
                  <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{text.say('rules.earlier')}</h3>
                  <ul class="govuk-list">
                    {versions.toReversed().map((each) => (
                      <li>
                        <a class="govuk-link" href={`/rules/${id}?version=${encodeURIComponent(each)}`}>
                          {text.say(each === version ? 'rules.version-in-force' : 'rules.version', { version: each })}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          ))}
        </>
      ),
    };
  },
};
