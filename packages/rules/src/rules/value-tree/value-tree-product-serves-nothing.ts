import { dataProduct, valueHypothesis } from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const valueTreeProductServesNothing = defineRule({
  id: 'value-tree-product-serves-nothing',
  summary:
    'A data product in production serves a value hypothesis, itself or through its consumers.',
  why: 'Data products exist to realise use cases. One that no bet needs, directly or further down the line, costs money and serves nobody.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the product in `builds`, `changes` or `uses` of an initiative, or in `measuredBy` of a measure; or plan its retirement.',
  subject: everyOf(dataProduct),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives:
    - { id: pilot, status: active, uses: [visits] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    if (entity.spec.lifecycle !== 'production') {
      return notApplicable('it is not in production');
    }
    if (facts.servesValue(node)) return PASS;
    if (graph.ofKind(valueHypothesis).length === 0) {
      return unknown(
        'the mesh has no bets yet; a `ValueHypothesis` says what its products are for',
      );
    }
    return [
      {
        path: ['spec', 'lifecycle'],
        message: `${subjectName(ref)} is in production and serves no bet: no initiative builds, changes or uses it, it gives the readings of no measure, and no product that reads it serves a bet either; a product in production serves one`,
      },
    ];
  },
});
