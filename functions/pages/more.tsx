import type { PageCall } from './define-page.ts';
import { nextCursor } from './next-cursor.ts';

/** The query of a list that pages by `?from=`. */
export const pageQuery = ({ query }: Pick<PageCall, 'query'>, limit = 25): Record<string, string> => {
  const from = query.get('from');
  return { limit: String(limit), ...(from === null ? {} : { cursor: from }) };
};

/** The way to the next page of a list of the API, on the same page of ours; nothing where the list is at its end. */
export function More({ next, call }: { next: string | undefined; call: Pick<PageCall, 'request' | 'text'> }) {
  const cursor = nextCursor(next);
  if (cursor === null) return null;
  const { pathname, searchParams } = new URL(call.request.url);
  searchParams.set('from', cursor);
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${pathname}?${searchParams}`}>
        {call.text.say('my.more')}
      </a>
    </p>
  );
}
