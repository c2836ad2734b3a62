import type { Role } from '../../../shared/access/principal.ts';
import { Problem } from '../../../shared/errors.ts';
import { personHash } from '../../../shared/store/keys.ts';
import type { PageCall } from '../define-page.ts';
import { homeOf } from '../home.ts';
import { clearCookie, cookieNames, readCookie } from '../session/cookies.ts';
import type { SignedIn } from '../session/sessions.ts';
import type { View } from '../view.ts';
import { type Attempt, endAttempt, readAttempt } from './attempt.ts';
import { SignInRefused } from './issuer-client.ts';
import type { SignInServices } from './services.ts';
import { sayOnPage } from './sign-in-views.tsx';

/**
 * Where the issuer sends people back to. What comes here counts only in the browser that began the attempt, and once:
 * state, nonce and the secret of PKCE are those in its cookie. Then the session begins, under a new id.
 */
export async function comeBack(services: SignInServices, { request, text, now }: PageCall): Promise<View> {
  const { sessions, keptForms, secrets } = services;
  const attempt = readAttempt(secrets, request, now());
  const failed = { status: 403, title: 'sign-in.failed.title', cookies: [endAttempt()] } as const;
  if (attempt === undefined) return sayOnPage(text, { ...failed, body: 'sign-in.failed.start-again', again: '/' });
  let signedIn: SignedIn;
  try {
    signedIn = await whoCame(services, request, attempt);
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    return sayOnPage(text, { ...failed, body: 'sign-in.failed.refused', again: attempt.to });
  }
  if (signedIn.principal.roles.length === 0) {
    return sayOnPage(text, { ...failed, title: 'sign-in.failed.no-role.title', body: 'sign-in.failed.no-role' });
  }
  const session = await sessions.open(request, signedIn);
  const kept = readCookie(request, cookieNames.kept);
  const form = await keptForms.find(kept, personHash(signedIn.principal));
  return {
    kind: 'redirect',
    to: form === undefined ? leadsTo(attempt, signedIn.principal.roles) : `/sign-in/kept?form=${kept}`,
    cookies: [session, endAttempt(), ...(kept === undefined ? [] : [clearCookie(cookieNames.kept)])],
  };
}

/** Who began on the start page, which tells what they know already, goes on to where their work begins. */
const leadsTo = ({ to }: Attempt, roles: readonly Role[]): string => (to === '/' ? (homeOf(roles) ?? to) : to);

/** Throws `SignInRefused` where the access token is none that the API lets pass, or is another person's. */
async function whoCame({ issuer, verifyToken }: SignInServices, { url }: Request, attempt: Attempt): Promise<SignedIn> {
  const { subject, label, tokens } = await issuer.finish(new URL(url), attempt);
  try {
    const principal = await verifyToken(tokens.access);
    if (principal.subject === subject) return { principal, label, tokens };
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.kind === 'unavailable') throw cause;
    throw new SignInRefused('The API does not let this token pass.', { cause });
  }
  throw new SignInRefused('The access token names somebody else than the one who signed in.');
}
