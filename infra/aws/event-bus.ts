import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';

/**
 * The bus on which events about parties are put, as `paragraph-13.<kind>`, for whoever in the account listens to them. It
 * holds nothing, and without a rule an event on it goes nowhere.
 */
export function addEventBus(scope: Construct): EventBus {
  return new EventBus(scope, 'Events', {
    description: 'What came about with parties: bands, findings, licences, links',
  });
}
