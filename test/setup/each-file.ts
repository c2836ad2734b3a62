import { afterAll } from 'vitest';
import { endAll } from './once-a-file.ts';

// Runs anew for each test file, unlike a module that files share.
afterAll(endAll);
