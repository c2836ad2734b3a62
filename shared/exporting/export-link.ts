import type { ExportJob } from './job.ts';

/** A link that opens one bundle, for whoever has it, until it expires. */
export interface ExportLink {
  href: string;
  expiresAt: string;
}

/** How long a link lasts. */
export const linkSeconds = 15 * 60;

/** How many days a bundle is kept once it is ready. */
export const daysKept = 7;

/** Signs a link to the bundle of an export that is ready. */
export type SignLink = (job: Pick<ExportJob, 'id' | 'dataset'>, now: Date) => Promise<ExportLink>;

/** The name under which a browser saves a bundle. */
export function downloadName({ id, dataset }: Pick<ExportJob, 'id' | 'dataset'>): string {
  return `paragraph-13-${dataset}-${id}.zip`;
}
