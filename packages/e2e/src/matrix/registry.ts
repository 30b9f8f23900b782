import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import semver from 'semver';

/** A package as it is published: its archive and its manifest. */
export interface PackedPackage {
  readonly file: string;
  readonly manifest: { readonly name: string; readonly version: string };
}

/** Of some packages the newest version that is there, by name. */
export type NewestVersions = Readonly<Record<string, string>>;

/** A running registry; `show` changes what it lets its readers see. */
export interface Registry {
  readonly url: string;
  /** From now on no version above these is there; without them, all are. */
  show(newest?: NewestVersions): void;
  stop(): Promise<void>;
}

interface VersionManifest {
  readonly dist: { readonly tarball: string };
}

interface Packument {
  readonly 'dist-tags': Record<string, string>;
  readonly versions: Record<string, VersionManifest>;
}

/** Long before any stock app's `npmMinimalAgeGate`. */
const PUBLISHED = '2026-01-01T00:00:00.000Z';

function packumentOf(url: string, { manifest }: PackedPackage) {
  const { name, version } = manifest;
  const dist = { tarball: `${url}/${name}/-/${tarballOf(name, version)}` };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
    time: { [version]: PUBLISHED },
  };
}

function tarballOf(name: string, version: string): string {
  return `${name.split('/').pop()}-${version}.tgz`;
}

function isStableUpTo(newest: string) {
  return (version: string) =>
    !semver.prerelease(version) && semver.lte(version, newest);
}

/** The packument with its newest version, and its tarballs at this address. */
function shown(
  url: string,
  name: string,
  packument: Packument,
  newest: string | undefined,
): Packument {
  const visible = Object.keys(packument.versions).filter(
    newest ? isStableUpTo(newest) : () => true,
  );
  const versions = visible.map(version => {
    const found = packument.versions[version];
    const tarball = `${url}/${name}/-/${tarballOf(name, version)}`;
    return [version, { ...found, dist: { ...found.dist, tarball } }] as const;
  });
  const tags = packument['dist-tags'];
  return {
    ...packument,
    'dist-tags': newest ? { ...tags, latest: newest } : tags,
    versions: Object.fromEntries(versions),
  };
}

/**
 * A registry on a free port of this machine: it has the given packages as if
 * they were published, and everything else of the upstream registry.
 */
export async function startRegistry(options: {
  upstream: string;
  packages: readonly PackedPackage[];
}): Promise<Registry> {
  const upstream = options.upstream.replace(/\/$/, '');
  const own = new Map(options.packages.map(p => [p.manifest.name, p]));
  let newest: NewestVersions = {};
  let url = '';

  async function answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const path = decodeURIComponent(request.url ?? '/');
    const [, name, tarball] =
      path.match(/^\/(@?[^/]+(?:\/[^/-][^/]*)?)(\/-\/.+)?$/) ?? [];
    const packed = own.get(name);
    if (packed && tarball) {
      response.end(await fs.readFile(packed.file));
    } else if (packed) {
      sendJson(response, packumentOf(url, packed));
    } else if (tarball || !name) {
      response.writeHead(302, { location: `${upstream}${request.url}` }).end();
    } else {
      const { accept = '*/*' } = request.headers;
      const found = await fetch(`${upstream}${request.url}`, {
        headers: { accept },
      });
      if (!found.ok) {
        response.writeHead(found.status).end(await found.text());
        return;
      }
      const packument = (await found.json()) as Packument;
      sendJson(response, shown(url, name, packument, newest[name]));
    }
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch(error => {
      response.writeHead(502).end(String(error));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    show(versions = {}) {
      newest = versions;
    },
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendJson(response: http.ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
