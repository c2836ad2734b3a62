import { un13 } from '../../basis.ts';
import type { Basis } from '../../vocabulary.ts';

/**
 * Paragraph 13 (k) speaks of "practices known to facilitate trafficking in persons, such as" two that it names: the
 * list is open. That a practice which it does not name belongs there is our reading, hence no full certainty.
 */
export const practiceByExample: Basis = { ...un13('k', 2), certainty: 'medium' };
