import * as z from 'zod';
import { isAbn, isCvr, isJapanese, isLei, isLuhn, isNorwegian } from './check-digits.ts';

/** How far an identifier was checked: its check digit, its form only, or nothing because its scheme is not known here. */
export type IdentifierCheck = 'check_digit' | 'form' | 'unchecked';

export interface Identifier {
  scheme: string;
  id: string;
}

interface Scheme {
  name: string;
  form: RegExp;
  isRight?: (id: string) => boolean;
  /** What the register itself treats as the same number. */
  complete?: (id: string) => string;
}

const schemes: Record<string, Scheme> = {
  'XI-LEI': { name: 'Legal Entity Identifier (ISO 17442)', form: /^[A-Z0-9]{18}[0-9]{2}$/, isRight: isLei },
  // SAM.gov: no O and I, which look like digits, and no leading zero. The rule of its check character is not published.
  'US-UEI': { name: 'Unique Entity ID of SAM.gov', form: /^[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}$/ },
  'GB-COH': {
    name: 'Companies House number',
    form: /^(?:\d{8}|[A-Z]{2}\d{5}[A-Z0-9]|R\d{7})$/,
    complete: (id) => (/^\d+$/.test(id) ? id.padStart(8, '0') : id),
  },
  'AU-ABN': { name: 'Australian Business Number', form: /^\d{11}$/, isRight: isAbn },
  'DK-CVR': { name: 'Danish CVR number', form: /^\d{8}$/, isRight: isCvr },
  'FR-SIREN': { name: 'French SIREN number', form: /^\d{9}$/, isRight: isLuhn },
  'IN-MCA': { name: 'Indian corporate identity number', form: /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/ },
  'JP-JCN': { name: 'Japanese corporate number', form: /^[1-9]\d{12}$/, isRight: isJapanese },
  'NL-KVK': { name: 'Dutch Chamber of Commerce number', form: /^\d{8}$/ },
  'NO-BRC': { name: 'Norwegian organisation number', form: /^\d{9}$/, isRight: isNorwegian },
};

/** As it arrives, spelled as people spell it; a wrong check digit is a mistake, not another organisation. */
export const identifierSchema = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^\s*[A-Za-z]{2}-[A-Za-z0-9-]{2,20}\s*$/, 'This must be a scheme of org-id.guide such as XI-LEI.'),
    id: z
      .string()
      .min(1)
      .max(100)
      .regex(
        /^[^\p{C}]*[^\p{C}\s][^\p{C}]*$/u,
        'This must be an identifier: not only spaces, and no control characters.',
      ),
  })
  .superRefine((raw, context) => {
    const { scheme, id } = normaliseIdentifier(raw);
    const known = schemes[scheme];
    if (known === undefined) return;
    if (!known.form.test(id)) {
      context.addIssue({ code: 'custom', path: ['id'], message: `This does not have the form of a ${known.name}.` });
    } else if (known.isRight?.(id) === false) {
      context.addIssue({ code: 'custom', path: ['id'], message: `The check digit of this ${known.name} is wrong.` });
    }
  });

/**
 * One spelling for each identifier, so that uniqueness means something: the scheme in capitals; for schemes known here
 * the id in capitals without the spaces, dots and dashes that people put between digits. Other ids keep their case and
 * their marks, and lose only white space.
 */
export function normaliseIdentifier(raw: Identifier): Identifier {
  const scheme = raw.scheme.trim().toUpperCase();
  const known = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (known === undefined) return { scheme, id: raw.id.normalize('NFKC').replace(/\s/gu, '') };
  const id = raw.id
    .normalize('NFKC')
    .replace(/[\s.-]/gu, '')
    .toUpperCase();
  return { scheme, id: known.complete?.(id) ?? id };
}

/** How far a valid identifier of this scheme was checked. */
export function identifierCheck({ scheme }: Identifier): IdentifierCheck {
  if (!Object.hasOwn(schemes, scheme)) return 'unchecked';
  return schemes[scheme]?.isRight ? 'check_digit' : 'form';
}
