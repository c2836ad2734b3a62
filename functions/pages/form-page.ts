import type { Role } from '../../shared/access/principal.ts';
import type { PageCall, PageSpec } from './define-page.ts';
import type { View } from './view.ts';

interface FormPage<Mistake> {
  path: `/${string}`;
  for: readonly [Role, ...Role[]];
  /** The page with its form; with what was typed and what is wrong with it, where that was sent. */
  show: (call: PageCall, mistakes: readonly Mistake[]) => View | Promise<View>;
  /** What sending the form does. */
  send: (call: PageCall) => Promise<View>;
}

/** A page with a form that is sent to the page's own address: it is shown, and it is sent. */
export function formPage<Mistake>({ show, send, ...page }: FormPage<Mistake>): [PageSpec, PageSpec] {
  return [
    { ...page, method: 'GET', handle: async (call) => show(call, []) },
    { ...page, method: 'POST', handle: send },
  ];
}
