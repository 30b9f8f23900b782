import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Entity } from '@backstage/catalog-model';
import { entityRefOf } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { anyEntity } from '../../__testUtils__/anyEntity';
import { eventually } from '../../__testUtils__/eventually';
import { EntityTable } from '../../store/entityTable';
import { VersionTable } from '../../store/versionTable';
import { CatalogServer } from './catalogServer';
import { Child } from './childProcess';
import type { ChildAnswer, ChildOptions } from './childProtocol';
import { REVISION, Witness } from './witness';

/** Where the tables are. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

const DAY_MS = 86_400_000;
const SETTLE_MS = 2 * 60_000;

/** A catalog, a database, and processes that hold the mesh of it. */
export class World {
  readonly server = new CatalogServer();
  readonly witness: Witness;
  readonly children = new Set<Child>();
  private catalogUrl = '';
  private revision = 0;
  private offsetMs = 0;
  private names = 0;
  private edits: readonly object[] = [];

  private constructor(
    private readonly knex: Knex,
    private readonly bundle: string,
    private readonly connection: Connection,
    private readonly seed: number,
  ) {
    this.witness = new Witness(knex);
  }

  /** A world with some products beside those that are edited. */
  static async create(options: {
    readonly knex: Knex;
    readonly bundle: string;
    readonly connection?: Connection;
    readonly seed?: number;
    readonly products?: number;
  }): Promise<World> {
    const { knex, bundle, seed = 1, products = 60 } = options;
    const connection = options.connection ?? connectionOf(knex);
    const world = new World(knex, bundle, connection, seed);
    world.catalogUrl = await world.server.listen();
    for (let at = 0; at < products; at++) world.put(plainProduct(at, products));
    world.edit(12);
    return world;
  }

  async end(): Promise<void> {
    await Promise.all([...this.children].map(child => child.end()));
    await this.server.close();
  }

  start(more: Partial<ChildOptions> = {}): Child {
    const child = new Child(this.bundle, {
      name: `instance-${this.names++}`,
      connection: this.connection,
      catalogUrl: this.catalogUrl,
      ...{ leaseMs: 1_500, pollMs: 250, poolSize: 4 },
      offsetMs: this.offsetMs,
      ...more,
    });
    this.children.add(child);
    void child.ended.then(() => this.children.delete(child));
    return child;
  }

  /** Edits, adds or removes some entities; those that it concerns. */
  edit(count: number): string[] {
    return Array.from({ length: count }, () => {
      if (this.edits.length === 0)
        this.edits = fc.sample(anyEntity, {
          numRuns: 200,
          seed: this.seed + this.revision,
        });
      const [entity, ...rest] = this.edits;
      this.edits = rest;
      const ref = this.put(entity);
      // one of five goes instead
      if (this.revision % 5 === 0) this.server.catalog.drop(ref);
      return ref;
    });
  }

  private put(entity: object): string {
    const { metadata, ...rest } = entity as Entity;
    const annotations = { [REVISION]: String(++this.revision) };
    const written = { ...metadata, annotations };
    return this.server.catalog.put({ ...rest, metadata: written });
  }

  /** Another day begins for all. */
  async midnight(): Promise<void> {
    this.offsetMs += DAY_MS;
    const { offsetMs } = this;
    await this.each(child => child.ask({ ask: 'clock', offsetMs }));
  }

  async hint(refs: readonly string[]): Promise<void> {
    await this.each(child => child.ask({ ask: 'hint', refs }));
  }

  /** Asks all who can answer, and takes note of what they say. */
  async hear(): Promise<readonly ChildAnswer[]> {
    const answers = await this.each(child => child.answer());
    answers.forEach(answer => this.witness.hear(answer));
    return answers;
  }

  /** Of those who end meanwhile, or cannot answer yet, nothing comes. */
  private async each<Answer>(
    ask: (child: Child) => Promise<Answer>,
  ): Promise<Answer[]> {
    const running = [...this.children].filter(({ isStarted }) => isStarted);
    const answers = await Promise.allSettled(running.map(ask));
    return answers.flatMap(answer =>
      answer.status === 'fulfilled' ? [answer.value] : [],
    );
  }

  /** Who leads now. */
  async leader(): Promise<Child> {
    return eventually(async () => {
      for (const child of this.children) {
        const answer = await child.frame().catch(() => undefined);
        if (answer?.isLeader) return child;
      }
      throw new Error('Nobody leads');
    });
  }

  /**
   * Resolves to true when all that is in the catalog is in the tables, and nothing
   * else, and all processes say so.
   */
  async settled(): Promise<true> {
    await Promise.all([...this.children].map(({ started }) => started));
    const deadline = Date.now() + SETTLE_MS;
    for (;;) {
      try {
        await this.checkSettled();
        break;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await wait(100);
    }
    // what must hold always is not waited for
    await this.witness.look();
    const answers = await this.hear();
    assert.equal(answers.length, this.children.size);
    return true;
  }

  private async checkSettled(): Promise<void> {
    const newest = await new VersionTable(this.knex).newest();
    const frames = await this.each(child => child.frame());
    assert.equal(frames.length, this.children.size);
    for (const { frame } of frames) {
      assert.equal(frame.version, newest?.version);
      assert.equal(frame.stale, false);
    }
    const stored: string[] = [];
    for await (const page of new EntityTable(this.knex).all())
      stored.push(...page.map(({ entity }) => nameOf(entity)));
    const held = this.server.catalog.all.map(nameOf);
    assert.deepEqual(stored.sort(), held.sort());
  }
}

/** An entity with the edit that it is from. */
function nameOf(entity: Entity): string {
  return `${entityRefOf(entity)} ${entity.metadata.annotations?.[REVISION]}`;
}

/** Where the tables of a test are. */
export function connectionOf(knex: Knex): Connection {
  const { host, port, user, password, database } =
    knex.client.config.connection;
  return { host, port: Number(port), user, password, database };
}

function plainProduct(at: number, all: number): object {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `plain-${at}` },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: at % 3 ? 'group:crew' : 'group:squad',
      domain: at % 2 ? 'sales' : 'care',
      inputPorts: [{ from: `dataproduct:plain-${(at * 7 + 1) % all}#out` }],
      outputPorts: [{ name: 'out', version: '1.0.0', type: 'table' }],
    },
  };
}
