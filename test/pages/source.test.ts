import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../infra/local/locate.ts';

const folder = locate('functions/pages');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('the source of the pages', () => {
  it('escapes every text, for nothing in it makes markup out of a string', () => {
    expect(sources.length).toBeGreaterThan(30);
    const making = sources.filter(([, text]) => /\braw\(|dangerouslySetInnerHTML|hono\/html/.test(text));
    expect(making.map(([name]) => name)).toEqual([]);
  });

  it('puts neither styles nor handlers into markup, where the policy would stop them', () => {
    const holding = sources.filter(([, text]) =>
      /\sstyle=|\son[A-Z]\w*=|\sonclick=|<style|<script(?! type="module")/.test(text),
    );
    expect(holding.map(([name]) => name)).toEqual([]);
  });
});
