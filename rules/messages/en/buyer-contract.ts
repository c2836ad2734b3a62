export const buyerContract = {} as const satisfies Record<string, string>;
