import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './generated-files.ts';
import { locate } from './locate.ts';

/** `npm run generate`: renews the files and parts of files that are made from the code. */
for (const { path, text } of generatedFiles()) {
  mkdirSync(dirname(locate(path)), { recursive: true });
  writeFileSync(locate(path), text);
  console.log(`Renewed ${path}.`);
}
