import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { logAccess } from './access-logs.ts';
import { addAssetFiles } from './asset-files.ts';
import type { Stage } from './stages.ts';

/**
 * One address for all: pages and API from their functions and never from a cache, and the files beside the pages from
 * a bucket that only this distribution reads. Gives the address at which it answers.
 */
export function addDistribution(
  scope: Construct,
  stage: Stage,
  { api, accessLogs }: { api: HttpApi; accessLogs: Bucket },
): string {
  const group = new Construct(scope, 'Distribution');
  const files = asBucket(addAssetBucket(group, accessLogs));
  addAssetFiles(group, stage, files);
  const { certificate, origin } = stage.pages;
  const shared = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, compress: true };
  const distribution = new Distribution(group, 'Distribution', {
    comment: `Paragraph 13 (${stage.name})`,
    defaultBehavior: {
      ...shared,
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // API Gateway knows its own name only; the pages know theirs from the stage.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
    additionalBehaviors: {
      '/assets/*': {
        ...shared,
        origin: S3BucketOrigin.withOriginAccessControl(files),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: assetHeaders(group),
      },
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    ...(certificate !== undefined && {
      domainNames: [new URL(origin).host],
      certificate: Certificate.fromCertificateArn(group, 'Certificate', certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
  });
  explain(distribution, certificate !== undefined);
  return `https://${distribution.distributionDomainName}`;
}

/** What is in it is public, and was made from the source; what is asked of it is logged. */
function addAssetBucket(group: Construct, accessLogs: Bucket): Bucket {
  const bucket = new Bucket(group, 'Assets', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  logAccess(bucket, accessLogs, 'assets/');
  return bucket;
}

/** The types of CDK's own classes do not fit its interfaces where an option is not the same as one that is undefined. */
function asBucket(bucket: Bucket): IBucket {
  if (!isBucket(bucket)) throw new TypeError('It is no bucket.');
  return bucket;
}

const isBucket = (construct: unknown): construct is IBucket => construct instanceof Bucket;

/** Of what is only loaded, nothing may run by itself, be framed or be guessed at. */
function assetHeaders(group: Construct): ResponseHeadersPolicy {
  const always = { override: true };
  return new ResponseHeadersPolicy(group, 'AssetHeaders', {
    customHeadersBehavior: {
      customHeaders: [{ header: 'cross-origin-resource-policy', value: 'same-origin', ...always }],
    },
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", ...always },
      contentTypeOptions: always,
      frameOptions: { frameOption: HeadersFrameOption.DENY, ...always },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, ...always },
    },
  });
}

function explain(distribution: Distribution, hasOwnCertificate: boolean): void {
  const reasons = {
    'AwsSolutions-CFR1':
      'Suppliers and their agencies are everywhere: shutting out countries would shut out declarants.',
    'AwsSolutions-CFR2':
      'A firewall is a decision, with costs, of whoever operates this; API Gateway throttles, and the functions check every request themselves.',
    'AwsSolutions-CFR3':
      'The access log of the HTTP API says who called what. One of CloudFront would hold queries too, which can hold names.',
    ...(!hasOwnCertificate && {
      'AwsSolutions-CFR4':
        "Only a certificate of one's own can ask for a newer TLS than the distribution's own name does; stages.ts takes one.",
    }),
  };
  for (const [id, reason] of Object.entries(reasons)) Validations.of(distribution).acknowledge({ id, reason });
}
