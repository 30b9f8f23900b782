import {
  buildMeshGraph,
  dataProduct,
  readMesh,
  type MeshItem,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { PASS } from '../declare/finding';
import { defineRule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import { evaluateMesh } from '../evaluate/evaluate';
import { recommendedSettings } from '../settings/recommended';
import {
  aggregateByDomain,
  aggregateByOwner,
  aggregateByRegion,
} from './aggregate';
import { compareRuns } from './compareRuns';
import { buildScorecard } from './scorecard';
import { describeTally, EMPTY_TALLY, tallyOf } from './tally';

type Product = { spec: { boundary?: string; version?: string } };

function rule(id: string, field: 'boundary' | 'version') {
  return defineRule<Product>({
    id,
    summary: 'a',
    why: 'b',
    source: 'c',
    remedy: 'd',
    severity: 'warning',
    subject: everyOf<Product>(dataProduct),
    examples: { passing: 'e', failing: 'f' },
    check: ({ entity }) =>
      entity.spec[field] === undefined
        ? [{ path: ['spec'], message: `no ${field}` }]
        : PASS,
  });
}

const rules = [rule('team-bounded', 'boundary'), rule('interop-v', 'version')];

const mesh = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: company }
spec: { owner: board }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: board, subdomainOf: company, dataMesh: { region: emea } }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: board }
spec: { type: unit, children: [crew, night] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, parent: board, children: [night] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: night }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: night, domain: care, boundary: all }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: refills }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: care, version: 1.0.0, boundary: x }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: energy }
spec: { type: aggregate, lifecycle: production, owner: board, domain: company, region: apac }
`;

function read(text: string): readonly MeshItem[] {
  return readMesh(parseAllDocuments(text).map(document => document.toJS()))
    .items;
}

function evaluate(items: readonly MeshItem[]) {
  const settings = recommendedSettings(rules);
  return evaluateMesh(buildMeshGraph(items), {
    rules,
    settingsFor: () => settings,
  });
}

function texts(aggregates: ReturnType<typeof aggregateByOwner>) {
  return Object.fromEntries(
    [...aggregates]
      .map(([key, { tally, entities }]) => [
        key.replace('default/', ''),
        `${describeTally(tally)} on ${entities}`,
      ])
      .sort(),
  );
}

const evaluation = evaluate(read(mesh));
const scorecard = buildScorecard(evaluation);
const { graph } = evaluation;

describe('a scorecard', () => {
  it('counts by rule, family and entity', () => {
    expect(
      [...scorecard.byRule].map(([id, tally]) => [id, describeTally(tally)]),
    ).toEqual([
      ['team-bounded', '2 of 3'],
      ['interop-v', '1 of 3'],
    ]);
    const { total, byFamily } = buildScorecard(evaluation);
    expect(describeTally(total)).toBe('3 of 6');
    expect(
      [...byFamily].map(([family, tally]) => [family, describeTally(tally)]),
    ).toEqual([
      ['team', '2 of 3'],
      ['interop', '1 of 3'],
    ]);
    expect(
      describeTally(
        scorecard.byEntity.get('dataproduct:default/visits') ?? EMPTY_TALLY,
      ),
    ).toBe('1 of 2');
  });

  it('adds up by owner, once for each group around it', () => {
    expect(texts(aggregateByOwner(graph, scorecard.byEntity))).toEqual({
      'group:board': '3 of 6 on 3',
      'group:crew': '3 of 4 on 2',
      'group:night': '1 of 2 on 1',
    });
  });

  it('counts a group among its own, and a profile for the team it describes', () => {
    const described = evaluate(
      read(`${mesh}---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: night }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: private }
spec: { type: aggregate, lifecycle: production, owner: user:ana }
`),
    );
    const passed = tallyOf([{ status: 'pass' }]);
    const byEntity = new Map(
      [
        ...['group:default/night', 'teamprofile:default/crew'],
        ...['dataproduct:default/private', 'dataproduct:default/gone'],
      ].map(ref => [ref, passed] as const),
    );
    expect(texts(aggregateByOwner(described.graph, byEntity))).toEqual({
      'group:board': '2 of 2 on 2',
      'group:crew': '2 of 2 on 2',
      'group:night': '1 of 1 on 1',
    });
  });

  it('adds up by domain and the domains around it', () => {
    expect(texts(aggregateByDomain(graph, scorecard.byEntity))).toEqual({
      'domain:care': '3 of 4 on 2',
      'domain:company': '3 of 6 on 3',
    });
  });

  it('adds up by region, that of the domain where there is no other', () => {
    expect(texts(aggregateByRegion(graph, scorecard.byEntity))).toEqual({
      apac: '0 of 2 on 1',
      emea: '3 of 4 on 2',
    });
  });

  it('is the same whatever the order of the entities', () => {
    const items = read(mesh);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...items], { minLength: items.length }),
        shuffled => {
          const other = evaluate(shuffled);
          expect(buildScorecard(other)).toEqual(scorecard);
          expect(
            texts(
              aggregateByOwner(other.graph, buildScorecard(other).byEntity),
            ),
          ).toEqual(texts(aggregateByOwner(graph, scorecard.byEntity)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('survives groups that are in each other', () => {
    const circle = evaluate(
      read(mesh.replace('children: []', 'children: [board]')),
    );
    const { byEntity } = buildScorecard(circle);
    expect(texts(aggregateByOwner(circle.graph, byEntity))).toEqual({
      'group:board': '3 of 6 on 3',
      'group:crew': '3 of 6 on 3',
      'group:night': '3 of 6 on 3',
    });
  });
});

describe('compareRuns', () => {
  const keys = (findings: readonly { finding: { key: string } }[]) =>
    findings.map(({ finding }) => finding.key);

  it('tells what appeared, what was resolved and what is still there', () => {
    const after = evaluate(
      read(
        mesh
          .replace(', version: 1.0.0', '')
          .replace('boundary: all', 'boundary: all, version: 1.0.0'),
      ),
    );
    const comparison = compareRuns(evaluation.outcomes(), after.outcomes());
    expect(keys(comparison.appeared)).toEqual([
      'interop-v|dataproduct:default/refills',
    ]);
    expect(keys(comparison.resolved)).toEqual([
      'interop-v|dataproduct:default/visits',
    ]);
    expect(keys(comparison.unchanged)).toEqual([
      'interop-v|dataproduct:default/energy',
      'team-bounded|dataproduct:default/energy',
    ]);
  });

  it('counts a finding that was waived as resolved', () => {
    const waived = [...evaluation.outcomes()].map(outcome => ({
      ...outcome,
      status: 'waived' as const,
    }));
    const comparison = compareRuns(evaluation.outcomes(), waived);
    expect(comparison.resolved).toHaveLength(3);
    expect(comparison.appeared).toEqual([]);
  });
});
