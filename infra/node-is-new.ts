/**
 * Stands for the package `semver` in a bundle. `jsonwebtoken` asks it three times whether this Node is at least 16.9,
 * and Lambda's is 24: the whole package, 29 KB, for three answers that are known.
 */
export const satisfies = (_version: string, _range: string): boolean => true;
