import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { synthesizeApp } from '../../infra/aws/app.ts';
import type { Stage } from '../../infra/aws/stages.ts';

const templates = new Map<Stage['name'], Template>();

/** The template of one stage, checked as on deployment, but without bundling, which changes no property. Made once, only to be read. */
export function synthesize(stage: Stage['name']): Template {
  const known = templates.get(stage);
  if (known !== undefined) return known;
  const app = synthesizeApp({ stage, 'aws:cdk:bundling-stacks': [] });
  const template = Template.fromStack(Stack.of(app.node.findChild(`Paragraph13-${stage}`)));
  templates.set(stage, template);
  return template;
}

interface Resource {
  id: string;
  properties: Record<string, unknown>;
  deletionPolicy: unknown;
}

/** All resources of a type that have the given properties. */
export function resources(template: Template, type: string, having: object = {}): Resource[] {
  return Object.entries(template.findResources(type, { Properties: having })).map(([id, resource]) => ({
    id,
    properties: resource.Properties,
    deletionPolicy: resource.DeletionPolicy,
  }));
}

/** The one resource of a type that has the given properties; throws where there are more or none. */
export function onlyResource(template: Template, type: string, having?: object): Resource {
  const [found, ...others] = resources(template, type, having);
  if (!found || others.length > 0) throw new Error(`Exactly one ${type} was expected.`);
  return found;
}

/** The function of the folder `functions/<name>`. */
export const lambda = (template: Template, name: string): Resource =>
  onlyResource(template, 'AWS::Lambda::Function', { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name } } });

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: unknown;
}

/** Every statement of every identity policy, its actions always as a list, its resource as JSON. */
export function statements(template: Template) {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap((policy): Statement[] => policy.Properties.PolicyDocument.Statement)
    .map(({ Effect, Action, Resource }) => ({
      effect: Effect,
      actions: [Action].flat(),
      resource: JSON.stringify(Resource),
    }));
}

const environment = z.object({ Variables: z.record(z.string(), z.unknown()) });
const join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const ref = z.object({ Ref: z.string() });
/** What refers to a queue stands for its address. */
const queueReference = /^\{"Ref":"[^"]*Queue/;
const providerUrl = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('ProviderURL')]) });

/** A function's settings as they would be after deployment, with made-up names for what AWS names. */
export function deployed(settings: unknown): Record<string, string> {
  const { Variables } = environment.parse(settings);
  return Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, resolved(value)]));
}

function resolved(value: unknown): string {
  const joined = join.safeParse(value).data?.['Fn::Join'];
  if (joined) {
    const text = joined[1].map(resolved).join(joined[0]);
    return text.startsWith('{{resolve:secretsmanager:') ? '5a'.repeat(32) : text;
  }
  if (queueReference.test(JSON.stringify(value))) return 'https://sqs.example/queue';
  if (providerUrl.safeParse(value).success) return 'https://idp.example/pool';
  const name = ref.safeParse(value).data?.Ref;
  return name === 'AWS::Region' ? 'eu-west-1' : (name ?? z.string().parse(value));
}
