import type { Document } from './document.ts';
import { among, and, fact, is, isFalse, isTrue, not, or, type Truth, yes } from './kleene.ts';
import { goodIn, sponsorship, watchList } from './public-tables.ts';
import { atLeast, someRow, type Terms } from './terms.ts';
import { level } from './verdict.ts';

const goodsSectors = new Set([
  'agriculture',
  'mining',
  'logging',
  'fishing',
  'construction',
  'electronics_manufacturing',
  'garments_and_footwear',
  'other_manufacturing',
  'food_processing',
  'retail',
]);
const half = 50;
const listed = (country: string | undefined, table: ReadonlySet<string>): Truth => among(country, table);

const means = (holds: Truth, code: string) => ({ holds, code });

/** What the context suggests of a party: no score, only levels. */
export function contextRules(d: Document, terms: Terms): string[] {
  const { agency, supplier, sectorAtRisk, longer } = terms;
  const sector = d.business?.sector;
  const housed = d.housing ?? {};
  const abroad = or(agency, not(is(sector, 'retail')), longer);
  const codes = [
    level(
      'SCR-01',
      yes,
      [
        means(agency, 'medium.agency'),
        means(and(supplier, sectorAtRisk), 'medium'),
        means(and(supplier, is(sector, 'other')), 'not_known'),
      ],
      'low',
    ),
    level('SCR-03', abroad, [means(countriesIn(d, supplier, watchList, true), 'medium')], 'not_known'),
    dependence(d, terms),
    level('SCR-08', longer, [means(isTrue(d.namedLists?.named), 'not_known.named')], 'not_known'),
    ...signals(d),
    level(
      'SCR-09G',
      longer,
      [
        means(
          and(isTrue(housed.provided), isTrue(housed.inspected), isFalse(housed.meetsStandards)),
          'not_known.raised',
        ),
      ],
      'not_known',
    ),
  ];
  return supplier === yes ? [...codes, ...supplierContext(d, terms)] : codes;
}

function countriesIn(d: Document, supplier: Truth, table: ReadonlySet<string>, either: boolean): Truth {
  return or(
    and(
      supplier,
      someRow(d.places?.countries, ({ country }) => listed(country, table)),
    ),
    someRow(d.recruitment?.corridors, ({ from, to }) =>
      either ? or(listed(from, table), listed(to, table)) : listed(to, table),
    ),
  );
}

function dependence(d: Document, { supplier, vulnerable, agencies, recruited }: Terms): string {
  const places = and(
    supplier,
    vulnerable,
    someRow(d.places?.countries, ({ country }) => listed(country, sponsorship)),
  );
  const corridors = someRow(d.recruitment?.corridors, ({ to }) => listed(to, sponsorship));
  return level(
    'SCR-04',
    yes,
    [
      means(and(supplier, vulnerable, isTrue(d.workforceProfile?.tiedVisas)), 'high'),
      means(or(places, corridors), 'medium.sponsorship'),
      means(and(supplier, agencies), 'medium.agencies'),
      means(and(supplier, not(vulnerable), not(recruited)), 'low'),
    ],
    'not_known',
  );
}

function signals(d: Document): string[] {
  const signal = (letter: string, raised: Truth) =>
    level(`SCR-09${letter}`, yes, [means(raised, 'not_known.raised')], 'not_known');
  return [
    signal('A', isTrue(d.identityDocuments?.denied)),
    signal('B', or(isTrue(d.deposits?.taken), isTrue(d.deposits?.recruitmentLoans))),
    signal('C', isTrue(d.workerContracts?.changedForTheWorse)),
    signal('D', isTrue(d.recruitment?.recoveredFromWorkers)),
    signal('E', isTrue(d.workerContracts?.leavingPenalised)),
    signal('H', or(isTrue(d.workerContracts?.leavingPenalised), isTrue(d.identityDocuments?.denied))),
  ];
}

function supplierContext(d: Document, { vulnerable, longer }: Terms): string[] {
  const { migrantPercent, agencyPercent, temporaryPercent, homeBasedPercent, tiedVisas } = d.workforceProfile ?? {};
  const most = or(
    ...[migrantPercent, agencyPercent, temporaryPercent, homeBasedPercent].map((each) => atLeast(each, half)),
  );
  const goods = d.goods?.traded;
  const tradesGoods = among(d.business?.sector, goodsSectors);
  const anywhere = or(
    someRow(goods, (good) => goodIn('forcedLabour', good, false)),
    someRow(goods, (good) => goodIn('forcedChildLabour', good, false)),
  );
  const there = or(
    someRow(goods, (good) => goodIn('forcedLabour', good, true)),
    someRow(goods, (good) => goodIn('forcedChildLabour', good, true)),
  );
  const children = someRow(goods, (good) => goodIn('childLabour', good, true));
  const penalised = or(isTrue(d.workerContracts?.leavingPenalised), isTrue(d.identityDocuments?.denied));
  const abused = and(vulnerable, isTrue(tiedVisas), penalised);
  return [
    level('SCR-02', yes, [means(and(vulnerable, most), 'high'), means(vulnerable, 'medium')], 'low'),
    level('SCR-05', tradesGoods, [means(anywhere, 'medium')], 'not_known'),
    businessModel(d, longer),
    level('SCR-07', tradesGoods, [means(there, 'high'), means(children, 'medium')], 'not_known'),
    level('SCR-09F', yes, [means(abused, 'not_known.raised')], 'not_known'),
  ];
}

function businessModel({ businessModel: said = {} }: Document, longer: Truth): string {
  const traits = [said.labourOnlySubcontracting, said.shortLeadTimes, said.pieceRates, said.multiTierSubcontracting];
  const certain = traits.filter((trait) => trait === true).length;
  const possible = traits.filter((trait) => trait !== false).length;
  const atLeastSome = (count: number): Truth => (certain >= count ? yes : possible >= count ? 1 : fact(false));
  return level('SCR-06', longer, [means(atLeastSome(2), 'high'), means(atLeastSome(1), 'medium')], 'low');
}
