// Which Backstage the published packages let an app have.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import semver from 'semver';
import { publishedPackages, readManifest } from './pack/packages.mjs';

const packages = publishedPackages().map(({ folder }) => ({
  folder,
  manifest: readManifest(folder),
}));
const byName = new Map(packages.map(one => [one.manifest.name, one]));

const isBackstage = name => name.startsWith('@backstage/');
const namesIn = dependencies => Object.keys(dependencies ?? {});

/** Pairs of a package's folder and one of its Backstage peers. */
const peers = packages.flatMap(({ folder, manifest }) =>
  Object.entries(manifest.peerDependencies ?? {})
    .filter(([name]) => isBackstage(name))
    .map(([name, range]) => ({ folder, name, range })),
);

function installedVersion({ folder, name }) {
  const require = createRequire(path.join(folder, 'package.json'));
  const file = require.resolve(`${name}/package.json`);
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}

describe('the Backstage packages of what is published', () => {
  it('are peers, so that the app has one copy of each', () => {
    for (const { manifest } of packages) {
      const brought = namesIn(manifest.dependencies).filter(isBackstage);
      assert.deepEqual(brought, [], manifest.name);
    }
  });

  it('include those of the packages of ours that a package depends on', () => {
    for (const { manifest } of packages) {
      const inner = namesIn(manifest.dependencies).flatMap(name =>
        namesIn(byName.get(name)?.manifest.peerDependencies),
      );
      const missing = inner.filter(name => !manifest.peerDependencies?.[name]);
      assert.deepEqual(missing, [], manifest.name);
    }
  });

  it('have one range each, in all packages', () => {
    const ranges = Map.groupBy(peers, ({ name }) => name);
    for (const [name, uses] of ranges) {
      const different = new Set(uses.map(({ range }) => range));
      assert.equal(different.size, 1, `${name}: ${[...different].join(', ')}`);
    }
  });

  it('may be the versions that are developed with', () => {
    for (const peer of peers) {
      const version = installedVersion(peer);
      assert.ok(
        semver.satisfies(version, peer.range),
        `${peer.name} ${version} is not in ${peer.range}`,
      );
    }
  });
});

const releases = JSON.parse(
  fs.readFileSync(
    path.resolve('packages/e2e/src/matrix/releases.json'),
    'utf8',
  ),
);

describe('the Backstage packages of each release', () => {
  for (const [release, { versions }] of Object.entries(releases)) {
    it(`${release} are in the ranges`, () => {
      const outside = peers
        .filter(({ name }) => !(name in versions))
        .map(({ name }) => `${name} is not in the release`);
      const refused = peers
        .filter(({ name }) => name in versions)
        .filter(({ name, range }) => !semver.satisfies(versions[name], range))
        .map(({ name, range }) => `${name} ${versions[name]}: ${range}`);
      assert.deepEqual([...outside, ...refused], []);
    });
  }
});

describe('the React of what is published', () => {
  it('is 18, with its types where the app has them', () => {
    for (const { manifest } of packages) {
      if (!manifest.peerDependencies?.react) continue;
      assert.equal(manifest.peerDependencies.react, '^18.0.0');
      assert.ok(manifest.peerDependenciesMeta['@types/react'].optional);
    }
  });

  it('comes without a router', () => {
    const routers = packages.flatMap(({ manifest }) =>
      namesIn({
        ...manifest.dependencies,
        ...manifest.peerDependencies,
      }).filter(name => name.startsWith('react-router')),
    );
    assert.deepEqual(routers, []);
  });
});
