import { Button } from './components/button.tsx';
import type { PageSpec } from './define-page.ts';
import { homeOf } from './home.ts';
import type { MessageKey } from './texts/messages.ts';

const sections: { title: MessageKey; paragraphs: readonly MessageKey[] }[] = [
  {
    title: 'start.declarant.title',
    paragraphs: ['start.declarant.body', 'start.declarant.need', 'start.declarant.time', 'start.declarant.then'],
  },
  { title: 'start.officer.title', paragraphs: ['start.officer.body'] },
  { title: 'start.auditor.title', paragraphs: ['start.auditor.body'] },
  { title: 'start.workers.title', paragraphs: ['start.workers.body'] },
  { title: 'start.paragraph.title', paragraphs: ['start.paragraph.body'] },
];

/** What this is for, in plain words, for each of the three groups. */
export const startPage: PageSpec = {
  method: 'GET',
  path: '/',
  for: 'anyone',
  handle: async ({ text, session }) => {
    const home = homeOf(session?.roles ?? []);
    return {
      kind: 'page',
      title: text.say('start.title'),
      body: (
        <>
          <h1 class="govuk-heading-xl">{text.say('start.title')}</h1>
          <p class="govuk-body-l">{text.say('start.lead')}</p>
          <Button
            text={text.say(home === undefined ? 'start.button' : 'start.button-on')}
            href={home ?? '/sign-in'}
            isStartButton
          />
          {sections.map(({ title, paragraphs }) => (
            <>
              <h2 class="govuk-heading-m">{text.say(title)}</h2>
              {paragraphs.map((each) => (
                <p class="govuk-body">{text.say(each)}</p>
              ))}
            </>
          ))}
        </>
      ),
    };
  },
};
