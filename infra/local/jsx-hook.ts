import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stop, transformSync } from 'esbuild';

/** Node takes the types out of `.ts` by itself, and knows nothing of JSX: `node --import ./infra/local/jsx-hook.ts`. */
registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      ...{ loader: 'tsx', jsx: 'automatic', jsxImportSource: 'hono/jsx' },
      ...{ format: 'esm', target: 'node24', sourcemap: 'inline', sourcefile: path },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** Ends the process that esbuild keeps for the next file: a server that has loaded its pages needs it no more. */
export const pagesAreLoaded = (): Promise<void> => stop();
