import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../functions/api/settings.ts';
import { profile, token } from '../access/tokens.ts';

const variables = {
  RECORDS_TABLE: 'records',
  AUDIT_TABLE: 'audit',
  ISSUER_PROFILES: JSON.stringify([profile]),
  CURSOR_KEY: 'ab'.repeat(32),
  EXPORTS_BUCKET: 'exports',
  EVIDENCE_BUCKET: 'evidence',
  AWS_REGION: 'eu-west-1',
  POWERTOOLS_METRICS_NAMESPACE: 'Paragraph13',
  POWERTOOLS_SERVICE_NAME: 'api',
  // Prints through the console that a test can listen to.
  POWERTOOLS_DEV: 'true',
  POWERTOOLS_METRICS_DISABLED: 'false',
};

/** What API Gateway sends (HTTP API, payload version 2.0), as far as it is read. */
function event(method: string, rawPath: string, more: object = {}) {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const requestContext = { http, domainName: 'api.test', requestId: 'r', stage: '$default', time: '', timeEpoch: 0 };
  return { version: '2.0', rawPath, rawQueryString: '', headers: {}, isBase64Encoded: false, requestContext, ...more };
}

async function invoke(...args: Parameters<typeof event>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { handler } = await import('../../functions/api/handler.ts');
  const context = { functionName: 'api', getRemainingTimeInMillis: () => 25_000 };
  return Reflect.apply(handler, undefined, [event(...args), context]);
}

let printed: unknown[];
beforeEach(() => {
  printed = [];
  for (const level of ['log', 'info'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void printed.push(line));
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the Lambda door', () => {
  it('answers an HTTP API event, logs it and counts it', async () => {
    const answer = await invoke('GET', '/v1/health');
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(JSON.parse(answer.body).status).toBe('ok');
    expect(printed.join()).toMatch(/"routePath": *"\/v1\/health"/);
    expect(printed.join()).toMatch(/"Answers2xx": *1/);
  });

  it.each([
    ['{"name":"é","x":1}', '/x'],
    [Uint8Array.of(0x22, 0xff, 0x22), ''],
  ])('reads a body in base64 as the bytes that were sent', async (bytes, pointer) => {
    const seconds = Math.floor(Date.now() / 1000);
    const claims = { iat: seconds, exp: seconds + 60, roles: ['declarant'] };
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': 'k',
      authorization: `Bearer ${token({ claims })}`,
    };
    const body = Buffer.from(bytes).toString('base64');
    const answer = await invoke('POST', '/v1/parties', { body, isBase64Encoded: true, headers });
    expect(answer.statusCode).toBe(400);
    expect(JSON.parse(answer.body).errors).toContainEqual(expect.objectContaining({ pointer }));
  });
});

describe('the settings of the function', () => {
  it.each([
    ['RECORDS_TABLE', ''],
    ['AUDIT_TABLE', undefined],
    ['ISSUER_PROFILES', '{'],
    ['CURSOR_KEY', 'ab'],
  ])('are refused at the start when %s is "%s"', (name, value) => {
    expect(() => readSettings({ ...variables, [name]: value })).toThrow();
  });
});
