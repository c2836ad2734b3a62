import { createHash, createHmac } from 'node:crypto';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Whether S3 would take a request by a link: the signature is computed from what is really sent, as AWS describes it for
 * Signature Version 4 in the query, and compared with that of the link. Written from the description alone.
 */
export function s3Takes(method: string, href: string, sent: Record<string, string>, secret: string): boolean {
  const url = new URL(href);
  const { 'X-Amz-Signature': signature = '', ...query } = Object.fromEntries(url.searchParams);
  const headers: Record<string, string> = { ...sent, host: url.host };
  const names = (query['X-Amz-SignedHeaders'] ?? '').split(';');
  if (names.some((name) => headers[name] === undefined)) return false;
  const canonical = [
    method,
    url.pathname,
    Object.keys(query)
      .sort()
      .map((name) => `${encoded(name)}=${encoded(query[name] ?? '')}`)
      .join('&'),
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const at = query['X-Amz-Date'] ?? '';
  const scope = (query['X-Amz-Credential'] ?? '').split('/').slice(1);
  const digest = createHash('sha256').update(canonical).digest('hex');
  const key = scope.reduce<string | Buffer>((signed, part) => hmac(signed, part), `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope.join('/'), digest].join('\n')).toString('hex') === signature;
}
