import type { Impact } from './impact';

/**
 * What can change between two revisions, and how great its impact is. The codes
 * are stable: reports and baselines may name them.
 *
 * @public
 */
export const CHANGE_IMPACTS = {
  'object-removed': 'major',
  'object-added': 'minor',
  'property-removed': 'major',
  'property-added': 'minor',
  'name-changed': 'major',
  'logical-type-changed': 'major',
  'logical-type-widened': 'minor',
  'logical-type-added': 'minor',
  'physical-type-changed': 'major',
  'physical-type-widened': 'minor',
  'physical-type-added': 'minor',
  // who queries the data names it so
  'physical-name-changed': 'major',
  'required-changed': 'major',
  'unique-changed': 'major',
  // a primary key is required and unique
  'primary-key-changed': 'major',
  'quality-changed': 'minor',
  'element-changed': 'patch',
  'server-removed': 'major',
  'server-added': 'minor',
  'server-changed': 'major',
  'service-level-removed': 'major',
  'service-level-added': 'minor',
  'service-level-tightened': 'minor',
  'service-level-loosened': 'major',
  // which way it went cannot be told: the stricter counts
  'service-level-unclear': 'major',
  'field-changed': 'patch',
  'port-removed': 'major',
  'port-added': 'minor',
  'port-type-changed': 'major',
  'port-format-changed': 'major',
  'port-contract-removed': 'major',
  'port-contract-added': 'minor',
  'port-classification-raised': 'major',
  'port-classification-lowered': 'minor',
  'port-region-removed': 'major',
  'port-region-added': 'minor',
  'port-identifier-removed': 'major',
  'port-identifier-added': 'minor',
  'port-deprecated': 'minor',
  'product-removed': 'major',
} as const satisfies Readonly<Record<string, Impact>>;

/** The stable name of a kind of change. @public */
export type ChangeCode = keyof typeof CHANGE_IMPACTS;

/** Something that differs between two revisions. @public */
export interface Change {
  readonly code: ChangeCode;
  readonly impact: Impact;
  /** What changed: `visits.hcp_id`, `latency`, `team`. */
  readonly place: string;
  /** One clause for people: "property `visits.hcp_id` was removed". */
  readonly message: string;
}

/** A change, with the impact of its code. */
export function change(
  code: ChangeCode,
  place: string,
  message: string,
): Change {
  return { code, impact: CHANGE_IMPACTS[code], place, message };
}
