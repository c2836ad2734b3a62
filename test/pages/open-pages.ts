import { createPages, type PagesOptions } from '../../functions/pages/app.ts';
import type { Session, SessionDoor } from '../../functions/pages/session-door.ts';

/** A door that takes everybody for the same person, or for nobody, and every form for our own. */
export const doorOf = (session?: Session): SessionDoor => ({
  find: async () => session,
  token: async () => 'a token',
  keepReason: async (kept, reason) => {
    kept.reason = reason;
  },
  csrf: () => 'csrf',
  refuse: async () => undefined,
  signIn: async (request) => ({
    kind: 'redirect',
    to: `/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`,
  }),
});

/** The pages with an API that has nothing, for nobody, and what they logged, unless told otherwise. */
export function openPages(options: Partial<PagesOptions> = {}) {
  const logged: { level: string; message: string; facts: Record<string, unknown> }[] = [];
  const line = (level: string) => (message: string, facts: Record<string, unknown>) => {
    logged.push({ level, message, facts });
  };
  const app = createPages({
    api: () => new Response(null, { status: 404 }),
    door: doorOf(),
    log: { info: line('info'), warn: line('warn'), error: line('error') },
    ...options,
  });
  return { app, logged };
}
