import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { run } from './process';
import type { Registry } from './registry';
import type { Release } from './releases';

/** An app as create-app makes it, with its dependencies installed. */
export interface StockApp {
  readonly folder: string;
  readonly log: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What is to be made, and where. */
export interface StockAppOptions {
  readonly release: Release;
  readonly legacy: boolean;
  readonly registry: Registry;
  readonly folder: string;
}

const repository = path.resolve('../..');

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  resolutions?: Record<string, string>;
}

function edit(file: string, change: (manifest: Manifest) => void): void {
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  change(manifest);
  fs.writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** As `backstage-cli versions:bump` does for a release. */
function moveToRelease(folder: string, { versions }: Release): void {
  for (const part of ['.', 'packages/app', 'packages/backend']) {
    edit(path.join(folder, part, 'package.json'), manifest => {
      for (const group of [manifest.dependencies, manifest.devDependencies]) {
        for (const name of Object.keys(group ?? {})) {
          if (versions[name]) group![name] = `^${versions[name]}`;
        }
      }
    });
  }
}

/**
 * Some of the newest versions are not in every registry, or abort on the
 * newest Node; what this repository pins for that reason holds here too.
 */
function pinThirdParties(folder: string): void {
  const own = JSON.parse(
    fs.readFileSync(path.join(repository, 'package.json'), 'utf8'),
  ) as Manifest;
  const pins = Object.entries(own.resolutions ?? {}).filter(
    ([name]) => !/^@(backstage|types)\//.test(name),
  );
  edit(path.join(folder, 'package.json'), manifest => {
    manifest.resolutions = {
      ...manifest.resolutions,
      ...Object.fromEntries(pins),
    };
  });
}

function useRegistry(folder: string, { url }: Registry): void {
  const file = path.join(folder, '.yarnrc.yml');
  const document = parseDocument(fs.readFileSync(file, 'utf8'));
  for (const scope of ['backstage', 'backstage-data-mesh']) {
    document.setIn(['npmScopes', scope, 'npmRegistryServer'], url);
  }
  document.set('unsafeHttpWhitelist', ['127.0.0.1']);
  document.set('enableTelemetry', false);
  fs.writeFileSync(file, String(document));
}

/** Makes the app with the release's own create-app, and installs it. */
export async function makeStockApp(
  options: StockAppOptions,
): Promise<StockApp> {
  const { release, legacy, registry, folder } = options;
  const tools = `${folder}-create-app`;
  const log = `${folder}.log`;
  const env = {
    ...process.env,
    BACKSTAGE_APP_NAME: 'app',
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_GLOBAL_CACHE: 'true',
    // What an app needs comes prebuilt; the rest would be compiled for minutes.
    YARN_ENABLE_SCRIPTS: 'false',
    YARN_HTTP_TIMEOUT: '300000',
    // It asks a search engine, and Yarn ends with an exception where there is none.
    YARN_TS_ENABLE_AUTO_TYPES: 'false',
  };
  fs.mkdirSync(tools, { recursive: true });
  fs.mkdirSync(folder, { recursive: true });
  await run(
    `npm install --prefix . --no-save --no-audit --no-fund @backstage/create-app@${release.createApp}`,
    { cwd: tools, env, log, minutes: 5 },
  );
  const flags = legacy ? ' --legacy' : '';
  await run(
    `node ${tools}/node_modules/@backstage/create-app/bin/backstage-create-app --skip-install --path ${folder}${flags}`,
    { cwd: tools, env, log, minutes: 2 },
  );
  fs.writeFileSync(path.join(folder, 'yarn.lock'), '');
  moveToRelease(folder, release);
  pinThirdParties(folder);
  useRegistry(folder, registry);
  registry.show(release.versions);
  // a registry that once did not answer in time is asked again
  await run('yarn install || yarn install', {
    cwd: folder,
    env,
    log,
    minutes: 20,
  });
  registry.show();
  return { folder, log, env };
}
