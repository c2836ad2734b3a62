export const workerContract = {} as const satisfies Record<string, string>;
