import type { Manifest } from './manifest.ts';
import type { Named, Naming } from './named.ts';
import type { Findings } from './report.ts';

/** What a bundle has of one party. */
interface Held {
  /** The entries that name its declarations. */
  declarations: ReadonlySet<number>;
  /** By id: under which entry a verdict landed, and whose rules it applies. */
  assessments: ReadonlyMap<string, { seq: number; ruleSet: string }>;
}

/** The half of `complete` that is about declarations and verdicts: of what entries name, nothing is left out. */
export interface MissingCases {
  party: (stream: string, held: Held) => void;
  /** After the last party. */
  end: () => void;
}

/** How much of what entries name an export brings (docs/export-bundle.md, `complete`). */
interface Wanted {
  declarations: 'all' | 'of the period' | 'some';
  assessments: 'all' | 'newest' | 'none' | 'unknown';
}

export function newMissingCases(named: Named, { dataset, filter }: Manifest, findings: Findings): MissingCases {
  const { period, ruleSet, band, replay } = filter;
  const isOfPeriod = ({ day }: Naming) => period === null || (period.from <= day && day <= period.to);
  const wanted = wantedOf(dataset, ruleSet !== null || band !== null);
  const seen = new Set<string>();

  function party(stream: string, held: Held): void {
    seen.add(stream);
    for (const naming of named.namings.get(stream) ?? []) {
      const isAsked = isOfPeriod(naming);
      const what = lacks(naming, held, {
        declarations: wanted.declarations === 'of the period' && !isAsked ? 'some' : wanted.declarations,
        assessments: isAsked ? wanted.assessments : 'none',
      });
      if (what !== undefined) findings.fail('complete', `Entry ${naming.seq} of ${stream} names ${what}.`);
    }
  }

  return {
    party,
    end: () => {
      if (!replay) {
        findings.leaveOpen('complete', 'All segments are there; whether a row is missing is not told without replay/.');
        return;
      }
      for (const stream of named.namings.keys()) {
        if (!seen.has(stream)) party(stream, { declarations: new Set(), assessments: new Map() });
      }
      if (wanted.assessments !== 'unknown') return;
      const why = 'entries do not say under which rules or in which band a verdict is that the filter left out';
      findings.leaveOpen('complete', `All segments are there; whether a verdict is missing is not told, for ${why}.`);
    },
  };
}

function wantedOf(dataset: Manifest['dataset'], isFiltered: boolean): Wanted {
  switch (dataset) {
    case 'declarations':
      return { declarations: 'of the period', assessments: 'none' };
    case 'assessments':
    case 'audit':
      return { declarations: 'all', assessments: isFiltered ? 'unknown' : 'all' };
    case 'scores':
    case 'findings':
      return { declarations: 'some', assessments: isFiltered ? 'unknown' : 'newest' };
  }
}

/** What an entry names that should be in the bundle and is not. */
function lacks({ seq, declarations, assessments }: Naming, held: Held, wanted: Wanted): string | undefined {
  if (wanted.declarations !== 'some' && declarations > 0 && !held.declarations.has(seq)) {
    return 'a declaration that is not in the bundle';
  }
  const verdicts = [...held.assessments.values()];
  const here = verdicts.filter((each) => each.seq === seq).map(({ ruleSet }) => ruleSet);
  const absent = assessments - here.length;
  switch (wanted.assessments) {
    case 'all':
      return absent > 0 ? 'a verdict that is not in the bundle' : undefined;
    case 'newest': {
      // An entry names one verdict for each rule set: as many others must have taken the places of those that are absent.
      const later = verdicts.filter((each) => each.seq > seq && !here.includes(each.ruleSet));
      const places = new Set(later.map(({ ruleSet }) => ruleSet)).size;
      return absent > places
        ? 'a verdict that is not in the bundle, and whose place no later one has taken'
        : undefined;
    }
    case 'none':
    case 'unknown':
      return undefined;
  }
}
