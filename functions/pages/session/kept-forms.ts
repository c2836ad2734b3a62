import * as z from 'zod';
import { Problem } from '../../../shared/errors.ts';
import { seal, unseal } from '../../../shared/http/seal.ts';
import { getKeptForm, putKeptForm } from '../../../shared/store/kept-form.ts';
import type { Store } from '../../../shared/store/store.ts';
import { isId, nameOf, newId, type PageSecrets } from './secrets.ts';

const keptSeconds = 60 * 60;

const keptForm = z.strictObject({
  /** `personHash` of whoever the page was made for. */
  person: z.string(),
  /** Where it was sent to. */
  path: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  /** It brought files too, which are not kept. */
  hadFiles: z.boolean(),
});
/** What somebody typed, and what it was meant for. */
export type KeptForm = z.infer<typeof keptForm>;

export interface KeptForms {
  /** Keeps it for an hour; gives the id with which it is found, or nothing where it is too large to be kept. */
  keep(form: KeptForm): Promise<string | undefined>;
  /** What was kept under an id, for the person it is of and for nobody else. */
  find(id: string | undefined, person: string): Promise<KeptForm | undefined>;
}

/** What was typed into a form, without what only the session that made it can use. */
export function keptFields(form: FormData): Pick<KeptForm, 'fields' | 'hadFiles'> {
  const entries = [...form].filter(([name]) => name !== 'csrf');
  const fields = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return { fields, hadFiles: entries.some(([, value]) => typeof value !== 'string' && value.size > 0) };
}

/** Forms whose session had ended: sealed with what the browser holds, readable by nobody else. */
export function createKeptForms(store: Store, secrets: PageSecrets, now: () => Date): KeptForms {
  return {
    keep: async (form) => {
      const id = newId();
      const sealed = seal(JSON.stringify(form), 'kept-form', secrets.ofItem(id));
      try {
        await putKeptForm(store, {
          ...{ name: nameOf(id), sealed },
          expiresAt: Math.floor(now().getTime() / 1000) + keptSeconds,
        });
        return id;
      } catch (error) {
        if (error instanceof Problem && error.kind === 'too-large') return undefined;
        throw error;
      }
    },
    find: async (id, person) => {
      const stored = isId(id) ? await getKeptForm(store, nameOf(id), now()) : undefined;
      if (!isId(id) || stored === undefined) return undefined;
      const form = keptForm.parse(JSON.parse(unseal(stored.sealed, 'kept-form', secrets.ofItem(id))));
      return form.person === person ? form : undefined;
    },
  };
}
