import path from 'node:path';
import { eventually } from './__testUtils__/eventually';
import { READ_ONCE, startPortal } from './__testUtils__/startPortal';

const examples = path.resolve(__dirname, '../../../examples/catalog-info.yaml');
const journey = '/entities/dataproduct/default/therapy-start-journey';

jest.setTimeout(600_000);

describe('a portal with the sample organisation', () => {
  it('answers what the rules found, and of which moment it tells', async () => {
    const portal = await startPortal({
      files: [examples],
      processingInterval: READ_ONCE,
    });
    const { body } = await eventually(async () => {
      const answer = await portal.get(`${journey}/findings`).expect(200);
      // while the catalog is filled, what is named is not always there
      const rules = answer.body.findings.map(({ rule }: any) => rule);
      expect(rules).not.toContain('ownership-dangling-ref');
      expect(answer.body.stale).toBe(false);
      return answer;
    });
    expect(body).toMatchObject({
      ref: 'dataproduct:default/therapy-start-journey',
      version: expect.any(Number),
      asOf: expect.stringMatching(/Z$/),
      tally: { error: 0 },
    });
    const listed = await portal.findings(
      '&kind=DataProduct&status=fail&sort=subject',
    );
    expect(
      listed
        .filter(({ subject }) => subject === body.ref)
        .flatMap(({ findings }) => findings.map(({ key }: any) => key))
        .sort(),
    ).toEqual(body.findings.map(({ key }: any) => key).sort());
    const actions = await portal
      .get('/.backstage/actions/v1/actions')
      .expect(200);
    expect(actions.body.actions.map(({ id }: any) => id)).toContain(
      'data-mesh:explain',
    );
    const { output } = (
      await portal
        .post('/.backstage/actions/v1/actions/data-mesh:explain/invoke', {
          entity: body.ref,
        })
        .expect(200)
    ).body;
    expect(output.ref).toBe(body.ref);
    const health = await portal.get('/health').expect(200);
    expect(health.body).toMatchObject({ isLeader: true, rulesThatThrew: [] });
    await portal.stop();
  });
});
