export const state = {} as const satisfies Record<string, string>;
