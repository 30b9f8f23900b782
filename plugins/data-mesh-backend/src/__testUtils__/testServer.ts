import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real server on a free port. */
export class TestServer {
  private constructor(private readonly server: Server) {}

  static async start(answer: RequestListener): Promise<TestServer> {
    const server = createServer(answer);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return new TestServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(done => this.server.close(done));
  }
}
