import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';

export interface StartFlags {
  port: number;
  fresh: boolean;
  demo: boolean;
  /** Webhooks may lead to this very machine, with or without TLS. */
  loopbackWebhooks: boolean;
  /** A new key signs the log from now on, and the old one beside it. */
  rotateLogKey: boolean;
  help: boolean;
}

export const startUsage = `npm start -- [flags]
  --port N    serve on 127.0.0.1:N instead of 8080; 0 chooses a free port
  --fresh     empty the database and the evidence first; the keys in .data/ are kept
  --no-demo   do not load the demo organisations into an empty database
  --allow-loopback-webhooks
              let webhooks lead to this machine too, as http://127.0.0.1:9000/, to try them out
  --rotate-log-key
              have a new key sign the log, and the old one beside it until its file is taken away
  --help      print this
DYNAMODB_ENDPOINT=http://... uses a DynamoDB that already runs instead of starting one.`;

/** Reads the command line of `npm start`. @throws {CannotStart} with exit code 2 for anything it does not know */
export function readStartFlags(args: string[]): StartFlags {
  const values = parsed(args);
  const port = values.port ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new CannotStart(`--port takes a number from 0 to 65535, not "${port}".`, 2);
  }
  return {
    port: Number(port),
    fresh: values.fresh ?? false,
    demo: !(values['no-demo'] ?? false),
    loopbackWebhooks: values['allow-loopback-webhooks'] ?? false,
    rotateLogKey: values['rotate-log-key'] ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        'allow-loopback-webhooks': { type: 'boolean' },
        'rotate-log-key': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(`${firstSentence(error)} See: npm start -- --help`, 2);
  }
}

/** Node adds hints after the first sentence that fit commands with file arguments only. */
export function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/[.\n]/)[0]}.`;
}
