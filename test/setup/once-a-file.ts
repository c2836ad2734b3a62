const endings: (() => unknown)[] = [];

/** Closes something when the tests of the file that opened it are done. */
export function whenTheFileIsDone(end: () => unknown): void {
  endings.push(end);
}

/** A thing that each test file has for itself: made when a file first asks for it, ended when that file is done. */
export function onceAFile<T>(make: () => T, end: (made: T) => unknown): () => T {
  let made: { thing: T } | undefined;
  return () => {
    if (made !== undefined) return made.thing;
    const thing = make();
    made = { thing };
    whenTheFileIsDone(() => {
      made = undefined;
      return end(thing);
    });
    return thing;
  };
}

/** Ends all that is still open, what was opened last first. */
export async function endAll(): Promise<void> {
  for (let end = endings.pop(); end !== undefined; end = endings.pop()) await end();
}
