import { describe, expect, it } from 'vitest';
import { authenticate } from '../../shared/access/bearer.ts';

const verifyToken = async (token: string) => ({ issuer: 'i', subject: token, roles: [] });

describe('the Authorization header', () => {
  it.each(['Bearer abc.def.ghi', 'bearer abc.def.ghi', 'BEARER  abc.def.ghi'])('names a token: %s', async (header) => {
    expect((await authenticate(header, verifyToken)).subject).toBe('abc.def.ghi');
  });

  it.each([undefined, null, '', 'Bearer', 'Basic dTpw', 'Bearer a b', 'Bearer a, Bearer b', 'abc.def.ghi'])(
    'without one is answered with a challenge: %s',
    async (header) => {
      await expect(authenticate(header, verifyToken)).rejects.toMatchObject({
        kind: 'unauthenticated',
        headers: { 'www-authenticate': 'Bearer realm="paragraph-13"' },
      });
    },
  );
});
