import { dirname, join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  type Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Charset, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { bundleSettings, leftOutOf } from '../bundle.ts';
import type { Data } from './data.ts';
import { mayUseKey } from './key.ts';
import { addLogGroup } from './log-group.ts';
import type { Stage } from './stages.ts';

const charsets = { utf8: Charset.UTF8 } as const;
const root = join(import.meta.dirname, '..', '..');

interface FunctionSettings {
  /** The folder under `functions/` that holds its `handler.ts`; its name in logs and metrics too. */
  name: string;
  key: Key;
  data: Data;
  memorySize: number;
  timeout: Duration;
  /** How many copies may run at once; absent leaves it to the account's own limit. */
  concurrency?: number | undefined;
  environment: Record<string, string>;
  /** What it may do besides using the key and writing its log and its traces. */
  may: PolicyStatement[];
  /** Files that it reads while it runs. */
  filesBeside?: string[];
}

/** A function in a group of its own, with a role that may do what it does and nothing more. */
export function addFunction(
  group: Construct,
  stage: Stage,
  { name, key, data, memorySize, timeout, concurrency, environment, may, filesBeside = [] }: FunctionSettings,
): LambdaFunction {
  const logGroup = addLogGroup(group, 'Log', stage);
  const role = new Role(group, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const handler = new NodejsFunction(group, 'Handler', {
    entry: join(root, 'functions', name, 'handler.ts'),
    projectRoot: root,
    depsLockFilePath: join(root, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize,
    timeout,
    ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel[stage.logLevel],
    tracing: Tracing.ACTIVE,
    environment: {
      RECORDS_TABLE: data.records.tableName,
      AUDIT_TABLE: data.audit.tableName,
      ...environment,
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Paragraph13',
      NODE_OPTIONS: '--enable-source-maps',
    },
    environmentEncryption: key,
    bundling: {
      format: OutputFormat.ESM,
      bundleAwsSDK: true,
      externalModules: leftOutOf(name),
      target: bundleSettings.target,
      mainFields: bundleSettings.mainFields,
      minify: bundleSettings.minify,
      charset: charsets[bundleSettings.charset],
      sourceMap: bundleSettings.sourcemap,
      sourcesContent: bundleSettings.sourcesContent,
      banner: bundleSettings.banner.js,
      esbuildArgs: { '--alias:semver': bundleSettings.alias.semver },
      logLevel: LogLevel.WARNING,
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        afterBundling: (_input, output) => filesBeside.map((file) => copyCommand(file, output)),
      },
    },
  });
  logGroup.grantWrite(role);
  role.addToPolicy(mayUseKey(key));
  for (const statement of may) role.addToPolicy(statement);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray takes trace segments without a resource to name; the two actions write traces and read nothing.',
  });
  return handler;
}

function copyCommand(file: string, output: string): string {
  return `mkdir -p "${join(output, dirname(file))}" && cp -R "${join(root, file)}" "${join(output, file)}"`;
}
