import {
  parseEntityRef,
  stringifyEntityRef,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import { eq, valid } from 'semver';

/** Whether two sources say the same; undefined where that cannot be told. */
export type Agreement = boolean | undefined;

type Lifecycle = DataProductEntity['spec']['lifecycle'];

/** The statuses of ODCS and ODPS that fit each state of a product or a port. */
const STATUSES_OF: Readonly<Record<Lifecycle, readonly string[]>> = {
  experimental: ['proposed', 'draft', 'active'],
  production: ['active'],
  deprecated: ['deprecated'],
  retired: ['retired'],
};

const KNOWN = new Set(Object.values(STATUSES_OF).flat());

/**
 * True when a status of the linked file fits the state of the product. The
 * standards leave the words open: of others it cannot be told.
 */
export function fitsLifecycle(status: string, state: Lifecycle): Agreement {
  const word = status.trim().toLowerCase();
  return KNOWN.has(word) ? STATUSES_OF[state].includes(word) : undefined;
}

/** True for two spellings of one version: `v2.0.0` and `2.0.0`. */
export function isSameVersion(a: string, b: string): boolean {
  return valid(a) && valid(b) ? eq(a, b) : a.trim() === b.trim();
}

/**
 * True when a name in the linked file means an entity: its ref, or its name
 * however its words are joined: `Field crew` for `group:default/field-crew`.
 */
export function meansEntity(name: string, ref: string, kind: string): boolean {
  const parsed = parseEntityRef(name.trim(), { kind });
  if (parsed.ok && stringifyEntityRef(parsed.value) === ref) return true;
  return toWords(name) === toWords(ref.slice(ref.indexOf('/') + 1));
}

/** `Field crew`, `field_crew` and `FieldCrew` are `field-crew`. */
export function toWords(name: string): string {
  return name
    .slice(0, 200)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join('-');
}
