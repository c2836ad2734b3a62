import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { Radios } from '../components/radios.tsx';
import type { PageCall } from '../define-page.ts';
import type { PageView } from '../view.ts';
import { answerWords } from './answer-words.ts';
import { declarePath, pageAt } from './open-draft.ts';
import type { Saved } from './save-page.ts';

type BothChanged = Extract<Saved, { outcome: 'both_changed' }>;

/** What of a form was sent does not go with what is sent again. */
const ofThePage = ['csrf', 'key', 'if-match'];

/** Both answers to each question that two people changed: nothing is kept or lost before somebody has chosen. */
export function bothChangedView(call: PageCall, { open, mine, differing }: BothChanged, at: string): PageView {
  const { text, csrf, form } = call;
  const title = text.say('declare.both.title');
  const sent = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !ofThePage.includes(name) && !name.startsWith('keep ') ? [{ name, value }] : [],
  );
  return {
    kind: 'page',
    status: 409,
    title,
    back: { href: declarePath(open), text: text.say('declare.back') },
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('declare.both.lead', { who: open.by === 'you' ? 'you' : 'other' })}</p>
        <Form action={pageAt(open, at)} csrf={csrf} ifMatch={open.etag ?? ''}>
          {sent.map((field) => (
            <input type="hidden" {...field} />
          ))}
          {differing.map((asking) => {
            const answer = (side: typeof mine) => answerWords(side, asking, text) ?? text.say('declare.both.nothing');
            return (
              <Radios
                name={`keep ${asking.pointer}`}
                idPrefix={`keep-${asking.pointer}`}
                fieldset={{ legend: { text: text.law(asking.title).text, classes: 'govuk-fieldset__legend--s' } }}
                value="mine"
                items={[
                  { value: 'mine', text: text.say('declare.both.mine', { answer: answer(mine) }) },
                  { value: 'theirs', text: text.say('declare.both.theirs', { answer: answer(open.draft) }) },
                ]}
              />
            );
          })}
          <Button text={text.say('declare.both.save')} preventDoubleClick />
        </Form>
      </>
    ),
  };
}
