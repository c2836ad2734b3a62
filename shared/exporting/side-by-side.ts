/** More would queue for connections. */
const atOnce = 16;

/** What comes of each, in their order, so many of them worked on at the same time. Throws as the first that fails. */
export async function sideBySide<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    done.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return done;
}
