import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { findFreePort, type Portal } from './portal';

const dist = path.resolve('../app-legacy/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The files of the build; everything else is a page of the app. */
function fileFor(pathname: string): string | undefined {
  const file = path.join(dist, path.posix.normalize(pathname));
  const isFile = file.startsWith(`${dist}${path.sep}`) && fs.existsSync(file);
  return isFile && fs.statSync(file).isFile() ? file : undefined;
}

/** The page that starts the app, with the address that it is to use. */
function indexWith(url: string): string {
  const data = { app: { baseUrl: url }, backend: { baseUrl: url } };
  const config = JSON.stringify([{ context: 'env', data }]);
  return fs
    .readFileSync(path.join(dist, 'index.html'), 'utf8')
    .replace(/<script type="backstage.io\/config">.*?<\/script>/s, '')
    .replace(
      '</head>',
      `<script type="backstage.io/config">${config}</script></head>`,
    );
}

function pass(asked: IncomingMessage, answer: ServerResponse, portal: string) {
  const { method, headers } = asked;
  const target = new URL(asked.url ?? '/', portal);
  const forwarded = http.request(target, { method, headers }, reply => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  forwarded.once('error', () => answer.writeHead(502).end());
  asked.pipe(forwarded);
}

/** Serves the built legacy app, with a portal's backend at the same address. */
export async function serveLegacyApp(portal: string): Promise<Portal> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const index = indexWith(url);
  const server = http.createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', url);
    if (/^\/(api|\.backstage)\//.test(pathname)) {
      pass(asked, answer, portal);
      return;
    }
    const file = fileFor(pathname);
    const type = TYPES[path.extname(file ?? 'index.html')];
    answer.setHeader('content-type', type ?? 'application/octet-stream');
    answer.end(file ? fs.readFileSync(file) : index);
  });
  await new Promise<void>(resolve => server.listen(port, resolve));
  const stop = async () => {
    const closed = new Promise(resolve => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url, stop };
}
