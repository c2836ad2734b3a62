/**
 * For every answer of the pages: nothing in a page runs or looks but from our own files, nothing frames it, and a form
 * leads to ourselves or, on the way to signing in, to the issuer (browsers hold redirects after a form to this too).
 * @param formTargets origins beside our own that a form may lead to
 * @param connectTargets origins beside our own that a file may be sent to
 */
export function securityHeaders(formTargets: readonly string[], connectTargets: readonly string[] = []) {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...connectTargets].join(' '),
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  } as const;
}
