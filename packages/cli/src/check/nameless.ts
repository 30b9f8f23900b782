import { kindOfRef, parseEntityRef } from '@backstage-data-mesh/model';
import type { SourceEntity } from './entities';
import { isMap } from './fieldFaults';
import { isKindOfMesh } from './identity';

/** Entities of the tree of which nobody can tell which they are. */
export interface Nameless {
  /** True when there is one that the mesh would have. */
  readonly exists: boolean;
  /** True when one of them may be what a reference names. */
  mayBe(ref: string): boolean;
}

/**
 * What is known of entities whose kind or name cannot be read. Something may be
 * missing because of them, and that is told where they stand.
 */
export function findNameless(entities: readonly SourceEntity[]): Nameless {
  const some = entities.filter(isNameless);
  if (some.length === 0) return NOBODY;
  const kinds = new Set<string>();
  const names = new Set<string>();
  for (const { value } of some) {
    const { kind, metadata } = isMap(value) ? value : {};
    const name = nameOf(metadata);
    if (typeof kind === 'string' && isKindOfMesh(kind)) {
      kinds.add(kind.toLowerCase());
    } else if (name !== undefined) {
      names.add(name);
    }
  }
  return {
    exists: kinds.size + names.size > 0,
    mayBe: ref =>
      kinds.has(kindOfRef(ref)) || names.has(ref.slice(ref.indexOf(':') + 1)),
  };
}

const NOBODY: Nameless = { exists: false, mayBe: () => false };

/** True for an entity without a name, or without a kind. */
function isNameless({ item, envelopeFaults }: SourceEntity): boolean {
  return (
    !item &&
    envelopeFaults.some(({ path: [first, second, ...rest] }) =>
      first === 'metadata'
        ? rest.length === 0 && NAMES.includes(second)
        : first === 'kind',
    )
  );
}

const NAMES: readonly unknown[] = [undefined, 'name', 'namespace'];

/** `default/orders`, where it can be read. */
function nameOf(metadata: unknown): string | undefined {
  const { name, namespace } = isMap(metadata) ? metadata : {};
  if (typeof name !== 'string') return undefined;
  const parsed = parseEntityRef(name, {
    kind: 'any',
    namespace: typeof namespace === 'string' ? namespace : undefined,
  });
  return parsed.ok
    ? `${parsed.value.namespace}/${parsed.value.name}`.toLowerCase()
    : undefined;
}
