import { readFileSync } from 'node:fs';
import { openApiDocument } from '../../functions/api/openapi.ts';
import { routes } from '../../functions/api/routes.ts';
import { ruleBook } from '../../rules/english/book.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { builtAssets } from '../assets/build-assets.ts';
import { demoTable } from './demo/table.ts';
import { locate } from './locate.ts';

/** A file of which the whole or a part is made from the code, as it should read now. */
export interface GeneratedFile {
  /** From the root of the project. */
  path: string;
  text: string;
}

/** Every file that `npm run generate` renews. Throws where the README has lost its markers. */
export const generatedFiles = (): GeneratedFile[] => [
  { path: 'docs/openapi.json', text: `${JSON.stringify(openApiDocument(routes), null, 2)}\n` },
  ...ruleSets.map((ruleSet) => ({
    path: `docs/rule-books/${ruleSet.id}.md`,
    text: ruleBook(ruleSet, ruleSetDigest(ruleSet)),
  })),
  ...builtAssets(locate('.')),
  { path: 'README.md', text: between('demo table', demoTable(), readFileSync(locate('README.md'), 'utf8')) },
];

/** The text with what stands between the two markers replaced. */
function between(marker: string, part: string, text: string): string {
  const [opening, closing] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) throw new RangeError(`The README has no part between ${opening} and ${closing}.`);
  return `${text.slice(0, start + opening.length)}\n${part}\n${text.slice(end)}`;
}
