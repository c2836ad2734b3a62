import * as z from 'zod';
import { question } from './question.ts';

/**
 * Kinds of work, as a buyer would name them. The first part are those that UK procurement guidance (PPN 009 and the
 * material it points to) names as being of high risk.
 */
export const sectors = {
  atRisk: [
    'agriculture',
    'mining',
    'logging',
    'fishing',
    'construction',
    'electronics_manufacturing',
    'garments_and_footwear',
    'other_manufacturing',
    'food_processing',
    'hospitality_and_catering',
    'security',
    'cleaning',
    'logistics_and_warehousing',
    'health_and_social_care',
    'domestic_work',
    'shipping',
  ],
  other: [
    'professional_services',
    'information_technology',
    'education',
    'finance',
    'public_services',
    'retail',
    'other',
  ],
} as const;

export const business = z.strictObject({
  sector: question(z.enum([...sectors.atRisk, ...sectors.other, 'not_known']), {
    title: 'Which work do most of your people do?',
    hint: 'Where several fit, the one of which buyers ask most.',
    serves: ['PPN 009 industry type'],
    since: 2,
  }),
});
