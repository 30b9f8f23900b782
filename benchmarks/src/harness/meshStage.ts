import { setTimeout as wait } from 'node:timers/promises';
import { CatalogClient } from '@backstage/catalog-client';
import { organisation } from '../../../examples/generate/organisation';
import { startCatalog, startMesh, type StartedBackend } from './backends';
import { LoopWatch, type LoopLag } from './loopWatch';
import { usedMib } from './measure';
import { startPostgres, type Connection } from './postgres';
import { startPart, type Player } from './roles';
import { seedCatalog } from './seededCatalog';
import { untilTrue } from './untilTrue';

/** A real catalog on PostgreSQL that holds an organisation. */
export interface Stage {
  readonly connection: Connection;
  readonly catalogUrl: string;
  readonly entities: number;
}

/** Memory of a process after collecting garbage. */
export interface Memory {
  /** The heap with what typed arrays hold. */
  readonly usedMib: number;
  /** The most that the process has held. */
  readonly peakMib: number;
}

/** An answer as a client gets it. */
export interface Got {
  readonly ms: number;
  readonly status: number;
  readonly text: string;
}

const watch = new LoopWatch();

/** What the other processes of a stage do; for `play`. */
export const parts = {
  catalog: {
    start: async (connection: Connection) =>
      urlOf(startCatalog({ connection })),
  },
  mesh: {
    start: async (options: Parameters<typeof startMesh>[0]) => {
      watch.start();
      const url = await urlOf(startMesh(options));
      return { url, lag: watch.take() };
    },
    async lag() {
      // what went on until now is seen by the next tick
      await wait(10);
      return watch.take();
    },
    memory: async (): Promise<Memory> => ({
      usedMib: usedMib(),
      peakMib: process.resourceUsage().maxRSS / 1024,
    }),
  },
};

/** Starts the database and the catalog, and fills it. */
export async function setStage(products: number): Promise<Stage> {
  const connection = await startPostgres();
  const url = await startPart('catalog').ask<string>('start', connection);
  const entities = await seedCatalog(connection, organisation({ products }));
  console.error(`${entities} entities in the catalog`);
  return { connection, catalogUrl: url, entities };
}

/** Our backend in a process of its own. */
export class MeshProcess {
  private constructor(
    private readonly player: Player,
    private readonly url: string,
    /** How long its loop was held up until it listened. */
    readonly startLag: LoopLag,
  ) {}

  static async start({ connection, catalogUrl }: Stage): Promise<MeshProcess> {
    const player = startPart('mesh');
    const { url, lag } = await player.ask<{ url: string; lag: LoopLag }>(
      'start',
      { connection, catalogUrl },
    );
    return new MeshProcess(player, url, lag);
  }

  get(path: string): Promise<Got> {
    return this.ask(path, {});
  }

  post(path: string, body: object): Promise<Got> {
    return this.ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  /** The body of an answer that has to be one. */
  async json(path: string): Promise<any> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text);
  }

  /** Resolves when the mesh has been read and judged, and is up to date. */
  untilFresh(): Promise<void> {
    return this.until('/status', text => !JSON.parse(text).stale);
  }

  /** Resolves with the first answer to a question, which may be old. */
  untilAnswered(path: string): Promise<void> {
    return this.until(path, () => true);
  }

  private until(
    path: string,
    isGood: (text: string) => boolean,
  ): Promise<void> {
    return untilTrue(async () => {
      const { status, text } = await this.get(path);
      return status === 200 && isGood(text);
    });
  }

  /** How long its loop was held up since it was last asked. */
  lag(): Promise<LoopLag> {
    return this.player.ask('lag');
  }

  memory(): Promise<Memory> {
    return this.player.ask('memory');
  }

  stop(): Promise<void> {
    return this.player.stop();
  }

  private async ask(path: string, init: RequestInit): Promise<Got> {
    const start = performance.now();
    const response = await fetch(`${this.url}/api/data-mesh${path}`, init);
    const text = await response.text();
    return { ms: performance.now() - start, status: response.status, text };
  }
}

/** The catalog's own client, which counts what it is sent. */
export class CountingClient {
  bytes = 0;
  requests = 0;
  readonly client: CatalogClient;

  constructor(catalogUrl: string) {
    const discoveryApi = {
      getBaseUrl: async (plugin: string) => `${catalogUrl}/api/${plugin}`,
    };
    const fetchApi = {
      fetch: async (...asked: Parameters<typeof fetch>) => {
        const response = await fetch(...asked);
        const text = await response.text();
        this.requests++;
        this.bytes += Buffer.byteLength(text);
        const { status, headers } = response;
        return new Response(text, { status, headers });
      },
    };
    this.client = new CatalogClient({ discoveryApi, fetchApi });
  }

  /** Starts to count anew. */
  reset(): void {
    this.bytes = 0;
    this.requests = 0;
  }
}

/** A number of the command line: `--products=1000`. */
export function numberFlag(name: string, otherwise: number): number {
  const start = `--${name}=`;
  const flag = process.argv.find(arg => arg.startsWith(start));
  return flag === undefined ? otherwise : Number(flag.slice(start.length));
}

async function urlOf(starting: Promise<StartedBackend>): Promise<string> {
  return (await starting).url;
}
