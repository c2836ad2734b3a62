export const grievance = {} as const satisfies Record<string, string>;
