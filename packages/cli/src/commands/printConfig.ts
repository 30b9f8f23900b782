import { parseEntityRef, stringifyEntityRef } from '@backstage-data-mesh/model';
import { effectiveSettingsOf } from '@backstage-data-mesh/rules';
import { UsageError } from '../exitCodes';
import type { Host } from '../shell/host';
import type { Session } from './session';

/**
 * Prints the severity, the options and the origin of each rule for an entity.
 *
 * @throws UsageError for a ref that is none.
 */
export function printConfig(session: Session, text: string, host: Host): void {
  const parsed = parseEntityRef(text, { kind: 'DataProduct' });
  if (!parsed.ok) throw new UsageError(parsed.reason);
  const ref = stringifyEntityRef(parsed.value);
  const rules = effectiveSettingsOf(session, ref).map(
    ({ rule, ...setting }) => [rule, setting] as const,
  );
  const content = { entity: ref, rules: Object.fromEntries(rules) };
  host.out(`${JSON.stringify(content, undefined, 2)}\n`);
}
