import type { Entity } from '@backstage/catalog-model';
import {
  domainProductsInSteps,
  overviewInSteps,
  teamInSteps,
  valueTreesInSteps,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  draftDataProductInSteps,
  impactInSteps,
  readAheadInSteps,
  meetingPackInSteps,
  rules,
  slicesInSteps,
  unusedGovernanceInSteps,
  type GovernedMesh,
} from '@backstage-data-mesh/rules';
// the organisations of any size are nobody's package
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { organisation } from '../../../examples/generate/organisation';
import { testSettings } from './__testUtils__/testInstance';
import { findEntities } from './history/scorecardEntities';
import { findLines } from './mesh/findLines';
import { MeshKeeper } from './mesh/meshKeeper';
import type { MeshNow } from './mesh/meshReader';
import { findNeighbourhood } from './mesh/neighbourhood';

jest.setTimeout(600_000);

const TODAY = '2026-11-20';
const SMALL = 200;
const TIMES = 4;
/** Looks at a node, a relation or a result. */
const MOST_LOOKS = 12_000;

type Ask = (now: MeshNow) => Steps<unknown>;

const company = 'domain:default/company';
const product = 'dataproduct:default/product-7';
const team = 'group:default/team-1';
const technology = 'governancebody:default/company-technology';
const order = { sort: 'severity', order: 'asc', limit: 500 } as const;

/** All that looks at the whole mesh, or at much of it. */
const questions: Readonly<Record<string, Ask>> = {
  'a list of findings': now => findLines(now, {}, order),
  'the findings of a domain': now =>
    findLines(now, { domain: [company] }, order),
  'the entities of a scorecard': now =>
    findEntities(now, { by: 'domain', id: company, sort: 'worst' }),
  scorecards: ({ evaluation, governed: { governance } }) =>
    slicesInSteps(evaluation.graph, evaluation, governance),
  'what a body has before it': ({ evaluation }) =>
    meetingPackInSteps({ body: technology, day: TODAY, now: evaluation }),
  'the neighbourhood of a product': ({ evaluation: { graph } }) =>
    findNeighbourhood(graph, product, { depth: 6, limit: 2_000 }),
  'the overview': ({ evaluation: { graph } }) => overviewInSteps(graph),
  'the products of a domain': ({ evaluation: { graph } }) =>
    domainProductsInSteps(graph, company),
  'a team': ({ evaluation: { graph } }) => teamInSteps(graph, team, TODAY),
  'a value tree': function* tree({ evaluation: { graph } }) {
    const trees = yield* valueTreesInSteps(graph, TODAY);
    return yield* trees.aroundInSteps(company);
  },
  'the impact of a product': ({ evaluation: { graph } }) =>
    impactInSteps(graph, product),
  'what comes': ({ evaluation: { graph }, book, governed }) =>
    readAheadInSteps({
      ...{ graph, governed, outcomes: book.lines() },
      ...{ today: TODAY, within: 3_660 },
    }),
  'what bodies wrote for nothing': ({
    evaluation: { graph, outcome },
    governed,
  }) =>
    unusedGovernanceInSteps(graph, {
      ...{ governed: aboutNobody(governed), outcome, today: TODAY },
    }),
  'a draft': ({ evaluation: { graph } }) =>
    draftDataProductInSteps(
      { graph, rules, today: TODAY },
      { name: 'new', spec: { owner: 'group:team-1' } },
    ),
};

/** Each body has a policy that matches nothing: all are asked about all. */
function aboutNobody(governed: GovernedMesh): GovernedMesh {
  const { governance } = governed;
  return {
    ...governed,
    governance: {
      ...governance,
      policiesOf: body => [
        {
          ...{ body, bodyRef: 'governancebody:default/any' },
          appliesTo: () => false,
          policy: {
            ...{ id: 'none', title: 'None', status: 'enforced' },
            rules: rules.map(({ id }) => ({ rule: id })),
          },
        } as unknown as ReturnType<typeof governance.policiesOf>[number],
      ],
    },
  };
}

/** A mesh that counts how often somebody looks at it. */
async function countingMesh(products: number) {
  const keeper = new MeshKeeper({ rules, settings: testSettings });
  const at = new Date(`${TODAY}T12:00:00Z`);
  await keeper.load([...organisation({ products })] as Entity[], {
    ...{ today: TODAY, at },
  });
  let looks = 0;
  const counted = <Asked extends readonly never[], Answer>(
    look: (...asked: Asked) => Answer,
  ) =>
    ((...asked: Asked) => {
      looks++;
      return look(...asked);
    }) as typeof look;
  const { evaluation, book, ...more } = keeper.judged;
  const graph: MeshGraph = {
    ...evaluation.graph,
    refOf: counted(evaluation.graph.refOf),
    nodeOf: counted(evaluation.graph.nodeOf),
    itemOf: counted(evaluation.graph.itemOf),
    get: counted(evaluation.graph.get as never),
    targets: counted(evaluation.graph.targets),
    first: counted(evaluation.graph.first),
    relationsOf: counted(evaluation.graph.relationsOf),
  };
  const ofEachRule = <Asked extends readonly never[], Answer>(
    look: (...asked: Asked) => Answer,
  ) =>
    ((...asked: Asked) => {
      looks += rules.length;
      return look(...asked);
    }) as typeof look;
  const lines = function* lines() {
    for (const line of book.lines()) {
      looks++;
      yield line;
    }
  };
  const now = {
    ...{ ...more, frame: {} },
    evaluation: {
      ...{ graph, rules: evaluation.rules },
      outcome: counted(evaluation.outcome),
      outcomesOf: ofEachRule(evaluation.outcomesOf),
      eachResult: ofEachRule(evaluation.eachResult),
    },
    book: { lines },
  } as unknown as MeshNow;
  /** The looks of the step with the most, and of all steps. */
  return (ask: Ask) => {
    const steps = ask(now);
    let [most, all] = [0, 0];
    for (let isDone = false; !isDone;) {
      looks = 0;
      isDone = steps.next().done === true;
      most = Math.max(most, looks);
      all += looks;
    }
    return { most, all };
  };
}

describe('a step', () => {
  const asked = new Map<
    string,
    { small: number; large: number; all: number }
  >();

  beforeAll(async () => {
    const small = await countingMesh(SMALL);
    const large = await countingMesh(SMALL * TIMES);
    for (const [name, ask] of Object.entries(questions)) {
      const { most, all } = large(ask);
      asked.set(name, { small: small(ask).most, large: most, all });
    }
  });

  it.each(Object.keys(questions))(
    'of finding %s does not grow with the mesh',
    name => {
      const { small, large, all } = asked.get(name)!;
      // the question does look at much
      expect(all).toBeGreaterThan(1_000);
      expect(large).toBeLessThan(MOST_LOOKS);
      expect(large).toBeLessThan(small * 2 + 200);
    },
  );
});
