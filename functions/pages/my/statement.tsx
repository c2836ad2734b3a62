import { Button } from '../components/button.tsx';
import { CharacterCount } from '../components/character-count.tsx';
import { Form } from '../components/form.tsx';
import { countWords } from '../declare/count-words.ts';
import type { PageCall } from '../define-page.ts';
import { errorAt } from '../field-error.ts';
import { MistakeList } from '../mistake-list.tsx';
import type { MessageKey } from '../texts/messages.ts';

const most = 2000;
const plain = /^[\P{Cc}\n\t]*$/u;

/** What was written in the field `statement`, with line breaks as the API has them; or what is wrong with it. */
export function readStatement(
  { form }: PageCall,
  missing: MessageKey = 'disputes.missing',
): { said: string } | { mistake: MessageKey } {
  const said = String(form.get('statement') ?? '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  if (said === '') return { mistake: missing };
  if (said.length > most) return { mistake: 'disputes.too-long' };
  return plain.test(said) ? { said } : { mistake: 'disputes.control' };
}

const mistakesOf = (mistake: MessageKey | undefined) =>
  mistake === undefined ? [] : [{ field: 'statement', key: mistake }];

/** That it was not taken, and why; it leads to the field. Nothing where nothing is wrong. */
export const StatementMistake = ({ text, mistake }: Pick<PageCall, 'text'> & { mistake: MessageKey | undefined }) => (
  <MistakeList mistakes={mistakesOf(mistake)} text={text} />
);

interface StatementFormProps {
  call: PageCall;
  action: string;
  label: MessageKey;
  hint: MessageKey;
  button: MessageKey;
  mistake: MessageKey | undefined;
}

/** A form in which somebody says in their own words what is wrong, or how they see it. */
export function StatementForm({ call, action, label, hint, button, mistake }: StatementFormProps) {
  const { text, csrf, form, newId } = call;
  return (
    <Form action={action} csrf={csrf} formKey={String(form.get('key') ?? newId())}>
      <CharacterCount
        name="statement"
        label={{ text: text.say(label), classes: 'govuk-label--s' }}
        hint={{ text: text.say(hint) }}
        errorMessage={errorAt(mistakesOf(mistake), 'statement', text)}
        value={String(form.get('statement') ?? '')}
        rows={6}
        {...countWords(text, most)}
      />
      <Button text={text.say(button)} preventDoubleClick />
    </Form>
  );
}
