import type { Condition } from '../language.ts';
import type { ReadyCondition } from './condition.ts';
import { readyList } from './list.ts';
import { type Json, parsePath, read } from './scope.ts';
import { note, readyListNote } from './trail.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/** RFC 4647, section 3.3.1: a range matches a tag that equals it or starts with it and a hyphen. */
const matches = (range: Json, tag: Json): boolean =>
  typeof range === 'string' && typeof tag === 'string' && (tag === range || tag.startsWith(`${range}-`));

/** `covers`: every needed language is among the given ones. */
export function readyCoverage(condition: Extract<Condition, { op: 'covers' }>): ReadyCondition {
  const needed = readyList(condition.needed);
  const by = readyList(condition.by);
  const member = parsePath(condition.member);
  const lists = [
    { open: needed, noteList: readyListNote(condition.needed) },
    { open: by, noteList: readyListNote(condition.by) },
  ];
  return {
    test: (scope) => {
      const wanted = needed(scope);
      const given = by(scope);
      const ranges = given.rows.map((row) => read(member, row));
      const maybeMore = !given.complete || ranges.includes(undefined);
      let unknown = !wanted.complete;
      for (const row of wanted.rows) {
        const tag = read(member, row);
        if (tag !== undefined && ranges.some((range) => range !== undefined && matches(range, tag))) continue;
        if (tag !== undefined && !maybeMore) return FALSE;
        unknown = true;
      }
      return unknown ? UNKNOWN : TRUE;
    },
    trace: (scope, _environment, trail) => {
      for (const { open, noteList } of lists) {
        const { rows, complete } = open(scope);
        noteList(trail, scope, complete);
        for (const row of rows) note(trail, member, row);
      }
    },
  };
}
