// Changes of everything but data products, and what they change.
import { domain as domainKind, readMesh } from '@backstage-data-mesh/model';
import type { LiveChange } from '@backstage-data-mesh/rules';

/** A change of one kind; another one at each call. */
export interface NamedEdit {
  readonly name: string;
  readonly next: () => LiveChange;
}

interface Written {
  readonly kind: string;
  readonly metadata: object;
  readonly spec: object;
}

const put = (...entities: object[]) => ({ put: readMesh(entities).items });

const body = (count: number) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'platform-board' },
  spec: {
    type: 'technology',
    owner: 'group:team-0',
    scope: { level: 'enterprise' },
    policies: [
      {
        id: 'contracts',
        status: 'enforced',
        rules: [
          {
            rule: 'interop-port-without-contract',
            severity: count % 2 === 0 ? 'error' : 'info',
          },
        ],
      },
    ],
  },
});

const profile = (count: number) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'TeamProfile',
  metadata: { name: 'team-1' },
  spec: {
    team: 'group:team-1',
    owner: 'group:team-1',
    type: 'stream-aligned',
    size: 4 + (count % 3),
  },
});

/** A bet with a measure, and a body with a policy whose grace ends one day. */
export const dated: readonly object[] = [
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      status: 'active',
      owner: 'group:team-0',
      statement: { weBelieve: 'shared tables', willResultIn: 'less work' },
      review: { next: '2026-12-05' },
      measures: [
        {
          id: 'calls',
          title: 'Calls',
          indicator: 'leading',
          direction: 'decrease',
          cadence: 'P1M',
          baseline: { value: 9, asOf: '2026-01-01' },
          target: { value: 1, by: '2027-01-01' },
        },
      ],
    },
  },
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name: 'version-board' },
    spec: {
      type: 'technology',
      owner: 'group:team-0',
      scope: { level: 'enterprise' },
      policies: [
        {
          id: 'versions',
          status: 'grace',
          graceUntil: '2027-01-31',
          rules: [{ rule: 'interop-version-invalid', severity: 'error' }],
        },
      ],
    },
  },
];

/** The readings of the bet's measure as they are now. */
export function createStore() {
  let value = 9;
  return {
    read: () => [{ value, asOf: '2026-11-19' }],
    measure: () => void (value = 10 - value),
  };
}

/** Changes of a domain, a body, a team, a reading and the day, of a layered mesh. */
export function otherEdits(
  mesh: readonly object[],
  measure: () => void,
): readonly NamedEdit[] {
  // the layered mesh writes all entities in this form
  const written = mesh as readonly Written[];
  const domain = written.find(({ kind }) => kind === domainKind.kind)!;
  const spec = domain.spec as { dataMesh: object };
  const named = (name: string, change: (count: number) => LiveChange) => {
    let count = 0;
    return { name, next: () => change(++count) };
  };
  return [
    named('vision of a domain', n =>
      put({
        ...domain,
        spec: {
          ...spec,
          dataMesh: { ...spec.dataMesh, vision: `Vision ${n}` },
        },
      }),
    ),
    named('title of a domain', n =>
      put({ ...domain, metadata: { ...domain.metadata, title: `Title ${n}` } }),
    ),
    named('size of a team', n => put(profile(n))),
    named('reading of a measure', () => {
      measure();
      return { readings: ['valuehypothesis:default/bet'] };
    }),
    named('policy for all', n => put(body(n))),
    named('another day', n => ({
      today: `2026-12-${String(n).padStart(2, '0')}`,
    })),
    named('day on which a grace ends', n => ({
      today: n % 2 === 0 ? '2027-01-31' : '2027-02-01',
    })),
  ];
}
