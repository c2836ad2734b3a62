/** What is known of something: true, false, or not known; with the answers that it rests on or waits for. */
export interface Known {
  truth: boolean | undefined;
  /** Pointers of answers that are not there and would decide it; empty where it is decided. */
  missing: string[];
  /** Pointers of the answers that decide it; empty where it is not decided. */
  rests: string[];
}

export const settled = (truth: boolean, rests: string[] = []): Known => ({ truth, missing: [], rests });
export const open = (missing: string[]): Known => ({ truth: undefined, missing, rests: [] });

/** Kleene's "and": one false settles it, with all that say so; else one unknown leaves it open. */
export function both(parts: readonly Known[]): Known {
  const denying = parts.filter(({ truth }) => truth === false);
  if (denying.length > 0) {
    return settled(
      false,
      denying.flatMap(({ rests }) => rests),
    );
  }
  const waiting = parts.filter(({ truth }) => truth === undefined);
  if (waiting.length > 0) return open(waiting.flatMap(({ missing }) => missing));
  return settled(
    true,
    parts.flatMap(({ rests }) => rests),
  );
}

export const opposite = ({ truth, ...rest }: Known): Known => ({
  truth: truth === undefined ? undefined : !truth,
  ...rest,
});

/** Kleene's "or", by De Morgan. */
export const either = (parts: readonly Known[]): Known => opposite(both(parts.map(opposite)));
