import type { Entity } from '@backstage/catalog-model';

/**
 * A city's libraries: one domain with two goals, bets that live, wait and have
 * ended, three products of which one is only referred to.
 *
 * @public
 */
export const libraryMesh: readonly Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'lending', title: 'Lending', namespace: 'default' },
    spec: {
      owner: 'group:librarians',
      dataMesh: {
        vision: 'Everybody in town finds a book worth finishing.',
        goals: [
          { id: 'more-readers', title: 'Win readers who never borrow' },
          {
            id: 'fresh-shelves',
            title: 'Keep books on the shelf that people want',
            measures: [{ id: 'idle-books', unit: 'percent' }],
          },
        ],
      },
    },
  },
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: {
      name: 'suggestions',
      title: 'Suggestions at the counter',
      namespace: 'default',
    },
    spec: {
      owner: 'group:librarians',
      goals: ['domain:lending#more-readers', 'domain:lending#fresh-shelves'],
      effortType: 'data',
      status: 'active',
      statement: {
        weBelieve: 'a personal suggestion at the counter',
        for: 'rare visitors',
        willResultIn: 'a second visit',
      },
      measures: [
        {
          id: 'second-visits',
          title: 'Visitors who come back within a month',
          unit: 'percent',
          direction: 'increase',
          baseline: { value: 20 },
          target: { value: 40 },
          readings: [{ value: 44, asOf: '2026-05-01' }],
          measuredBy: 'dataproduct:visits',
        },
        {
          id: 'shelf-turnover',
          title: 'Loans per book',
          direction: 'increase',
          baseline: { value: 2 },
          target: { value: 4 },
          readings: [{ value: 1, asOf: '2026-05-01' }],
        },
      ],
      initiatives: [
        {
          id: 'two-branches',
          title: 'Pilot in two branches',
          status: 'active',
          learningQuestion: 'Do people take the suggested book home?',
          builds: ['dataproduct:book-suggestions'],
          uses: ['dataproduct:reading-moods'],
        },
      ],
    },
  },
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: {
      name: 'longer-hours',
      title: 'Open until nine',
      namespace: 'default',
    },
    spec: {
      owner: 'group:librarians',
      goals: ['domain:lending#more-readers'],
      effortType: 'non-data',
      status: 'proposed',
      statement: {
        weBelieve: 'later closing times',
        willResultIn: 'more visits after work',
      },
    },
  },
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: {
      name: 'paper-flyers',
      title: 'Flyers at the station',
      namespace: 'default',
    },
    spec: {
      owner: 'group:librarians',
      goals: ['domain:lending#more-readers'],
      effortType: 'data',
      status: 'stopped',
      statement: { weBelieve: 'flyers', willResultIn: 'first visits' },
    },
  },
  product('loans', 'Loans', {}),
  product('book-suggestions', 'Book suggestions', {
    inputPorts: [{ name: 'loans', from: 'dataproduct:loans#lent-books' }],
  }),
  product('opening-hours', 'Opening hours', {}),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'librarians', title: 'Librarians', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
];

function product(
  name: string,
  title: string,
  spec: NonNullable<Entity['spec']>,
): Entity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name, title, namespace: 'default' },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:librarians',
      domain: 'lending',
      outputPorts: [{ name: 'lent-books', version: '1.0.0', type: 'table' }],
      ...spec,
    },
  };
}
