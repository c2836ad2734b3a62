import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Where a file of the project lies on this machine, from its path in the project. */
export const locate = (path: string): string => fileURLToPath(new URL(path, root));
