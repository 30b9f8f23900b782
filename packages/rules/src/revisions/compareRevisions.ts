import {
  dataProduct,
  type DataProductEntity,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import type { Outcome } from '../declare/outcome';
import type { RuleSetting, RuleSettings } from '../settings/settings';
import { concludeRevisions } from './concludeRevisions';
import { indexConsumers } from './consumers';
import { interopBreakingChange as rule } from './interopBreakingChange';
import { judgeRevisions, type JudgedRevision } from './judgeRevisions';
import { removeProduct, reviseProduct, weigh, type Revision } from './revision';

/** Two revisions of a mesh. @public */
export interface RevisionsInput {
  readonly before: MeshGraph;
  readonly after: MeshGraph;
  /** Where consumers are looked for; the newer revision unless given. */
  readonly consumersIn?: MeshGraph;
  /** How the rule applies to a product; as recommended unless given. */
  readonly settingsFor?: (entityRef: string) => RuleSettings;
}

/** What changed in one product, and how the rule ended on it. @public */
export interface ProductComparison {
  readonly revisions: readonly JudgedRevision[];
  readonly outcome: Outcome;
}

/**
 * Compares the products of two revisions of a mesh, in the order of their refs.
 * Products that did not change and new ones are left out.
 *
 * @public
 */
export function compareRevisions(input: RevisionsInput): ProductComparison[] {
  return input.before.ofKind(dataProduct).flatMap(node => {
    const before = input.before.get(dataProduct, node);
    const ref = input.before.refOf(node);
    const setting = settingFor(ref, input);
    if (!before || setting.severity === 'off') return [];
    const after = findAfter(input.after, ref);
    const { impacts } = rule.options.parse(setting.options ?? {});
    const changed = weigh(
      after ? reviseProduct(before, after) : removed(before),
      impacts,
    );
    if (changed.length === 0) return [];
    const revisions = judgeRevisions(changed, {
      before,
      after,
      findHits: indexConsumers(input.consumersIn ?? input.after, ref),
    });
    return [
      {
        revisions,
        outcome: concludeRevisions(ref, revisions, { before, setting }),
      },
    ];
  });
}

function findAfter(
  graph: MeshGraph,
  ref: string,
): DataProductEntity | undefined {
  return graph.get(dataProduct, graph.nodeOf(ref));
}

/** To remove what is retired is the end of its plan. */
function removed(before: DataProductEntity): Revision[] {
  return before.spec.lifecycle === 'retired' ? [] : [removeProduct(before)];
}

function settingFor(ref: string, { settingsFor }: RevisionsInput): RuleSetting {
  return (
    settingsFor?.(ref).get(rule.id) ?? {
      severity: rule.severity,
      options: rule.options.parse({}),
      origin: { source: 'recommended' },
    }
  );
}
