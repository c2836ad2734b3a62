import type { PageSpec } from '../define-page.ts';
import type { Operator } from '../operator.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';

interface Section {
  title: MessageKey;
  paragraphs?: readonly MessageKey[];
  points?: readonly MessageKey[];
}

/** A page for anyone that only tells something, and at its end whom to ask. */
export function textPage(
  path: `/${string}`,
  {
    title,
    lead,
    sections,
    ask,
  }: { title: MessageKey; lead: MessageKey; sections: readonly Section[]; ask: MessageKey },
): PageSpec {
  return {
    method: 'GET',
    path,
    for: 'anyone',
    handle: async ({ text, operator }) => ({
      kind: 'page',
      title: text.say(title),
      body: (
        <>
          <h1 class="govuk-heading-l">{text.say(title)}</h1>
          <p class="govuk-body-l">{text.say(lead)}</p>
          {sections.map((section) => (
            <SectionOf {...section} text={text} />
          ))}
          <h2 class="govuk-heading-m">{text.say('about.ask')}</h2>
          <p class="govuk-body">{text.say(ask)}</p>
          <p class="govuk-body">
            <Contact text={text} operator={operator} />
          </p>
        </>
      ),
    }),
  };
}

function SectionOf({ title, paragraphs = [], points = [], text }: Section & { text: Speaker }) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.say(title)}</h2>
      {paragraphs.map((each) => (
        <p class="govuk-body">{text.say(each)}</p>
      ))}
      {points.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {points.map((each) => (
            <li>{text.say(each)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Contact({ text, operator }: { text: Speaker; operator: Operator | undefined }) {
  if (operator === undefined) return <>{text.say('about.nobody')}</>;
  const { name, contact } = operator;
  return (
    <>
      <bdi>{name}</bdi>
      <br />
      <a
        class="govuk-link"
        href={contact.includes('@') && !contact.startsWith('https:') ? `mailto:${contact}` : contact}
      >
        {contact}
      </a>
    </>
  );
}
