import { roles } from '../../../shared/access/principal.ts';
import type { PageSpec } from '../define-page.ts';
import { resendPage } from '../session/refused-pages.tsx';
import { wayBack } from '../session/way-back.ts';
import { beginAttempt } from './attempt.ts';
import { comeBack } from './come-back.ts';
import type { SignInServices } from './services.ts';
import { askToSignIn, askToSignOut, sayOnPage } from './sign-in-views.tsx';
import { signOut } from './sign-out.ts';

/** All pages on which people sign in and out. */
export function signInPages(services: SignInServices): readonly PageSpec[] {
  const { sessions, keptForms, secrets, issuer } = services;
  const anyone = 'anyone';
  return [
    {
      ...{ method: 'GET', path: '/sign-in', for: anyone },
      handle: async ({ query, text }) => askToSignIn(text, wayBack(query.get('to')), query.get('why')),
    },
    {
      ...{ method: 'GET', path: '/sign-in/start', for: anyone },
      handle: async ({ query, now }) => {
        const { attempt, cookie } = beginAttempt(secrets, wayBack(query.get('to')), now());
        return { kind: 'redirect', to: await issuer.begin(attempt), cookies: [cookie] };
      },
    },
    { method: 'GET', path: '/sign-in/callback', for: anyone, handle: (call) => comeBack(services, call) },
    {
      ...{ method: 'GET', path: '/sign-in/kept', for: roles },
      handle: async ({ request, query, csrf, text }) => {
        const session = await sessions.find(request);
        const form = session && (await keptForms.find(query.get('form') ?? undefined, session.stored.person));
        return form === undefined
          ? sayOnPage(text, { status: 404, title: 'session.gone.title', body: 'session.gone.body' })
          : resendPage(form, csrf, text, 200);
      },
    },
    {
      ...{ method: 'GET', path: '/sign-out', for: roles },
      handle: async ({ session, text, csrf }) => askToSignOut(text, session?.label ?? '', csrf),
    },
    { method: 'POST', path: '/sign-out', for: anyone, handle: (call) => signOut(services, call, 'here') },
    {
      method: 'POST',
      path: '/sign-out/everywhere',
      for: anyone,
      handle: (call) => signOut(services, call, 'everywhere'),
    },
    {
      ...{ method: 'GET', path: '/signed-out', for: anyone },
      handle: async ({ text }) => sayOnPage(text, { title: 'signed-out.title', body: 'signed-out.body' }),
    },
  ];
}
