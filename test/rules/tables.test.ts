import { describe, expect, it } from 'vitest';
import { countries } from '../../rules/data/countries.ts';
import { htsOfGoods } from '../../rules/data/ilab-goods-hts.ts';
import { tableOf, tables } from '../../rules/data/tables.ts';

const ilab = tableOf('ilab-goods-2024');
const watchList = tableOf('tip-watch-list-2025');
const rowsOf = (country: string, table = ilab) => table.rows.filter((row) => row.country === country);

describe.each(tables.map((table) => [table.id, table] as const))('the table %s', (_id, table) => {
  it('says where it comes from and when, and names countries by their codes', () => {
    expect([table.edition, table.source, table.licence].every((text) => text.length > 3)).toBe(true);
    expect(table.retrievedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(table.rows.filter(({ country }) => !countries.has(country))).toEqual([]);
  });

  it('has no row twice', () => {
    const rows = table.rows.map((row) => JSON.stringify(row));
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe('the list of goods of 2024', () => {
  it('has as many rows, countries and goods as its source counts', () => {
    expect(ilab.rows).toHaveLength(478);
    expect(new Set(ilab.rows.map(({ country }) => country)).size).toBe(80);
    expect(ilab.rows.filter(({ forcedLabour }) => forcedLabour)).toHaveLength(138);
    expect(ilab.rows.filter(({ forcedChildLabour }) => forcedChildLabour)).toHaveLength(53);
  });

  it.each([
    ['MM', 'Jade', { childLabour: true, forcedLabour: true, forcedChildLabour: false }],
    ['CI', 'Cocoa', { childLabour: true, forcedLabour: true }],
    ['ZW', 'Tobacco', { childLabour: true, forcedLabour: false, forcedChildLabour: false }],
    ['BY', 'Lumber', { childLabour: false, forcedLabour: true, forcedChildLabour: false }],
  ])('has the row of %s and %s', (country, good, marks) => {
    expect(rowsOf(country).filter((row) => row.good === good)).toEqual([expect.objectContaining(marks)]);
  });
});

describe('the codes of goods', () => {
  it('are as many as its source counts, all of digits', () => {
    const codes = [...htsOfGoods.byGood.values()].flat();
    expect(htsOfGoods.byGood.size).toBe(205);
    expect(codes).toHaveLength(702);
    expect(codes.filter((code) => !/^\d{2,10}(-\d{2,4})?$/.test(code))).toEqual([]);
  });

  it('stand under the names that the list of goods has, but for four that it has no codes for', () => {
    const uncoded = ilab.rows
      .map(({ good }) => String(good))
      .filter((good) => !htsOfGoods.byGood.has(good.toLowerCase()));
    expect([...new Set(uncoded)].sort()).toEqual(['Khat (stimulant)', 'Lead', 'Pornography', 'Sweet Potatoes']);
  });
});

describe('the codes that HS 2022 gave to goods', () => {
  const { byGood, certainty, source } = htsOfGoods.later;

  it('are subheadings of goods that have older codes, with their source', () => {
    expect([...byGood.keys()].filter((good) => !htsOfGoods.byGood.has(good))).toEqual([]);
    expect([byGood.get('rubber gloves'), byGood.get('solar modules')]).toEqual([['401512'], ['854143']]);
    expect([...byGood.values()].flat().filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect([certainty, source, htsOfGoods.harmonizedSystem].every((text) => text.length > 5)).toBe(true);
  });

  it('stand in headings that the older codes stand in', () => {
    const headings = (good: string) => htsOfGoods.byGood.get(good)?.map((code) => code.slice(0, 4));
    for (const [good, codes] of byGood)
      expect(codes.filter((code) => !headings(good)?.includes(code.slice(0, 4)))).toEqual([]);
  });
});

describe('the watch list of 2025', () => {
  it('has 25 countries on the second tier, 20 on the third and 4 special cases', () => {
    const tiers = Map.groupBy(watchList.rows, ({ tier }) => tier);
    expect([...tiers].map(([tier, rows]) => [tier, rows.length])).toEqual([
      ['Tier 3', 20],
      ['Special Case', 4],
      ['Tier 2 Watch List', 25],
    ]);
  });

  it('tells the two Congos apart', () => {
    expect(rowsOf('CG', watchList)).toHaveLength(1);
    expect(rowsOf('CD', watchList)).toHaveLength(1);
  });
});
