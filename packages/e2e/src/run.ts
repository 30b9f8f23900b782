// Builds the portal and the legacy app, starts them, runs the tests against
// them and stops them.
// Arguments go to Node's test runner.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { findBrowser } from './browser';
import { serveLegacyApp } from './legacyApp';
import { startPortal } from './portal';

function buildFrontend(app: 'app' | 'app-legacy'): void {
  console.log(`Building the frontend of ${app}…`);
  const built = spawnSync('yarn', ['workspace', app, 'build'], {
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  throw new Error(`${app} did not build:\n${built.stdout}${built.stderr}`);
}

/** Beside this process, which serves the legacy app meanwhile. */
async function runTests(
  urls: Record<string, string>,
  args: string[],
): Promise<number> {
  const files = globSync('src/**/*.test.ts');
  const tests = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=1', ...args, ...files],
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
  buildFrontend('app');
  buildFrontend('app-legacy');
  const portal = await startPortal();
  const legacy = await serveLegacyApp(portal.url);
  try {
    console.log(`The portal runs at ${portal.url}`);
    const urls = { PORTAL_URL: portal.url, LEGACY_URL: legacy.url };
    return await runTests(urls, args);
  } finally {
    await legacy.stop();
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
