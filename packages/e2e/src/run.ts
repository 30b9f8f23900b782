// Builds the portal and the legacy app, starts them, runs the tests against
// them and stops them. What is built and up to date is not built again.
// Arguments go to Node's test runner.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { findBrowser } from './browser';
import { buildFrontend } from './build';
import { serveLegacyApp } from './legacyApp';
import { type Portal, startPortal } from './portal';

/** Beside this process, which serves the legacy app meanwhile. */
async function runTests(
  urls: Record<string, string>,
  args: string[],
): Promise<number> {
  const files = globSync('src/**/*.test.ts');
  const tests = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=2', ...args, ...files],
    { stdio: 'inherit', env: { ...process.env, ...urls } },
  );
  const [status] = await once(tests, 'exit');
  return status ?? 1;
}

async function main(args: string[]): Promise<number> {
  if (!findBrowser(process.env)) {
    console.log(
      'End-to-end tests skipped: no browser found. Install Chromium (on ' +
        'Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
    return process.env.CI ? 1 : 0;
  }
  await buildFrontend('app');
  const legacyIsBuilt = buildFrontend('app-legacy');
  legacyIsBuilt.catch(() => {}); // said below, once the portal can be stopped
  const portal = await startPortal();
  let legacy: Portal | undefined;
  try {
    await legacyIsBuilt;
    legacy = await serveLegacyApp(portal.url);
    console.log(`The portal runs at ${portal.url}`);
    const urls = { PORTAL_URL: portal.url, LEGACY_URL: legacy.url };
    return await runTests(urls, args);
  } finally {
    await legacy?.stop();
    await portal.stop();
  }
}

main(process.argv.slice(2)).then(
  status => process.exit(status),
  error => {
    console.error(error);
    process.exit(1);
  },
);
