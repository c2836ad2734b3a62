import type * as z from 'zod';
import { english } from '../../../rules/messages/en.ts';
import { toldBy } from '../../../shared/showing/wording.ts';
import type { shownFinding } from '../../api/show-finding.ts';
import type { LawText, Speaker } from '../texts/speaker.ts';

export type ShownFinding = z.output<typeof shownFinding>;

/** What a finding says, sentence by sentence in the language of the page; a code of old that has no text any more is left out. */
export function findingWords(finding: ShownFinding, text: Speaker): LawText[] {
  const basis = finding.basis.map(({ cite }) => cite);
  return toldBy({ ...finding, basis }).flatMap(({ code, parameters }) => sayCode(code, text, parameters));
}

const texts: { readonly [code: string]: string } = english;

/** A text of the rules by its code. */
export function sayCode(
  code: string,
  text: Speaker,
  parameters: { readonly [name: string]: string | number } = {},
): LawText[] {
  const template = Object.hasOwn(texts, code) ? texts[code] : undefined;
  return template === undefined ? [] : [text.law(template, parameters)];
}
