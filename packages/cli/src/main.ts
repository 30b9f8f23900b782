import { processHost } from './shell/host';
import { run } from './run';

async function main(): Promise<void> {
  const host = processHost();
  // a reader that stops early, such as `head`, is no fault
  process.stdout.on('error', () => process.exit(process.exitCode ?? 0));
  process.exitCode = await run(process.argv.slice(2), host);
  await host.finish();
  // all is written; tidying up first would only take time
  process.exit();
}

main();
