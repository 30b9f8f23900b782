import * as z from 'zod';
import { UsageError } from '../exitCodes';
import { askPages, NotThereError } from './askBackend';
import type { BackendAddress } from './backendAddress';
import { catalogEntity, type CatalogEntity } from './format';

const evaluatorPage = () =>
  z.object({
    version: z.number(),
    asOf: z.iso.datetime(),
    staleReasons: z.array(z.string()),
    items: z.array(catalogEntity()),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });

/** The mesh that the backend of the data mesh holds. */
export interface EvaluatorMesh {
  readonly version: number;
  /** Until when the catalog is known to have said the same, in ISO 8601. */
  readonly asOf: string;
  /** Why it may be out of date; nothing where it is not. */
  readonly staleReasons: readonly string[];
  readonly entities: readonly CatalogEntity[];
}

/** Asks the backend of the data mesh; `undefined` where there is none. */
export async function pullFromEvaluator(
  address: BackendAddress,
): Promise<EvaluatorMesh | undefined> {
  const entities: CatalogEntity[] = [];
  let mesh: Omit<EvaluatorMesh, 'entities'> | undefined;
  const pages = askPages(address, {
    name: 'evaluator',
    path: 'api/data-mesh/snapshot',
    query: {},
    furtherQuery: {},
    page: evaluatorPage(),
  });
  try {
    for await (const { version, asOf, staleReasons, items } of pages) {
      if (mesh && mesh.version !== version)
        throw new UsageError(
          'The evaluator gave pages of two versions of the mesh; pull it anew',
        );
      mesh ??= { version, asOf, staleReasons };
      entities.push(...items);
    }
  } catch (error) {
    // an earlier release, or none at all
    if (error instanceof NotThereError && !mesh) return undefined;
    throw error;
  }
  return mesh && { ...mesh, entities };
}
