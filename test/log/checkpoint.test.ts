import { describe, expect, it } from 'vitest';
import { checkpointText, parseCheckpoint, toSecond } from '../../shared/log/checkpoint.ts';
import { emptyRoot } from '../../shared/log/merkle.ts';

const origin = 'paragraph-13.example/log';
const at = '2026-11-22T06:00:00Z';
const text = `${origin}\n17\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nat ${at}\n`;

describe('the text of a checkpoint', () => {
  it('is four lines, read back as they were written', () => {
    expect(checkpointText({ origin, size: 17, root: emptyRoot, at })).toBe(text);
    expect(parseCheckpoint(text)).toEqual({ origin, size: 17, root: emptyRoot, at });
    expect(toSecond(new Date('2026-11-22T06:00:00.999Z'))).toBe(at);
  });

  it.each([
    ['a line too many', `${text}more\n`, 'four lines'],
    ['a line too few', text.slice(0, text.indexOf('at ')), 'four lines'],
    ['no line feed at its end', text.slice(0, -1), 'four lines'],
    ['another line break', text.replaceAll('\n', '\r\n'), 'first line'],
    ['an origin with a space', text.replace('/log', ' log'), 'first line'],
    ['no origin', text.slice(origin.length), 'first line'],
    ['a size with a leading zero', text.replace('\n17\n', '\n017\n'), 'second line'],
    ['a negative size', text.replace('\n17\n', '\n-17\n'), 'second line'],
    ['a size that no number holds', text.replace('\n17\n', '\n9007199254740993\n'), 'second line'],
    ['a root that is too short', text.replace('47DE', ''), 'third line'],
    ['a root in other letters', text.replace('+/', '-_'), 'third line'],
    ['a root with spare bits', text.replace('FU=', 'FV='), 'third line'],
    ['a day that is none', text.replace('11-22', '02-30'), 'fourth line'],
    ['a time in another zone', text.replace('Z\n', '+01:00\n'), 'fourth line'],
    ['a time with fractions', text.replace('00Z', '00.5Z'), 'fourth line'],
  ])('is refused with %s', (_, wrong, line) => {
    expect(() => parseCheckpoint(wrong)).toThrow(RangeError);
    expect(() => parseCheckpoint(wrong)).toThrow(line);
  });

  it('is not written where it could not be read', () => {
    expect(() => checkpointText({ origin: 'a b', size: 17, root: emptyRoot, at })).toThrow('first line');
    expect(() => checkpointText({ origin, size: 1.5, root: emptyRoot, at })).toThrow('second line');
    expect(() => checkpointText({ origin, size: 17, root: emptyRoot, at: new Date(0).toISOString() })).toThrow(
      'fourth line',
    );
  });
});
