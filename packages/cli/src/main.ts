import { processHost } from './shell/host';
import { run } from './run';

async function main(): Promise<void> {
  const host = processHost();
  process.exitCode = await run(process.argv.slice(2), host);
  await host.finish();
  // all is written; tidying up first would only take time
  process.exit();
}

main();
