import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way to a database that can stand still: nothing comes, and nothing ends. */
export class StandingProxy {
  private readonly sockets = new Set<Socket>();
  private stands = false;
  private readonly server = createServer(client => this.join(client));

  private constructor(private readonly target: URL) {}

  static async to(target: URL): Promise<StandingProxy> {
    const proxy = new StandingProxy(target);
    await new Promise<void>(done => proxy.server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  /** The same database, by this way. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  stand(): void {
    this.stands = true;
  }

  goOn(): void {
    this.stands = false;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(done => this.server.close(done));
  }

  private join(client: Socket): void {
    const { hostname: host, port } = this.target;
    const database = connect({ host, port: Number(port || 5432) });
    for (const [from, to] of [
      [client, database],
      [database, client],
    ]) {
      this.sockets.add(from);
      from.on('error', () => {});
      from.on('data', data => {
        if (!this.stands) to.write(data);
      });
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}
