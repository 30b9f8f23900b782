import { parseEntityRef, stringifyEntityRef } from '@backstage-data-mesh/model';
import type { BackendAddress } from './backendAddress';
import { FORMAT, type CatalogEntity, type Snapshot } from './format';
import { pullFromCatalog } from './pullFromCatalog';
import { pullFromEvaluator } from './pullFromEvaluator';
import { trimEntity } from './trimEntity';

/** A snapshot, and whom it is from. */
export interface PulledSnapshot {
  readonly snapshot: Snapshot;
  /** In words: `the catalog`. */
  readonly from: string;
  /** What whoever pulls should know of it, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Asks for the mesh: its own kinds, teams and people, and what else exists. The
 * backend of the data mesh is asked where there is one, and the catalog otherwise.
 * What the token may not see is not in the answer.
 *
 * @throws UsageError when nobody can be asked or something else is answered.
 */
export async function pullSnapshot(
  address: BackendAddress,
  made: Pick<Snapshot, 'pulledAt' | 'madeBy'>,
): Promise<PulledSnapshot> {
  const mesh = await pullFromEvaluator(address);
  if (!mesh) {
    const entities = inOrder(await pullFromCatalog(address));
    return {
      snapshot: { format: FORMAT, ...made, entities },
      from: 'the catalog, since there is no evaluator',
      notes: [],
    };
  }
  const { version, asOf, staleReasons } = mesh;
  const entities = inOrder(mesh.entities);
  return {
    // it is as old as what it tells
    snapshot: { format: FORMAT, ...made, pulledAt: asOf, entities },
    from: `the evaluator: version ${version} of the mesh, as of ${asOf}`,
    notes:
      staleReasons.length > 0
        ? [`The mesh may be out of date: ${staleReasons.join(', ')}`]
        : [],
  };
}

/** Each once, by its ref, and no more of it than is read. */
function inOrder(entities: readonly CatalogEntity[]): readonly CatalogEntity[] {
  const byRef = new Map(
    entities.flatMap(entity => {
      const ref = refOf(entity);
      return ref === undefined ? [] : [[ref, trimEntity(entity)] as const];
    }),
  );
  const sorted = [...byRef].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, entity]) => entity);
}

function refOf({ kind, metadata }: CatalogEntity): string | undefined {
  const { name, namespace } = metadata;
  const parsed = parseEntityRef(name, { kind, namespace });
  return parsed.ok ? stringifyEntityRef(parsed.value) : undefined;
}
