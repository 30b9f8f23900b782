import { kindOfRef } from '@backstage-data-mesh/model';
import type { GovernedMesh } from './governMesh';
import type { RuleSetting } from './settings';

/** How a rule applies to an entity, and who says so. @public */
export interface EffectiveSetting extends RuleSetting {
  /** The id of the rule. */
  readonly rule: string;
}

/**
 * How each rule that can judge an entity applies to it, rules that are off
 * included, in the order of the rules: severity, options, floor and grace, each
 * with its origin. An entity that is not in the mesh has what holds where no
 * body decides.
 *
 * @public
 */
export function effectiveSettingsOf(
  { rules, settingsFor }: Pick<GovernedMesh, 'rules' | 'settingsFor'>,
  entityRef: string,
): readonly EffectiveSetting[] {
  const kind = kindOfRef(entityRef);
  const settings = settingsFor(entityRef);
  return rules
    .filter(({ subject }) =>
      subject.kinds.some(each => each.toLowerCase() === kind),
    )
    .flatMap(({ id }) => {
      const setting = settings.get(id);
      return setting ? [{ rule: id, ...setting }] : [];
    });
}
