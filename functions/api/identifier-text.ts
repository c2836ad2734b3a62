import * as z from 'zod';
import { type Identifier, normaliseIdentifier } from '../../shared/party/identifier.ts';

/** Scheme and id of an organisation in one text, the id being all after the first colon. */
export const identifierText = z
  .string()
  .max(130)
  .regex(/^[^:]+:./, 'This must be scheme:id such as XI-LEI:5493001KJTIIGC8Y1R12.')
  .meta({ description: 'Scheme and id, such as `XI-LEI:5493001KJTIIGC8Y1R12`.' });

/** What a text that `identifierText` accepts names, spelled as it is kept. */
export function identifierOf(text: string): Identifier {
  const colon = text.indexOf(':');
  return normaliseIdentifier({ scheme: text.slice(0, colon), id: text.slice(colon + 1) });
}
