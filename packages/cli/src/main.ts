import { writeSync } from 'node:fs';
import { EXIT } from './exitCodes';
import { printableLines } from './report/escape';
import { processHost } from './shell/host';
import { run } from './run';

async function main(): Promise<void> {
  const host = processHost();
  process.exitCode = await run(process.argv.slice(2), host);
  await host.finish();
  // all is written; tidying up first would only take time
  process.exit();
}

/** Left to itself, the process would end as if something had been found. */
function endBroken(error: unknown): void {
  const { syscall, message } = Object(error);
  const said =
    syscall === 'uv_cwd'
      ? 'the folder in which the run starts is there no more'
      : `unexpected: ${message ?? error}`;
  try {
    writeSync(2, `data-mesh: ${printableLines(said)}\n`);
  } finally {
    process.exit(EXIT.couldNotRun);
  }
}

process.on('uncaughtException', endBroken);
main();
