import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, roughly in order: begun last, one would keep a core idle until it is done. */
const longest = [
  'test/pages/journeys/declarant.test.ts',
  'test/pages/every-page.test.ts',
  'test/pages/every-page-in-a-browser.test.ts',
  'test/local/start.test.ts',
  'test/pages/journeys/officer.test.ts',
  'test/pages/journeys/auditor.test.ts',
  'test/reacting/killed-worker.test.ts',
  'test/reacting/any-order.test.ts',
  'test/rules/two-evaluators.test.ts',
  'test/assessing/replay.test.ts',
  'test/pages/declare/in-a-browser.test.ts',
  'test/infra/bundle.test.ts',
  'test/journeys/demo.test.ts',
  'test/verify/bundles.test.ts',
  'test/verify/data-formats.test.ts',
  'test/watching/killed-watch.test.ts',
  'test/local/token.test.ts',
  'test/pages/browser.test.ts',
  'test/pages/evidence/in-a-browser.test.ts',
  'test/verify-python/replay.test.ts',
  'test/api/at-once.test.ts',
  'test/api/decisions.test.ts',
];

/** A fresh clone remembers no times, and Vitest then begins with the largest files, which are not the longest runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(relative(this.ctx.config.root, moduleId));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
