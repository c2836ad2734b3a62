/** Where the next page of a list of the API begins, out of its `Link` to the next; null at the end of the list. */
export const nextCursor = (next: string | undefined): string | null =>
  next === undefined ? null : new URL(next, 'http://api.invalid').searchParams.get('cursor');
