import type { RequestListener } from 'node:http';
import { TestServer } from '../../__testUtils__/testServer';
import { httpGet } from './httpGet';

describe('httpGet', () => {
  let server: TestServer;
  let other: TestServer;
  let answer: RequestListener;
  const asked: (string | undefined)[] = [];

  beforeAll(async () => {
    server = await TestServer.start((req, res) => answer(req, res));
    other = await TestServer.start((req, res) => {
      asked.push(req.headers.authorization);
      res.end('{"found": "elsewhere"}');
    });
  });

  afterAll(() => Promise.all([server.stop(), other.stop()]));

  const get = (
    signal = AbortSignal.timeout(60_000),
    address = `${server.url}/a?token=of-the-query`,
  ) =>
    httpGet(new URL(address), {
      headers: { authorization: 'Bearer of-the-header' },
      signal,
    });

  it('sends the headers and reads JSON', async () => {
    answer = (req, res) =>
      res.end(JSON.stringify({ got: req.headers.authorization }));
    expect(await get()).toEqual({
      ...{ status: 200, json: { got: 'Bearer of-the-header' } },
    });
  });

  it('follows a redirect on the same host', async () => {
    answer = (req, res) =>
      req.url === '/b'
        ? res.end('{"at": "b"}')
        : res.writeHead(302, { location: '/b' }).end();
    expect((await get()).json).toEqual({ at: 'b' });
  });

  it('does not follow one to another host, which never sees the headers', async () => {
    const location = other.url.replace('127.0.0.1', 'localhost');
    answer = (_, res) => res.writeHead(307, { location }).end();
    await expect(get()).rejects.toThrow(/sends to another host/);
    expect(asked).toEqual([]);
  });

  it('names the address on the same host to which it is sent and does not go', async () => {
    const location = server.url.replace('http:', 'https:');
    answer = (_, res) => res.writeHead(301, { location }).end();
    await expect(get()).rejects.toThrow(
      `sends to ${location}, which is not followed`,
    );
  });

  it('does not follow for ever', async () => {
    answer = (_, res) => res.writeHead(302, { location: '/a' }).end();
    await expect(get()).rejects.toThrow(/sends on and on/);
  });

  it('reads no more than the bound', async () => {
    answer = (_, res) => {
      const some = 'x'.repeat(100_000);
      const pour = (): void => {
        while (!res.destroyed && res.write(some));
        if (!res.destroyed) res.once('drain', pour);
      };
      pour();
    };
    await expect(get()).rejects.toThrow(/more than 2 MB/);
  });

  it('does not wait for ever', async () => {
    answer = () => {};
    await expect(get(AbortSignal.timeout(200))).rejects.toThrow(
      /does not answer in time/,
    );
  });

  it.each([
    ['an error page', 500, '<html>', /answers with 500/],
    ['HTML', 200, '<html>', /something else than JSON/],
    ['half a page', 200, '{"data": [1,', /something else than JSON/],
    ['nothing', 200, '', /something else than JSON/],
  ])('says that it got %s', async (_, status, body, message) => {
    answer = (__, res) => res.writeHead(status).end(body);
    await expect(get()).rejects.toThrow(message);
  });

  it('tells no secret, whatever goes wrong', async () => {
    const gone = await TestServer.start(() => {});
    const { url } = gone;
    await gone.stop();
    const error = await get(
      AbortSignal.timeout(60_000),
      `${url}/?token=of-the-query`,
    ).catch((failure: Error) => failure);
    expect(String(error)).toMatch(/cannot be reached \(ECONNREFUSED\)/);
    expect(String(error)).not.toMatch(/of-the-query|of-the-header/);
  });
});
