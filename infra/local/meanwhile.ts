import { type Loaded, startingPage } from '../../functions/pages/starting-page.tsx';
import packageJson from '../../package.json' with { type: 'json' };
import { Problem } from '../../shared/errors.ts';
import { problemResponse } from '../../shared/http/problem.ts';
import { isApiPath } from '../api-paths.ts';
import { assetFiles } from './asset-files.ts';

/** What is answered until the service is ready: to a program a problem, to a person a page that says how far it is. */
export function meanwhile(loaded: () => Loaded): (request: Request) => Response | Promise<Response> {
  const asset = assetFiles();
  return (request) => {
    const { pathname } = new URL(request.url);
    if (!isApiPath(pathname)) return asset(pathname) ?? startingPage(request, loaded(), packageJson.version);
    const starting = new Problem('unavailable', 'This was not done, because the server is still starting.', {
      headers: { 'retry-after': '1' },
    });
    return problemResponse(starting, crypto.randomUUID());
  };
}
