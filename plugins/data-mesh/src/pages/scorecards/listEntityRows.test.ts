import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { listEntityRows } from './listEntityRows';

const tally = {
  ...{ pass: 1, fail: 2, waived: 3, unknown: 4, error: 0 },
  ...{ notApplicable: 5, grace: 0 },
};

describe('the entities of a scorecard as rows', () => {
  it('are those of all pages, a row a family', async () => {
    const api = createFakeDataMeshApi({
      ask: async (_, input) => {
        const { cursor } = input as { cursor?: string };
        const families = [
          { family: 'team', score: { passed: 1, of: 7 }, tally },
        ];
        const ref = `dataproduct:default/${cursor ?? 'first'}`;
        return answerOf({
          items: [{ ref, families }],
          pageInfo: cursor ? {} : { nextCursor: 'second' },
        } as never);
      },
    });
    const question = { by: 'domain', id: 'domain:default/care' } as const;
    expect((await listEntityRows(api, question)).slice(1)).toEqual([
      ['dataproduct:default/first', 'team', 1, 7, 2, 3, 4, 0, 0, 5],
      ['dataproduct:default/second', 'team', 1, 7, 2, 3, 4, 0, 0, 5],
    ]);
  });
});
