export const dueDiligence = {} as const satisfies Record<string, string>;
