import type * as z from 'zod';
import type { registration } from '../../../functions/api/routes/party-schemas.ts';
import type { contractDeclarationBody, partyDeclarationBody } from '../../../rules/forms/declaration.ts';
import type { Band, Confidence, DueDiligenceTier, Level, LinkKind } from '../../../rules/vocabulary.ts';

/** What the assessment must come to, for the reason that `point` gives. */
export interface Expected {
  band: Band;
  found: number;
  notRuledOut: number;
  /** Per cent. */
  coverage: number;
  confidence: Confidence;
  /** What context alone suggests, and how far a buyer should look; of a party only. */
  inherent?: Level | 'not_known';
  /** The graver level that it does not rule out, where there is one. */
  inherentNotRuledOut?: Level;
  tier?: DueDiligenceTier;
  /** Message codes of the findings that decide it, such as `FEE-01.remedying`. */
  findings: readonly string[];
}

interface Story {
  /** Its name among the demo data, by which one part refers to another. */
  key: string;
  /** What an expert should see in it, in one sentence. */
  point: string;
}

/** A link as one side states it; the other side is named by its key, and since when by days from the day of loading. */
interface DemoLink {
  kind: LinkKind;
  role: 'user' | 'provider';
  with: string;
  corridors?: readonly { from: string; to: string }[];
  since: number;
}

/** One demo organisation as its own people would enter it. All names are invented. */
export interface DemoOrganisation extends Story {
  /** Corridor and trade, for the reader. */
  setting: string;
  /** Subject of the token with which it registers and declares: a declarant's, an authority's officer's. */
  declarant: string;
  /** Body of `POST /v1/parties`. */
  party: z.input<typeof registration>;
  /** How long ago it registered, declared and stated its links; now, where left out. */
  daysAgo?: number;
  /** Body of `PUT /v1/parties/{id}/links`. */
  links?: readonly DemoLink[];
  /** Body of `POST /v1/parties/{id}/declarations` and what comes of it; none for an authority, which declares contracts. */
  declared?: {
    /** What it had declared before, filed before anybody states a link. */
    earlier?: z.input<typeof partyDeclarationBody>;
    body: z.input<typeof partyDeclarationBody>;
    expected: Expected;
    /** What changes once both sides of its links, and a register, have been heard. */
    afterwards?: Partial<Expected> & { exposure?: { found: number; notRuledOut: number } };
    /** What another rule set makes of the same answers, where that is the point. */
    elsewhere?: { ruleSet: string; band: Band; found: number; findings: readonly string[] };
  };
}

/** One contract of a demo authority as its officer would enter it. */
export interface DemoContract extends Story {
  title: string;
  /** Subject of the officer's token. */
  officer: string;
  /** Keys of the organisations on both sides. */
  buyer: string;
  supplier: string;
  /** Body of `POST /v1/contracts`, to which the ids of both sides are added. */
  body: z.input<typeof contractDeclarationBody>;
  expected: Expected;
}
