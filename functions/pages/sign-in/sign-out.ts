import type { PageCall } from '../define-page.ts';
import { clearCookie, cookieNames } from '../session/cookies.ts';
import type { View } from '../view.ts';
import type { SignInServices } from './services.ts';

/** Ends the session on this browser, or all of the same person, and then the issuer's own. */
export async function signOut(
  { sessions, issuer }: SignInServices,
  { request }: PageCall,
  where: 'here' | 'everywhere',
): Promise<View> {
  const session = await sessions.find(request);
  const cookies = [clearCookie(cookieNames.session), clearCookie(cookieNames.kept)];
  if (session === undefined) return { kind: 'redirect', to: '/signed-out', cookies };
  if (where === 'here') await sessions.end(session);
  else await sessions.endAll(session);
  const { refresh } = session.tokens;
  if (refresh !== undefined) await issuer.revoke(refresh);
  return { kind: 'redirect', to: issuer.signOutAt(session.tokens) ?? '/signed-out', cookies };
}
