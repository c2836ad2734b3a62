import * as z from 'zod';
import { linkKinds } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { jsonText } from './json-text.ts';
import { keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

/** What a party is in a link: the one that uses, or the one that is used. */
export const linkRoles = ['user', 'provider'] as const;
export type LinkRole = (typeof linkRoles)[number];

const statedSchema = z.object({ kind: z.enum(linkKinds), role: z.enum(linkRoles), other: z.string() });
/** A link as one of its two parties sees it. */
export type StatedLink = z.infer<typeof statedSchema>;

const statedLinksSchema = z.object({
  party: z.string(),
  /** All links of which the party says something now; at most a thousand. */
  stated: jsonText(z.array(statedSchema)),
  /** What changed it last: the version that it found, and the SHA-256 of what was asked for. */
  request: z.object({ replaced: z.int().nonnegative(), digest: z.string() }),
  version: z.int().positive(),
});
/**
 * Which links a party states. It says from what a new list is told apart, which an index a moment old could not, and
 * its version is that of the list.
 */
export type StatedLinks = z.infer<typeof statedLinksSchema>;

/** Keeps which links are stated in place of what was read; reads again when another came between. */
export function putStatedLinks(stated: Omit<StatedLinks, 'version'>, replaces: StatedLinks | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const list = packed(canonicalJson(stated.stated));
  const put = { ...keys.statedLinks(stated.party), type: 'stated_links', ...stated, stated: list, version };
  return { put, ...inPlaceOf(replaces) };
}

/** Undefined of a party that never stated a link. */
export async function getStatedLinks(store: Store, party: string): Promise<StatedLinks | undefined> {
  return getItem(store, keys.statedLinks(party), statedLinksSchema);
}
