import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../infra/local/generated-files.ts';
import { locate } from '../infra/local/locate.ts';

describe('what is made from the code', () => {
  it.each(generatedFiles())('is current in $path', ({ path, text }) => {
    const current = existsSync(locate(path)) && readFileSync(locate(path), 'utf8') === text;
    expect(current, `${path} is not what the code makes of it; renew it with "npm run generate".`).toBe(true);
  });
});
