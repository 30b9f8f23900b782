import {
  formatPath,
  resolveReferences,
  type EntityPath,
  type KindDeclaration,
  type Reference,
} from '@backstage-data-mesh/model';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

type ReferencesByField = ReadonlyMap<string, readonly Reference[]>;

const References = createContext<ReferencesByField>(new Map());

/**
 * Resolves every reference of an entity once, with the defaults that its kind
 * declares, so that views name a field and never a default kind.
 */
export function ReferencesProvider(props: {
  kind: Pick<KindDeclaration, 'references'>;
  entity: Parameters<typeof resolveReferences>[1];
  children: ReactNode;
}) {
  const { kind, entity, children } = props;
  const references = useMemo(
    () => groupByField(resolveReferences(kind, entity).all()),
    [kind, entity],
  );
  return (
    <References.Provider value={references}>{children}</References.Provider>
  );
}

/** The references in the field at a path, in the order of the entity. */
export function useReferences(at: EntityPath): readonly Reference[] {
  return useContext(References).get(formatPath(at)) ?? [];
}

/** The items of a list are found under the path of the list. */
function groupByField(references: readonly Reference[]): ReferencesByField {
  const byField = new Map<string, Reference[]>();
  for (const reference of references) {
    const { path } = reference;
    const isItem = typeof path[path.length - 1] === 'number';
    const field = formatPath(isItem ? path.slice(0, -1) : path);
    const group = byField.get(field);
    if (group) group.push(reference);
    else byField.set(field, [reference]);
  }
  return byField;
}
