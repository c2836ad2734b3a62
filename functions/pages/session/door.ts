import type { SessionDoor } from '../session-door.ts';
import type { RedirectView } from '../view.ts';
import { cookieNames, readCookie, setCookie } from './cookies.ts';
import { formToken, readFormToken } from './form-token.ts';
import { type KeptForms, keptFields } from './kept-forms.ts';
import type { LiveSession } from './live-session.ts';
import { foreignPage, otherPersonPage, resendPage } from './refused-pages.tsx';
import type { PageSecrets } from './secrets.ts';
import { senderOf } from './sender.ts';
import type { Sessions } from './sessions.ts';
import { wayBack } from './way-back.ts';

interface DoorOptions {
  sessions: Sessions;
  keptForms: KeptForms;
  secrets: PageSecrets;
  /** Our own origin, as browsers see it. */
  origin: string;
}

const keptSeconds = 60 * 60;

/** How pages know who sends a request, and that a form comes from our own page of the same session. */
export function createDoor({ sessions, keptForms, secrets, origin }: DoorOptions): SessionDoor<LiveSession> {
  const csrf = (session: LiveSession) => formToken(secrets, { id: session.id, person: session.stored.person });
  return {
    find: sessions.find,
    token: sessions.token,
    keepReason: sessions.keepReason,
    csrf: (session) => (session === undefined ? '' : csrf(session)),
    refuse: async (request, form, session, text) => {
      const sender = senderOf(request, origin);
      if (sender === 'foreign') return foreignPage(text);
      // Nothing that can be done without a session is anyone's but this browser's own.
      if (session === undefined) return undefined;
      const made = readFormToken(secrets, form.get('csrf'), session.id);
      if (made?.kind === 'this-session' && made.person === session.stored.person) return undefined;
      if (made !== undefined && made.person !== session.stored.person) return otherPersonPage(text);
      if (made === undefined && sender !== 'own') return foreignPage(text);
      return resendPage({ ...keptFields(form), path: pathOf(request) }, csrf(session), text, 403);
    },
    signIn: async (request, form) => {
      const kept = form && (await keep(request, form));
      const query = new URLSearchParams({ to: wayBack(form ? cameFrom(request, origin) : pathOf(request)) });
      const had = readCookie(request, cookieNames.session) !== undefined;
      if (kept !== undefined) query.set('why', 'kept');
      else if (form !== undefined) query.set('why', 'not-kept');
      else if (had) query.set('why', 'ended');
      const cookies = kept === undefined ? [] : [setCookie(cookieNames.kept, kept, keptSeconds)];
      return { kind: 'redirect', to: `/sign-in?${query}`, cookies } satisfies RedirectView;
    },
  };

  /** Only what was typed into a page that was made for somebody: a stranger keeps nothing with us. */
  async function keep(request: Request, form: FormData): Promise<string | undefined> {
    const made = readFormToken(secrets, form.get('csrf'), undefined);
    if (made === undefined || senderOf(request, origin) === 'foreign') return undefined;
    return keptForms.keep({ person: made.person, path: pathOf(request), ...keptFields(form) });
  }
}

function pathOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** The page on which a form stood, as far as the browser says; its own address where it says nothing. */
function cameFrom(request: Request, origin: string): string {
  const url = URL.parse(request.headers.get('referer') ?? '');
  return url?.origin === origin ? `${url.pathname}${url.search}` : pathOf(request);
}
