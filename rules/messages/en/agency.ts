export const agency = {} as const satisfies Record<string, string>;
