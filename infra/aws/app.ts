import { App, Validations } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { addStack } from './stack.ts';
import { selectStages } from './stages.ts';

/**
 * All stages, or with `-c stage=prod` just one. A finding of AwsSolutions that nobody explained stops the synthesis.
 * @param context settings that win over those of cdk.json and of the command line
 */
export function synthesizeApp(context: Record<string, unknown> = {}): App {
  const app = new App({ context: flags, postCliContext: context });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const stage of selectStages(app.node.tryGetContext('stage'))) addStack(app, stage);
  app.synth();
  return app;
}

if (import.meta.main) synthesizeApp();
