import type { Entity } from '@backstage/catalog-model';
import {
  governanceBody,
  liveMeshInSteps,
  readMesh,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { governMeshInSteps, type Rule } from '@backstage-data-mesh/rules';
import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import { eachInSlices, stepsInSlices } from '../slices';
import type { MeshVersion } from '../store/rows';
import type { MeshTables, Store } from '../store/store';
import type { JudgedMesh } from './judgedMesh';
import { settingsIn, type JudgingOptions } from './settingsIn';
import { findUntrustedBodies } from './trust';

/** What is known of a mesh without looking at what relates its entities. */
export interface MeshOutline extends Pick<JudgedMesh, 'today' | 'ruleSet'> {
  readonly frame: AnswerFrame;
  /** All rules that there are, those of governance bodies included. */
  readonly rules: readonly Rule[];
  /** How many entities there are. */
  readonly entities: number;
  /** How many governance bodies there are whose decisions do not count. */
  readonly untrustedBodies: number;
}

/** An entity in a graph that may hold no other. */
export interface LoneEntity {
  readonly graph: MeshGraph;
  readonly node: MeshNode;
}

/** What is found out of the tables once a version. */
type Told = Omit<MeshOutline, 'frame'> & { readonly version: MeshVersion };

/** What {@link OutlineOfTables} works with. */
interface OutlineOptions {
  readonly store: Pick<Store, 'versions' | 'entities' | 'atOneMoment'>;
  readonly judging: JudgingOptions & Pick<JudgedMesh, 'ruleSet'>;
}

/** The outline of a mesh in memory. */
export function outlineOf(
  {
    evaluation,
    frame,
    today,
    ruleSet,
  }: JudgedMesh & Pick<MeshOutline, 'frame'>,
  { settings }: JudgingOptions,
): MeshOutline {
  const { graph, rules } = evaluation;
  return {
    ...{ frame, today, ruleSet, rules },
    entities: graph.nodes().length,
    untrustedBodies: countUntrusted(graph, settings),
  };
}

/** An entity of a graph; `undefined` where there is no such. */
export function findIn(graph: MeshGraph, ref: string): LoneEntity | undefined {
  const node = graph.nodeOf(ref);
  if (node === undefined || !graph.itemOf(node)) return undefined;
  return { graph, node };
}

/** Tells of the mesh what the tables tell, before it is in memory. */
export class OutlineOfTables {
  private known: Promise<Told | undefined> | undefined;
  /** Of which version that is. */
  private of = 0;

  constructor(private readonly options: OutlineOptions) {}

  /** The outline of the newest version; `undefined` before the first. */
  async get(): Promise<Told | undefined> {
    const newest = await this.options.store.versions.newest();
    if (!newest) return undefined;
    if (!this.known || this.of !== newest.version) {
      this.of = newest.version;
      this.known = this.find();
      this.known.catch(() => {
        // the next who asks tries again
        this.of = 0;
      });
    }
    const told = await this.known;
    // it may have been confirmed since
    return told?.version.version === newest.version
      ? { ...told, version: newest }
      : told;
  }

  /** An entity by itself, if there is such; `undefined` before the first version. */
  async entity(
    ref: string,
  ): Promise<{ readonly found: LoneEntity | undefined } | undefined> {
    const { versions, entities } = this.options.store;
    const entity = await entities.one(ref);
    if (entity) return { found: findIn(await graphOf([entity]), ref) };
    return (await versions.newest()) && { found: undefined };
  }

  private async find(): Promise<Told | undefined> {
    const { store, judging } = this.options;
    const found = await store.atOneMoment(readTables);
    if (!found) return undefined;
    const { version, bodies, entities } = found;
    const { today } = version;
    const graph = await graphOf(bodies);
    const { rules } = await stepsInSlices(() =>
      governMeshInSteps(graph, settingsIn(graph, today, judging)),
    );
    return {
      ...{ version, today, ruleSet: judging.ruleSet, rules, entities },
      untrustedBodies: countUntrusted(graph, judging.settings),
    };
  }
}

async function readTables({ versions, entities }: MeshTables) {
  const version = await versions.newest();
  return (
    version && {
      version,
      entities: await entities.count(),
      bodies: await entities.ofKind(governanceBody.kind),
    }
  );
}

/** In slices: others have their turn while many are read. */
async function graphOf(entities: readonly Entity[]): Promise<MeshGraph> {
  const items: MeshItem[] = [];
  await eachInSlices(entities, entity =>
    items.push(...readMesh([entity]).items),
  );
  const mesh = await stepsInSlices(() => liveMeshInSteps(items));
  return mesh.graph;
}

function countUntrusted(
  graph: MeshGraph,
  { isTrustedLocation }: JudgingOptions['settings'],
): number {
  return findUntrustedBodies(graph, isTrustedLocation).length;
}
