import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles, locate } from '../infra/local/generated-files.ts';

describe('what is made from the code', () => {
  it.each(generatedFiles())('is current in $path; `npm run generate` renews it', ({ path, text }) => {
    expect(readFileSync(locate(path), 'utf8')).toBe(text);
  });
});
