// Builds the portal, starts it, runs the tests against it and stops it.
// Arguments go to Node's test runner.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findBrowser } from './browser';
import { startPortal } from './portal';

function buildFrontend(): void {
  console.log('Building the frontend…');
  const built = spawnSync('yarn', ['workspace', 'app', 'build'], {
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  throw new Error(
    `The frontend did not build:\n${built.stdout}${built.stderr}`,
  );
}

function runTests(url: string, args: string[]): number {
  const files = globSync('src/**/*.test.ts');
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=1', ...args, ...files],
    { stdio: 'inherit', env: { ...process.env, PORTAL_URL: url } },
  );
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
  buildFrontend();
  const portal = await startPortal();
  try {
    console.log(`The portal runs at ${portal.url}`);
    return runTests(portal.url, args);
  } finally {
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
