import * as z from 'zod';
import type { Pointer } from '../../../rules/vocabulary.ts';
import { Button } from '../components/button.tsx';
import type { Draft } from '../declare/form/draft.ts';
import type { Speaker } from '../texts/speaker.ts';

const named = z.array(z.unknown());

interface DocumentsOfProps {
  pointer: Pointer;
  draft: Draft;
  text: Speaker;
}

/** How many documents an answer names, and the way to choose them: it saves the page first. */
export function DocumentsOf({ pointer, draft, text }: DocumentsOfProps) {
  const count = named.safeParse(draft.qualifiers[pointer]?.evidence).data?.length ?? 0;
  return (
    <div class="govuk-form-group">
      <p class="govuk-body">{text.say('evidence.pick-count', { count })}</p>
      <Button
        text={text.say('evidence.pick-open')}
        name="then"
        value={`documents ${pointer}`}
        classes="govuk-button--secondary"
      />
    </div>
  );
}
