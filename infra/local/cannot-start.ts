/** Something on this machine stands in the way: the message is one line that says what to do; no stack helps. */
export class CannotStart extends Error {
  readonly exitCode: number;

  /** `exitCode` 2 means a mistake in the command line, 1 everything else. */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'CannotStart';
    this.exitCode = exitCode;
  }
}

/** Runs a command's `main`; what stands in the way is told in one line on standard error, a defect with its stack. */
export async function runCommand(main: (args: string[]) => void | Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof CannotStart) console.error(error.message);
    else console.error(error);
    process.exit(error instanceof CannotStart ? error.exitCode : 1);
  }
}

/** Node's name for a system error such as `EADDRINUSE`; undefined for everything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
