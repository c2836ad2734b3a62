/** How large the log was at a moment, and its root. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Buffer;
  at: string;
}

/**
 * The checkpoint in a note's text (C2SP tlog-checkpoint): origin, size, root in base64, and an extension line `at`.
 * Undefined where the text is none.
 */
export function checkpointIn(text: string): Checkpoint | undefined {
  const [, origin, size, root, at] =
    /^(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\nat (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\n$/.exec(text) ?? [];
  if (origin === undefined || root === undefined || at === undefined) return undefined;
  const bytes = Buffer.from(root, 'base64');
  if (bytes.toString('base64') !== root || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: bytes, at };
}
