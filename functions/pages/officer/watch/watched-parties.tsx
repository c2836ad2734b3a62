import { Form } from '../../components/form.tsx';
import type { PageCall } from '../../define-page.ts';
import { PageLinks, pagePart } from '../page-part.tsx';
import type { Watch } from './stated-as.ts';

interface WatchedPartiesProps {
  watch: Watch;
  etag: string | undefined;
  call: PageCall;
}

/** Whom a watch watches, by name, and a way to take each out but the last. */
export function WatchedParties({ watch: { id, parties, names = {} }, etag, call }: WatchedPartiesProps) {
  const { text, query, csrf } = call;
  const order = new Intl.Collator(text.language);
  const named = parties
    .map((party) => ({ party, name: names[party] ?? party }))
    .toSorted((one, other) => order.compare(one.name, other.name));
  const part = pagePart(query, named.length);
  return (
    <>
      <ul class="govuk-list govuk-list--spaced" id="watched">
        {named.slice(part.from, part.to).map(({ party, name }) => (
          <li>
            <a class="govuk-link" href={`/parties/${party}`}>
              <bdi>{name}</bdi>
            </a>
            {parties.length > 1 && (
              <Form action={`/watches/${id}/remove`} csrf={csrf} ifMatch={etag} class="app-inline">
                {' '}
                <input type="hidden" name="party" value={party} />
                <button type="submit" class="govuk-link govuk-link--no-visited-state app-link-button">
                  {text.say('watching.remove')}
                  <span class="govuk-visually-hidden"> {name}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <PageLinks part={part} call={call} label={text.say('watching.parties')} anchor="watched" />
    </>
  );
}
