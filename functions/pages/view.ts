import type { Child } from 'hono/jsx';

/** A page in the frame that all pages share. */
export interface PageView {
  kind: 'page';
  /** 200 where left out. */
  status?: number;
  /** Begins the title of the window; one that shows mistakes begins with the word for it by itself. */
  title: string;
  body: Child;
  /** Set where the page shows mistakes in what was sent. */
  failed?: boolean;
  back?: { href: string; text: string };
  /** How much of a wide window it takes; two thirds where left out, as text is best read. */
  width?: 'two-thirds' | 'full';
  cookies?: readonly string[];
}

/** On to another page: an own path, or as a URL the one other place there is, the issuer's page for signing in. */
export interface RedirectView {
  kind: 'redirect';
  to: string | URL;
  /** Whole `Set-Cookie` values. */
  cookies?: readonly string[];
}

/** Something to keep: it is never shown inside a page. */
interface FileView {
  kind: 'file';
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  name: string;
}

/** What a page answers with. */
export type View = PageView | RedirectView | FileView;
