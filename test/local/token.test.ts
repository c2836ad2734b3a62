import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localIssuer } from '../../infra/local/issuer.ts';
import { roles } from '../../shared/access/principal.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { newFolder, run } from './command.ts';

const wish = ['--role', 'auditor', '--subject', 'auditor@example.org'];

async function token(folder: string, args: string[]) {
  const command = run('token.ts', args, { folder });
  return { code: await command.ended, stdout: command.stdout(), stderr: command.stderr() };
}

function verifierFor(folder: string) {
  const { profile } = localIssuer(readFileSync(join(folder, '.data/signing-key.pem'), 'utf8'));
  return createTokenVerifier([profile]);
}

describe('npm run token', () => {
  it.each(roles)('prints a token for a %s that the service accepts, and nothing else', async (role) => {
    const folder = newFolder();
    const { code, stdout, stderr } = await token(folder, ['--role', role, '--subject', 'ana@example.org']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const principal = await verifierFor(folder)(stdout.trim());
    expect(principal).toMatchObject({ subject: 'ana@example.org', roles: [role] });
  });

  it('prints a token that lasts the longest allowed time', async () => {
    const folder = newFolder();
    const { stdout } = await token(folder, [...wish, '--ttl', '24h']);
    await expect(verifierFor(folder)(stdout.trim())).resolves.toMatchObject({ roles: ['auditor'] });
  });

  it('uses one key, which only its owner may read, also when two run at once', async () => {
    const folder = newFolder();
    const both = await Promise.all([token(folder, wish), token(folder, wish)]);
    const verify = verifierFor(folder);
    for (const { stdout } of both) await expect(verify(stdout.trim())).resolves.toBeDefined();
    expect(statSync(join(folder, '.data/signing-key.pem')).mode & 0o777).toBe(0o600);
  });

  it.each([
    { mistake: 'an unknown role', args: ['--role', 'king', '--subject', 'x'], says: '--role is one of' },
    { mistake: 'no role', args: ['--subject', 'x'], says: '--role is one of' },
    { mistake: 'no subject', args: ['--role', 'auditor'], says: '--subject names' },
    { mistake: 'an unknown flag', args: [...wish, '--admin'], says: "Unknown option '--admin'." },
    { mistake: 'a life of no time', args: [...wish, '--ttl', '0s'], says: '--ttl is a time' },
    { mistake: 'a life of more than a day', args: [...wish, '--ttl', '25h'], says: '--ttl is a time' },
  ])('refuses $mistake in one line, with nothing on standard output', async ({ args, says }) => {
    const { code, stdout, stderr } = await token(newFolder(), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('explains itself when asked', async () => {
    const { code, stdout, stderr } = await token(newFolder(), ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run -s token -- --role /);
  });

  it('says which file to delete when the key is damaged', async () => {
    const folder = newFolder();
    await token(folder, wish);
    const key = join(folder, '.data/signing-key.pem');
    writeFileSync(key, 'no key');
    const { code, stderr } = await token(folder, wish);
    expect(code).toBe(1);
    expect(stderr).toBe('The file .data/signing-key.pem is damaged. Delete it: a new one is made at the next start.\n');
  });
});
