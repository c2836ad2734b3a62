import { ownPath } from '../answer-view.tsx';

/** It travels in a cookie; browsers take 4 KB. */
const longest = 1500;

/**
 * Where to go after signing in: the path that was given, or the start page where it leads to another host, is none,
 * or is a step of signing in itself.
 */
export function wayBack(given: string | null | undefined): string {
  try {
    const path = ownPath(given ?? '/');
    return path.length > longest || /^\/sign-(in|out)\b/.test(path) ? '/' : path;
  } catch {
    return '/';
  }
}
