// What would be published, in which order, under which tag.

/** `latest`, or for 1.2.0-next.3 the word `next`: who asks for nothing gets no trial. */
export function distTagOf(version) {
  const [, trial] = /^\d+\.\d+\.\d+-([a-z]+)/.exec(version) ?? [];
  return trial ?? (version.includes('-') ? 'next' : 'latest');
}

/** Dependencies first, so that at no moment a package asks for one that is missing. */
export function byDependency(packed) {
  const byName = new Map(packed.map(one => [one.name, one]));
  const sorted = new Set();
  const visit = one => {
    if (sorted.has(one)) return;
    for (const name of Object.keys(one.manifest.dependencies ?? {})) {
      if (byName.has(name)) visit(byName.get(name));
    }
    sorted.add(one);
  };
  packed.forEach(visit);
  return [...sorted];
}

const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`;

/** What is published, as a table of Markdown. */
export function tableOf(packed) {
  const rows = byDependency(packed).map(
    ({ name, version, files, packedBytes, unpackedBytes }) => [
      name,
      version,
      `${files.length}`,
      kilobytes(packedBytes),
      kilobytes(unpackedBytes),
      distTagOf(version),
    ],
  );
  const head = ['package', 'version', 'files', 'packed', 'unpacked', 'tag'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map(row => row[column].length)),
  );
  const line = cells =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [
    line(head),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}
