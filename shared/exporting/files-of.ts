import { dataFile } from './data/data-file.ts';
import { dictionaryFile } from './data/dictionary.ts';
import type { FilesOf } from './export-work.ts';
import { manifestFile } from './proof/manifest-file.ts';
import { proofFiles } from './proof/proof-files.ts';
import { readmeFile } from './proof/readme-file.ts';
import { replayFiles } from './proof/replay-files.ts';

/** The files of every bundle (docs/export-bundle.md); the manifest lists all others, so it comes last. */
export const filesOf: FilesOf = (scope, made) => [
  dataFile(scope),
  dictionaryFile(scope),
  ...proofFiles(scope),
  ...replayFiles(scope),
  readmeFile(scope),
  manifestFile(scope, made),
];
