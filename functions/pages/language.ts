import { Problem } from '../../shared/errors.ts';
import { ownPath } from './answer-view.tsx';
import type { PageSpec } from './define-page.ts';
import { isLanguage } from './texts/languages.ts';

const name = '__Host-language';
const yearSeconds = 365 * 86_400;

/** The language that was chosen on this browser, out of the `Cookie` header. */
export function languageCookie(header: string | null): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Keeps the language for a year on this browser, and leads back to where it was chosen. */
export const chooseLanguagePage: PageSpec = {
  method: 'POST',
  path: '/language',
  for: 'anyone',
  handle: async ({ form }) => {
    const language = String(form.get('language'));
    if (!isLanguage(language)) throw new Problem('malformed-request', 'This language is not one of those offered.');
    return {
      kind: 'redirect',
      to: wayBack(String(form.get('back') ?? '/')),
      cookies: [`${name}=${language}; Path=/; Max-Age=${yearSeconds}; Secure; HttpOnly; SameSite=Lax`],
    };
  },
};

function wayBack(path: string): string {
  try {
    return ownPath(path);
  } catch {
    return '/';
  }
}
