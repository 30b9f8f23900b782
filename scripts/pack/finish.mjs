// What a package gets, and loses, between the checkout and the registry.
import fs from 'node:fs';
import path from 'node:path';
import { readManifest, root } from './packages.mjs';

/** Regular files below a folder, relative to it, in a stable order. */
export function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * Source maps hold every source a second time and tripled the packages; the
 * code is published readable, so nothing is lost without them.
 */
export function removeSourceMaps(folder) {
  for (const file of filesIn(folder)) {
    const at = path.join(folder, file);
    if (/\.(js|cjs|mjs)\.map$/.test(file)) {
      fs.rmSync(at);
    } else if (/\.(js|cjs|mjs)$/.test(file)) {
      const text = fs.readFileSync(at, 'utf8');
      const without = text.replace(/^\/\/# sourceMappingURL=\S+\s*$/gm, '');
      if (without !== text) fs.writeFileSync(at, without);
    }
  }
}

/**
 * Links of a page that lead to files of the repository, made to work where
 * only the page is: pictures from the host of raw files, pages from the site.
 * @param from the folder of the page within the repository
 * @param repository address of the repository at GitHub
 * @param revision the tag or branch that holds the files
 */
export function absoluteLinks(markdown, { from, repository, revision }) {
  const raw = repository.replace(
    /^https:\/\/github\.com\//,
    'https://raw.githubusercontent.com/',
  );
  const within = link => path.posix.normalize(path.posix.join(from, link));
  return markdown.replace(
    /(!?)\[((?:[^\]\\]|\\.)*)\]\((?![a-z]+:|#)([^)\s]+)\)/g,
    (_all, picture, text, link) =>
      picture
        ? `![${text}](${raw}/${revision}/${within(link)})`
        : `[${text}](${repository}/blob/${revision}/${within(link)})`,
  );
}

/**
 * The conditions of an entry are tried in their order: types come first, and
 * Node takes what it may `require`, so that it never loads a package twice.
 */
export function inOrder(exports = {}) {
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => {
      if (typeof target === 'string') return [entry, target];
      const { types, ...others } = target;
      const both = target.import && target.require;
      return [
        entry,
        { types, ...(both && { node: target.require }), ...others },
      ];
    }),
  );
}

/** Makes an unpacked package what is published, in its folder. */
export function finishPackage(folder, { from }) {
  removeSourceMaps(folder);
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  const manifest = readManifest(folder);
  writeManifest(folder, {
    ...manifest,
    exports: inOrder(manifest.exports),
  });
  const readme = path.join(folder, 'README.md');
  if (!fs.existsSync(readme)) return;
  const text = fs.readFileSync(readme, 'utf8');
  const repository = manifest.repository.url;
  const revision = `v${manifest.version}`;
  fs.writeFileSync(readme, absoluteLinks(text, { from, repository, revision }));
}

function writeManifest(folder, manifest) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  fs.writeFileSync(path.join(folder, 'package.json'), text);
}
