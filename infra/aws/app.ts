import { App, Validations } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { addStack } from './stack.ts';
import { selectStages } from './stages.ts';

/** All stages, or with `-c stage=prod` just one. A finding of AwsSolutions that is not acknowledged stops the build. */
const app = new App({ context: flags });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
for (const stage of selectStages(app.node.tryGetContext('stage'))) addStack(app, stage);
app.synth();
