// Whether packed packages are fit to be published.
import fs from 'node:fs';
import {
  checkPackage as checkTypes,
  createPackageFromTarballData,
} from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { exceptions } from './exceptions.mjs';

/** More than this, unpacked, is a mistake: maps, sources or a bundled library. */
const MOST_UNPACKED_BYTES = 2.75 * 1024 * 1024;

const needed = ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json'];

const unwanted = [
  [/\.map$/, 'a source map'],
  [/^src\//, 'a source'],
  [/\.test\.|__testUtils__|__fixtures__/, 'a test'],
];

/** Problems of a package's files. */
export function problemsOfFiles({ files, unpackedBytes }) {
  return [
    ...needed
      .filter(name => !files.includes(name))
      .map(name => `${name} is missing`),
    ...unwanted.flatMap(([pattern, what]) =>
      files
        .filter(name => pattern.test(name))
        .map(name => `${name} is ${what}`),
    ),
    ...(unpackedBytes > MOST_UNPACKED_BYTES
      ? [`${unpackedBytes} bytes unpacked; at most ${MOST_UNPACKED_BYTES}`]
      : []),
  ];
}

const texts = ['description', 'license', 'homepage'];

/** Problems of a manifest, given the one version of all packages. */
export function problemsOfManifest(manifest, version) {
  const dependencies = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  });
  return [
    ...texts
      .filter(field => !manifest[field])
      .map(field => `${field} is missing`),
    ...(manifest.repository?.directory
      ? []
      : ['repository.directory is missing']),
    ...(manifest.publishConfig?.access === 'public'
      ? []
      : ['publishConfig.access is not public']),
    ...(manifest.version === version
      ? []
      : [`the version is ${manifest.version}, of others ${version}`]),
    ...dependencies
      .filter(([, range]) => /^(workspace|file|link|portal|patch):/.test(range))
      .map(([name, range]) => `${name} is asked for as ${range}`),
    ...dependencies
      .filter(([name]) => name.startsWith('@backstage-data-mesh/'))
      .filter(([, range]) => range !== `^${version}`)
      .map(
        ([name, range]) => `${name} is asked for as ${range}, not ^${version}`,
      ),
  ];
}

/** Problems of a README that is read without its repository. */
export function problemsOfReadme(text) {
  return [
    ...(/!\[[^\]]+\]\(https:\/\/[^)]+\)/.test(text)
      ? []
      : ['README.md shows no picture']),
    ...[...text.matchAll(/\]\((?![a-z]+:|#)([^)\s]+)\)/g)].map(
      ([, link]) => `README.md has the relative link ${link}`,
    ),
  ];
}

async function publintMessages(bytes) {
  const tarball = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  );
  const { messages, pkg } = await publint({
    pack: { tarball },
    level: 'warning',
  });
  return messages.map(message => ({
    tool: 'publint',
    code: message.code,
    text: formatMessage(message, pkg, { color: false }),
  }));
}

async function typeMessages(bytes) {
  const checked = await checkTypes(createPackageFromTarballData(bytes));
  if (!checked.types) return []; // a command has none
  return checked.problems.map(problem => ({
    tool: 'attw',
    code: problem.kind,
    text: [
      problem.entrypoint,
      problem.resolutionKind,
      ...(problem.missing ?? []),
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** What the tools say, apart from what has a reason; and the reasons used. */
async function toolProblems({ file, manifest }) {
  const bytes = new Uint8Array(fs.readFileSync(file));
  const messages = [
    ...(await publintMessages(bytes)),
    ...(await typeMessages(bytes)),
  ];
  const told = messages.map(message => ({
    ...message,
    exception: exceptions.find(
      ({ tool, code, of }) =>
        tool === message.tool &&
        code === message.code &&
        of(manifest.backstage?.role),
    ),
  }));
  return {
    problems: told
      .filter(({ exception }) => !exception)
      .map(({ tool, code, text }) => `${tool} ${code}: ${text}`),
    used: told.flatMap(({ exception }) => exception ?? []),
  };
}

/**
 * All that speaks against publishing what was packed, each as one line that
 * begins with the name of its package.
 * @param packed what `packAll` returns
 */
export async function checkAll(packed) {
  const [{ version }] = packed;
  const used = new Set();
  const problems = [];
  for (const one of packed) {
    const said = await toolProblems(one);
    said.used.forEach(exception => used.add(exception));
    const all = [
      ...problemsOfFiles(one),
      ...problemsOfManifest(one.manifest, version),
      ...problemsOfReadme(one.readme),
      ...said.problems,
    ];
    problems.push(...all.map(problem => `${one.name}: ${problem}`));
  }
  const idle = exceptions.filter(exception => !used.has(exception));
  return [
    ...problems,
    ...idle.map(
      ({ tool, code }) => `exceptions.mjs: nothing needs ${tool} ${code}`,
    ),
  ];
}
