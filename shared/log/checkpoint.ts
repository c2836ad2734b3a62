import { fromBase64, toBase64 } from './base64.ts';

/** What is signed each minute: that the log had this many leaves under this root at that time. */
export interface Checkpoint {
  /** Which log: a name that no other log has, and the name of its keys. */
  origin: string;
  size: number;
  root: Uint8Array;
  /** UTC to the second, as in `2026-11-22T06:00:00Z`. */
  at: string;
}

/**
 * A checkpoint as the text of a note (C2SP tlog-checkpoint): origin, size, root, and `at` as an extension line.
 * Throws `RangeError` where it could not be read back.
 */
export function checkpointText({ origin, size, root, at }: Checkpoint): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\nat ${at}\n`;
  parseCheckpoint(text);
  return text;
}

/** The checkpoint that a note's text states. Throws `RangeError`, with a sentence that says which line is wrong. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const [origin = '', sizeText = '', rootText = '', atText = '', end] = lines;
  if (lines.length !== 5 || end !== '') {
    throw new RangeError('A checkpoint has four lines: origin, size, root and time.');
  }
  if (!/^[\x21-\x2a\x2c-\x7e]+$/.test(origin)) {
    throw new RangeError('The first line of a checkpoint, its origin, is a name without spaces and plus signs.');
  }
  const size = Number(sizeText);
  if (!/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) {
    throw new RangeError('The second line of a checkpoint, its size, is a whole number without leading zeros.');
  }
  const root = fromBase64(rootText);
  if (root?.length !== 32) throw new RangeError('The third line of a checkpoint, its root, is 32 bytes in base64.');
  const at = /^at (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.exec(atText)?.[1];
  if (at === undefined || !isMoment(at)) {
    throw new RangeError('The fourth line of a checkpoint is "at" and a time in UTC, such as 2026-11-22T06:00:00Z.');
  }
  return { origin, size, root, at };
}

function isMoment(at: string): boolean {
  const moment = new Date(at);
  return !Number.isNaN(moment.getTime()) && toSecond(moment) === at;
}

/** A moment as checkpoints write it, cut to the second. */
export function toSecond(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
