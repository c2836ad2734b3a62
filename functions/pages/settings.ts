import * as z from 'zod';
import { type Settings as ApiSettings, readSettings as readApiSettings } from '../api/settings.ts';
import { type Operator, operatorSchema } from './operator.ts';
import type { SignInSettingsInput } from './sign-in/settings.ts';

const environment = z.object({
  /** JSON: where people sign in, which `createSigningIn` checks. */
  SIGN_IN: z.string().min(1),
  /** 32 bytes in hexadecimal. */
  PAGES_SECRET: z.string().regex(/^[0-9a-f]{64}$/i, 'PAGES_SECRET must be 64 hexadecimal digits.'),
  /** Which state of the source this is. */
  SOURCE_VERSION: z.string().min(1),
  /** JSON: who runs this installation. */
  OPERATOR: z.string().min(1),
});

export interface Settings {
  /** Those of the API, which runs within the pages. */
  api: ApiSettings;
  signIn: SignInSettingsInput;
  secret: Uint8Array;
  version: string;
  operator: Operator;
}

/** The settings of the pages' function. Throws at start, naming the variable, rather than at the first request. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const settings = environment.parse(variables);
  return {
    api: readApiSettings(variables),
    signIn: JSON.parse(settings.SIGN_IN),
    secret: Buffer.from(settings.PAGES_SECRET, 'hex'),
    version: settings.SOURCE_VERSION,
    operator: operatorSchema.parse(JSON.parse(settings.OPERATOR)),
  };
}
