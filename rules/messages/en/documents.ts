export const documents = {} as const satisfies Record<string, string>;
