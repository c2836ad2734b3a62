import * as z from 'zod';

/** How many organisations, in the order of the measure's categories; null where it is suppressed. */
const cellsSchema = z.array(z.int().nonnegative().nullable());

const rowSchema = z.object({
  key: z.string(),
  /** The sectors that are counted together in it. */
  of: z.exactOptional(z.array(z.string())),
  parties: z.int(),
  /** By measure. */
  cells: z.record(z.string(), cellsSchema),
});
export type TableRow = z.infer<typeof rowSchema>;

/** What is published of one year under one rule set. Nothing else of what was counted is kept. */
export const tableSchema = z.object({
  ruleSet: z.string(),
  year: z.string(),
  /** The first number of the versions that count; null where nothing was assessed under any. */
  line: z.string().nullable(),
  versions: z.array(z.string()),
  /** Fewer organisations than this show nowhere. */
  least: z.int(),
  madeAt: z.iso.datetime(),
  /** Organisations that could have declared; null where those that were not assessed are too few to be told. */
  registered: z.int().nullable(),
  /** Those that were assessed in the year. */
  parties: z.int().nullable(),
  overall: z.record(z.string(), cellsSchema),
  sectors: z.array(rowSchema),
  corridors: z.array(rowSchema),
});
export type StatisticsTable = z.infer<typeof tableSchema>;
