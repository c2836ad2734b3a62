export const integrity = {} as const satisfies Record<string, string>;
