import { effectiveSettingsOf } from '@backstage-data-mesh/rules';
import type { Host } from '../shell/host';
import { findEntity } from './findEntity';
import type { Session } from './session';

/**
 * Prints the severity, the options and the origin of each rule for an entity.
 *
 * @throws UsageError for a ref that is none, and for an entity that is not there:
 * nobody knows which policies would count for it.
 */
export function printConfig(session: Session, text: string, host: Host): void {
  const ref = findEntity(session.graph, text, '');
  const rules = effectiveSettingsOf(session, ref).map(
    ({ rule, ...setting }) => [rule, setting] as const,
  );
  const content = { entity: ref, rules: Object.fromEntries(rules) };
  host.out(`${JSON.stringify(content, undefined, 2)}\n`);
}
