import {
  dataProduct,
  domain,
  referencesOf,
  valueHypothesis,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  everyMeasured,
  judgeLiveMeasures,
  measureName,
} from './shared/measured';
import { nameRef } from '../../wording/names';

export const measureNoMeasuringProduct = defineRule({
  id: 'measure-no-measuring-product',
  summary: 'A data product gives the readings of a measure in use.',
  why: 'To choose a use case and its measure of success is to choose the first consumer-aligned data product: the one that shows the value. Where nothing gives the readings, somebody collects them by hand, or nobody does. Bets that need no data are exempt.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the data product in `measuredBy` of the measure, or plan one in an initiative.',
  subject: everyMeasured,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week, measuredBy: visits }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week }]
`,
  },
  check({ ref, node, entity }, { graph }) {
    if (entity.bet?.spec.effortType === 'non-data') {
      return notApplicable('it needs no data');
    }
    const products = productsByPath(graph, node);
    return judgeLiveMeasures(entity, placed => {
      const gap = findGap(graph, products.get(keyOf(placed.path)));
      if (!gap) return PASS;
      return [
        {
          path: [...placed.path, 'measuredBy'],
          message: `${measureName(ref, placed)} ${gap}; a data product gives the readings of a measure in use`,
          discriminator: placed.key,
        },
      ];
    });
  },
});

/** The refs of measuring products, by the path of the measure. */
function productsByPath(
  graph: MeshGraph,
  node: MeshNode,
): ReadonlyMap<string, string> {
  const references = [
    ...referencesOf(graph, valueHypothesis, node).of('measures.measuredBy'),
    ...referencesOf(graph, domain, node).of(
      'dataMesh.goals.measures.measuredBy',
    ),
  ];
  return new Map(
    references
      .filter(({ allowed }) => allowed)
      .map(({ path, ref }) => [keyOf(path.slice(0, -1)), ref]),
  );
}

function keyOf(path: EntityPath): string {
  return path.join('.');
}

/** What is wrong with a measuring product, as the middle of a sentence. */
function findGap(
  graph: MeshGraph,
  ref: string | undefined,
): string | undefined {
  if (ref === undefined) return 'names no data product in `measuredBy`';
  const product = graph.get(dataProduct, graph.nodeOf(ref));
  return product?.spec.lifecycle === 'retired'
    ? `is measured by ${nameRef(ref)}, which is retired`
    : undefined;
}
