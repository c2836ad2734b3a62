import * as z from 'zod';
import { post } from './api-client.ts';
import type { Demo, DemoOptions } from './demo.ts';
import { demoOrganisations } from './organisations.ts';

const created = z.object({ id: z.string() });

/**
 * Registers the demo organisations and files their declarations, each as its own declarant.
 * @returns what the printed commands need: a supplier with a declaration, and the parties to screen
 * @throws when the API refuses one of them
 */
export async function loadDemo(options: DemoOptions): Promise<Demo> {
  const organisations = demoOrganisations(options.now());
  const screened: string[] = [];
  let shown: Pick<Demo, 'supplier' | 'declaration'> | undefined;
  for (const [index, { party, declarant, declarations }] of organisations.entries()) {
    const caller = { role: 'declarant', subject: declarant } as const;
    const { id } = created.parse(await post(options, '/v1/parties', caller, party));
    for (const declaration of declarations) await post(options, `/v1/parties/${id}/declarations`, caller, declaration);
    const declaration = declarations.at(-1);
    if (party.kinds.includes('supplier') && declaration !== undefined) {
      shown ??= { supplier: { id, name: party.name, declarant }, declaration };
    }
    screened.push(id);
    options.onProgress(index + 1, organisations.length, party.name);
  }
  if (shown === undefined) throw new Error('No demo organisation is a supplier with a declaration.');
  return { ...shown, screened: screened.slice(0, 5) };
}
