/** What the API answers of all addresses, as routes of an HTTP API say it; the pages have the others. */
export const apiPaths = ['/v1/{proxy+}', '/docs', '/docs/{proxy+}', '/openapi.json'] as const;

/** Whether the API answers at this path. */
export function isApiPath(path: string): boolean {
  return apiPaths.some((each) =>
    each.endsWith('{proxy+}') ? path.startsWith(each.slice(0, -'{proxy+}'.length)) : path === each,
  );
}
