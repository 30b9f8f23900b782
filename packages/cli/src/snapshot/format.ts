import * as z from 'zod';

/** The format that is written. */
export const FORMAT = 'data-mesh-snapshot/v2';

/** The format of earlier releases: refs and titles, and nothing else. */
export const NAMES_FORMAT = 'data-mesh-snapshot/v1';

/** An entity as the catalog gives it, as far as it is looked at here. */
export const catalogEntity = () =>
  z.object({
    apiVersion: z.string().optional(),
    kind: z.string(),
    metadata: z.looseObject({
      name: z.string(),
      namespace: z.string().optional(),
      title: z.string().optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    }),
    spec: z.record(z.string(), z.unknown()).optional(),
  });

/** An entity as the catalog gives it, as far as it is looked at here. */
export type CatalogEntity = z.infer<ReturnType<typeof catalogEntity>>;

/** The mesh as a catalog held it at a time, in a file. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  /** When it was made, in ISO 8601. */
  readonly pulledAt: string;
  /** The version of the CLI that made it. */
  readonly madeBy: string;
  readonly entities: readonly CatalogEntity[];
}

/** Any snapshot file; its entities are read one by one. */
export const snapshotFile = () =>
  z.discriminatedUnion('format', [
    z.object({
      format: z.literal(FORMAT),
      pulledAt: z.string(),
      madeBy: z.string(),
      entities: z.array(z.unknown()),
    }),
    z.object({
      format: z.literal(NAMES_FORMAT),
      pulledAt: z.string(),
      entities: z.array(
        z.object({ ref: z.string(), title: z.string().optional() }),
      ),
    }),
  ]);
