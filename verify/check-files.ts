import { createHash } from 'node:crypto';
import type { Manifest } from './manifest.ts';
import type { Findings } from './report.ts';
import { Unreadable } from './unreadable.ts';
import type { Zip } from './zip.ts';

/** `files`: each file is as the manifest lists it, none is missing, and there is none beside them. */
export async function checkFiles(zip: Zip, manifest: Manifest, findings: Findings): Promise<void> {
  const listed = new Set(manifest.files.map(({ name }) => name));
  if (listed.size !== manifest.files.length) findings.fail('files', 'manifest.json lists a file twice.');
  for (const name of zip.names) {
    if (name !== 'manifest.json' && !listed.has(name)) findings.fail('files', `manifest.json does not list ${name}.`);
  }
  let total = 0;
  for (const file of manifest.files) {
    if (!zip.has(file.name)) {
      findings.fail('files', `${file.name} is missing.`);
      continue;
    }
    const found = await hashed(zip, file.name);
    if (typeof found === 'string') findings.fail('files', found);
    else if (found.bytes !== file.bytes)
      findings.fail('files', `${file.name} has ${found.bytes} bytes, not ${file.bytes}.`);
    else if (found.sha256 !== file.sha256)
      findings.fail('files', `${file.name} has another SHA-256 than it was given.`);
    else total += found.bytes;
  }
  findings.prove('files', `${manifest.files.length} files with ${total} bytes are as manifest.json lists them.`);
}

async function hashed(zip: Zip, name: string): Promise<{ bytes: number; sha256: string } | string> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of zip.bytes(name)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}
