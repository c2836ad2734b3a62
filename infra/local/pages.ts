import { randomBytes } from 'node:crypto';
import type { Log } from '../../functions/api/services.ts';
import { createPages } from '../../functions/pages/app.ts';
import { createSigningIn } from '../../functions/pages/sign-in/signing-in.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { VerifyToken } from '../../shared/access/principal.ts';
import type { Store } from '../../shared/store/store.ts';
import { isApiPath } from '../api-paths.ts';
import { assetFiles } from './asset-files.ts';
import { type DevelopmentIssuer, developmentIssuerPath } from './development-issuer/development-issuer.ts';
import { keptSecret } from './secret.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

interface LocalPagesOptions {
  api: Fetch;
  store: Store;
  verifyToken: VerifyToken;
  development: DevelopmentIssuer;
  log: Log;
  /** Where the secret of the pages is kept. */
  folder: string;
}

/**
 * The pages at the same address as the API, with the files beside them, as CloudFront puts them together in AWS, and
 * with the development issuer, which there is nowhere but here.
 */
export function withPages({ api, development, folder, log, ...kept }: LocalPagesOptions): Fetch {
  const secret = Buffer.from(
    keptSecret(folder, 'pages-key', () => randomBytes(32).toString('hex')),
    'hex',
  );
  const signingIn = createSigningIn({ ...kept, secret, settings: development.settings });
  const pages = createPages({ ...signingIn, api, log, version: packageJson.version, demo: true });
  const asset = assetFiles();
  const { origin } = development.settings;
  return (request) => {
    const { pathname, search, host } = new URL(request.url);
    if (isApiPath(pathname)) return api(request);
    // Cookies belong to one host, and the issuer sends people back to this one, also who came by another name.
    if (host !== new URL(origin).host) return Response.redirect(`${origin}${pathname}${search}`, 307);
    if (pathname.startsWith(`${developmentIssuerPath}/`)) return development.fetch(request);
    return asset(pathname) ?? pages.fetch(request);
  };
}
