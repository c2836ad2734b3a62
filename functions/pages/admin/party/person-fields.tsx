import { Input } from '../../components/input.tsx';
import type { PageCall } from '../../define-page.ts';
import { errorAt, type Mistake } from '../../field-error.ts';
import { typedIn } from '../../typed.ts';

interface Props {
  call: PageCall;
  mistakes: readonly Mistake[];
}

const kept = { autocomplete: 'off', spellcheck: false };

/** Who is meant, by the name and the issuer that sign them in: nobody has another name here. */
export function PersonFields({ call: { text, form }, mistakes }: Props) {
  const value = typedIn(form);
  return (
    <>
      <Input
        {...kept}
        name="subject"
        label={{ text: text.say('admin.party.add-subject') }}
        hint={{ text: text.say('admin.erasures.subject-hint') }}
        errorMessage={errorAt(mistakes, 'subject', text)}
        value={value('subject')}
      />
      <Input
        {...kept}
        name="issuer"
        label={{ text: text.say('admin.erasures.issuer') }}
        hint={{ text: text.say('admin.party.issuer-hint') }}
        value={value('issuer')}
      />
    </>
  );
}

/** What was typed into them, as the API takes it; an issuer that is left out is the one of whoever asks. */
export function personTyped(form: FormData): { subject: string; issuer?: string } {
  const sent = typedIn(form);
  const issuer = sent('issuer');
  return { subject: sent('subject'), ...(issuer === '' ? {} : { issuer }) };
}
