import { governMesh, rules as allRules } from '../..';
import {
  activeBet,
  chain,
  evaluateAll,
  forum,
  items,
  product,
  resultsOf,
  sales,
  start,
  today,
} from './__testUtils__/salesMesh';
import { evaluateLive, type LiveEvaluation } from './liveEvaluation';

describe('what a change costs', () => {
  const titled = (n: number) => ({
    ...product(`p${n}`, { inputPorts: [{ from: `p${n - 1}#out` }] }),
    metadata: { name: `p${n}`, title: 'Another' },
  });

  it('is the same for the first change as for the next', () => {
    const live = start(chain);
    const judge = (n: number) => {
      const before = live.judgements;
      live.apply({ put: items(titled(n)) });
      return live.judgements - before;
    };
    const [first, second] = [judge(20), judge(21)];
    expect(first).toBe(second);
    expect(first).toBeLessThan(allRules.length);
  });

  it('is for many that come at once hardly more than for a start with them', () => {
    const bets = Array.from({ length: 20 }, (_, n) => ({
      ...activeBet({}),
      metadata: { name: `bet-${n}` },
    }));
    const mesh = [...chain, ...bets];
    const [live, whole] = [start([]), start(mesh)];
    const before = live.judgements;
    live.apply({ put: items(...mesh) });
    expect(live.judgements - before).toBeLessThan(1.1 * whole.judgements);
    expect(resultsOf(live.evaluation)).toEqual(resultsOf(evaluateAll(mesh)));
  });

  it('is nothing for what no rule reads, as the title of a domain', () => {
    const live = start(chain);
    const before = live.judgements;
    const { metadata, ...domain } = sales();
    const renamed = { ...domain, metadata: { ...metadata, title: 'Another' } };
    expect(live.apply({ put: items(renamed) })).toEqual([]);
    expect(live.judgements).toBe(before);
  });

  it('is little for what one rule looks at, as the vision of a domain', () => {
    const [, ...products] = chain;
    const live = start([sales({ vision: 'Every visit counts' }), ...products]);
    const before = live.judgements;
    const vision = sales({ vision: 'No visit is lost' });
    expect(live.apply({ put: items(vision) })).toEqual([]);
    expect(live.judgements - before).toBeLessThan(3);
  });

  it('does not grow with the changes that were made', () => {
    const live = start(chain);
    const { graph } = live.evaluation;
    const edit = (n: number) => {
      const from = `typo-${n}#out`;
      const put = items(product('p20', { inputPorts: [{ from }] }));
      const before = live.judgements;
      live.apply({ put });
      return { nodes: graph.nodeCount, judged: live.judgements - before };
    };
    for (let n = 0; n < 20; n++) edit(n);
    const { nodes, judged } = edit(20);
    for (let n = 21; n < 200; n++) edit(n);
    const last = edit(200);
    expect(last.nodes).toBe(nodes);
    expect(last.judged).toBeLessThanOrEqual(judged);
  });

  it('stays with the readers of a field', () => {
    const live = start(chain);
    const before = live.judgements;
    const changed = product('p20', {
      inputPorts: [{ from: 'p19#out' }],
      lifecycle: 'deprecated',
    });
    live.apply({ put: items(changed) });
    expect(live.judgements - before).toBeLessThan(3 * allRules.length);
  });
});

describe('who is judged', () => {
  const backstage = (kind: string, name: string, spec: object) => ({
    ...{ apiVersion: 'backstage.io/v1alpha1', kind },
    ...{ metadata: { name }, spec },
  });
  const judgedWhen = (mesh: object[], put: object) => {
    const judged: string[] = [];
    const watched = allRules.map(rule => ({
      ...rule,
      judge: (...[context, node, known]: Parameters<typeof rule.judge>) => {
        judged.push(`${rule.id} ${context.graph.refOf(node)}`);
        return rule.judge(context, node, known);
      },
    }));
    const live = evaluateLive(items(...mesh), {
      today,
      govern: (graph, day) => governMesh(graph, { rules: watched, today: day }),
    });
    judged.length = 0;
    live.apply({ put: items(put) });
    return judged;
  };
  const reads = { inputPorts: [{ from: 'visits#out' }] };

  it('are those who read the outcome that is another one, and no other', () => {
    const people = [
      backstage('Group', 'crew', { type: 'team', children: [] }),
      backstage('User', 'ann', { memberOf: ['crew'] }),
      backstage('User', 'bob', { memberOf: [] }),
    ];
    const plan = (spec: object) =>
      product('plan', { ...reads, productOwner: 'user:bob', ...spec });
    const mesh = [sales(), ...people, product('visits'), plan({})];
    const outsider =
      'ownership-nominated-owner-outside-team dataproduct:default/plan';
    // it rests on what is deprecated, which is not what that rule asks for
    const deprecated = product('visits', { lifecycle: 'deprecated' });
    const judged = judgedWhen(mesh, deprecated);
    expect(judged).toContain(
      'interop-unstable-upstream dataproduct:default/plan',
    );
    expect(judged).not.toContain(outsider);
    // a platform team should not own it, which is
    const central = {
      ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'TeamProfile' },
      metadata: { name: 'crew' },
      spec: { team: 'group:crew', owner: 'group:crew', type: 'platform' },
    };
    expect(judgedWhen(mesh, central)).toContain(outsider);
  });

  it('are those who read the field of an entity of that kind', () => {
    const mesh = [sales(), product('visits'), product('plan', reads)];
    // that rule asks who owns a domain, and not who owns what is read
    const rule = 'ownership-central-team-owns dataproduct:default';
    const moved = product('visits', { owner: 'group:others' });
    const judged = judgedWhen(mesh, moved);
    expect(judged).toContain(`${rule}/visits`);
    expect(judged).not.toContain(`${rule}/plan`);
    const domain = { ...sales(), spec: { owner: 'group:others' } };
    expect(judgedWhen(mesh, domain)).toContain(`${rule}/plan`);
  });
});

describe('a policy that has a rule count more', () => {
  const apply = (rule: string) => {
    const governedBy = (severity: string, policy: object = {}) =>
      forum({ rules: [{ rule, severity }], ...policy });
    const live = start([...chain, governedBy('info')]);
    const costOf = (body: object) => {
      const before = live.judgements;
      const changes = live.apply({ put: items(body) });
      expect(resultsOf(live.evaluation)).toEqual(
        resultsOf(evaluateAll([...chain, body])),
      );
      return { judged: live.judgements - before, changes: changes.length };
    };
    return { governedBy, costOf };
  };

  it('concerns nobody who passes', () => {
    const { governedBy, costOf } = apply('interop-version-invalid');
    expect(costOf(governedBy('error')).judged).toBeLessThan(20);
  });

  it('has those judged anew who fail', () => {
    const { governedBy, costOf } = apply('interop-port-without-contract');
    const { judged, changes } = costOf(governedBy('error'));
    expect(changes).toBe(40);
    expect(judged).toBeGreaterThanOrEqual(40);
  });

  it('concerns nobody who passes when its grace begins or ends', () => {
    const { governedBy, costOf } = apply('interop-version-invalid');
    const grace = { status: 'grace', graceUntil: '2027-01-31' };
    expect(costOf(governedBy('error', grace)).judged).toBeLessThan(20);
    expect(costOf(governedBy('error')).judged).toBeLessThan(20);
  });

  it('has all judged when the rule was off', () => {
    const { governedBy, costOf } = apply('team-hand-off-chain');
    expect(costOf(governedBy('off')).changes).toBe(40);
    expect(costOf(governedBy('error')).judged).toBeGreaterThanOrEqual(40);
  });
});

describe('a port', () => {
  const others = chain.filter(({ metadata }) => metadata.name !== 'p20');
  const offering = (...outputPorts: object[]) =>
    product('p20', { inputPorts: [{ from: 'p19#out' }], outputPorts });
  const judgedBy = (live: LiveEvaluation, port: object) => {
    const before = live.judgements;
    const changed = offering({ name: 'out', version: '1.0.0', ...port });
    live.apply({ put: items(changed) });
    expect(resultsOf(live.evaluation)).toEqual(
      resultsOf(evaluateAll([...others, changed])),
    );
    return live.judgements - before;
  };

  it('may have another description, which concerns nobody', () => {
    expect(judgedBy(start(chain), { description: 'Another' })).toBeLessThan(3);
  });

  it('concerns the rules alone that read what it says otherwise', () => {
    const live = start(chain);
    const slos = [{ property: 'latency', value: 9, unit: 'h' }];
    const flowRules = allRules.filter(({ id }) => id.startsWith('interop-'));
    expect(judgedBy(live, { slos })).toBeLessThan(flowRules.length);
  });

  it('is found by its name, and by its version where several share it', () => {
    const other = { name: 'out', version: '2.0.0', classification: 'internal' };
    const live = start(chain);
    for (const ports of [
      [{ name: 'renamed', version: '1.0.0' }],
      [{ name: 'out', version: '1.0.0' }, other],
      [{ name: 'out', version: '3.0.0' }, other],
      [],
    ]) {
      live.apply({ put: items(offering(...ports)) });
      expect(resultsOf(live.evaluation)).toEqual(
        resultsOf(evaluateAll([...others, offering(...ports)])),
      );
    }
  });

  it('may be less restricted for as long as the body that allows it covers it', () => {
    const body = (scope: object) => ({
      ...forum({}),
      spec: { ...forum({}).spec, scope },
    });
    const secret = product('p0', {
      outputPorts: [{ name: 'out', classification: 'restricted' }],
    });
    const lowered = product('p1', {
      inputPorts: [{ from: 'p0#out' }],
      outputPorts: [
        {
          name: 'out',
          classification: 'internal',
          downgrades: [
            {
              from: 'restricted',
              to: 'internal',
              approvedBy: 'governancebody:forum',
            },
          ],
        },
      ],
    });
    const open = product('p2', {
      inputPorts: [{ from: 'p1#out' }],
      outputPorts: [{ name: 'out', classification: 'internal' }],
    });
    const mesh = [sales(), secret, lowered, open];
    const live = start(mesh);
    const statusOf = () =>
      live.evaluation.outcome(
        'interop-classification-lowered',
        'dataproduct:default/p2',
      )?.status;
    const statuses = [
      { level: 'enterprise' },
      { level: 'region', regions: ['apac'] },
    ].map(scope => {
      live.apply({ put: items(body(scope)) });
      expect(resultsOf(live.evaluation)).toEqual(
        resultsOf(evaluateAll([...mesh, body(scope)])),
      );
      return statusOf();
    });
    expect(statuses).toEqual(['pass', 'fail']);
  });
});
