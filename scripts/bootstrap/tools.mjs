import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { childEnvironment } from './environment.mjs';
import { isSupportedNode, toolPackages, yarn } from './toolchain.mjs';

function installedVersion(toolsDir, { name }) {
  const manifest = path.join(toolsDir, 'node_modules', name, 'package.json');
  if (!fs.existsSync(manifest)) return undefined;
  return JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
}

/** npm as this process was started by it, or as it is found on the PATH. */
function npmCommand(env) {
  const script = env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(script)) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function npmInstall(toolsDir, packages) {
  const dependencies = Object.fromEntries(
    packages.map(({ name, version }) => [name, version]),
  );
  fs.mkdirSync(toolsDir, { recursive: true });
  fs.writeFileSync(
    path.join(toolsDir, 'package.json'),
    JSON.stringify({ private: true, dependencies }),
  );
  const [command, ...first] = npmCommand(process.env);
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
  ];
  return spawnSync(
    command,
    [...first, 'install', '--prefix', toolsDir, '--loglevel=error', ...flags],
    { stdio: 'inherit', shell: command.endsWith('.cmd') },
  );
}

function fetchTools(toolsDir, packages) {
  const names = packages.map(p => `${p.name}@${p.version}`).join(' and ');
  console.log(`Fetching ${names} into .bootstrap (once, up to 60 MB)…`);
  const { status } = npmInstall(toolsDir, packages);
  if (status === 0) return;
  throw new Error(
    `npm could not install ${names}. Is the npm registry reachable? ` +
      'With Node 22 or 24 installed, only Yarn is fetched.',
  );
}

function nodeDirectory(toolsDir, packages) {
  const node = packages.find(p => p.name !== yarn.name);
  if (!node) return path.dirname(process.execPath);
  return path.join(toolsDir, 'node_modules', node.name, 'bin');
}

/**
 * Node and Yarn of the right versions, fetched on first use and kept in
 * `.bootstrap`, so that a later start needs no network.
 */
export function prepareTools(root) {
  const toolsDir = path.join(root, '.bootstrap');
  const { platform, arch, versions } = process;
  const packages = toolPackages({ version: versions.node, platform, arch });
  const missing = packages.some(
    p => installedVersion(toolsDir, p) !== p.version,
  );
  if (missing) fetchTools(toolsDir, packages);
  const nodeDir = nodeDirectory(toolsDir, packages);
  if (!isSupportedNode(versions.node)) {
    console.log(
      `Node ${versions.node} is not supported by Backstage: ` +
        `using Node ${packages[1].version} from .bootstrap.`,
    );
  }
  return {
    root,
    node: path.join(nodeDir, platform === 'win32' ? 'node.exe' : 'node'),
    yarn: path.join(toolsDir, 'node_modules', yarn.name, 'bin', 'yarn.js'),
    env: childEnvironment(process.env, [
      nodeDir,
      path.join(toolsDir, 'node_modules', '.bin'),
    ]),
  };
}
