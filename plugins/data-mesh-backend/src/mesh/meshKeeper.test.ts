import type { Entity } from '@backstage/catalog-model';
import {
  entityRefOf,
  governanceBody,
  nameOfRef,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import {
  effectiveSettingsOf,
  governMesh,
  policiesOfEntity,
  rules,
  type PreviewedPolicy,
} from '@backstage-data-mesh/rules';
import { readSample } from '../__testUtils__/sample';
import { testSettings } from '../__testUtils__/testInstance';
import type { JudgedMesh } from './judgedMesh';
import { MeshKeeper } from './meshKeeper';

jest.setTimeout(300_000);

const TODAY = '2026-11-20';
const at = new Date(`${TODAY}T12:00:00Z`);
const { signal } = new AbortController();
const trial = { at, signal, onOther: () => {} };
const sample = readSample() as Entity[];
const board = sample.find(
  ({ kind, spec }) =>
    kind === governanceBody.kind && Array.isArray(spec?.policies),
)!;

/** By what every entity is governed, and who is called how. */
function describeAll({ evaluation, governed, names, today }: JudgedMesh) {
  const { graph } = evaluation;
  return graph.nodes().map(node => {
    const entity = graph.refOf(node);
    return {
      entity,
      settings: effectiveSettingsOf(governed, entity),
      policies: policiesOfEntity(graph, evaluation, {
        ...{ entity, governed, today, isTrusted: () => true },
      }),
      isNamed: names.get(nameOfRef(entity))?.includes(entity),
    };
  });
}

/** The same, found out anew from the graph. */
function anew(judged: JudgedMesh) {
  const { graph } = judged.evaluation;
  const refs = new Map(graph.nodes().map(node => [graph.refOf(node), true]));
  const names = {
    get: (name: string) =>
      [...refs.keys()].filter(ref => nameOfRef(ref) === name),
  };
  return describeAll({
    ...judged,
    governed: govern(graph, judged.today),
    names,
  });
}

function govern(graph: MeshGraph, today: string) {
  const { configuration } = testSettings;
  const isTrusted = () => true;
  return governMesh(graph, { rules, configuration, today, isTrusted });
}

it('knows what governs the mesh, and who is called how, whatever happened', async () => {
  const keeper = new MeshKeeper({ rules, settings: testSettings });
  const holds = () =>
    expect(describeAll(keeper.judged)).toEqual(anew(keeper.judged));
  await keeper.load(sample, { today: TODAY, at });
  holds();
  const retired = 'dataproduct:default/field-visits';
  await keeper.whatIf([{ retire: retired }], trial);
  holds();
  const body = entityRefOf(board);
  const policy: PreviewedPolicy['policy'] = {
    id: 'tried',
    title: 'Tried',
    status: 'draft',
    rules: [{ rule: 'interop-port-without-contract', severity: 'error' }],
  };
  await keeper.preview({ body, policy }, trial);
  holds();
  const stricter = { ...board, spec: { ...board.spec, policies: [policy] } };
  await keeper.change({ put: [stricter as Entity] }, at);
  holds();
  await keeper.change({ remove: [body, retired] }, at);
  holds();
  expect(keeper.judged.names.get(nameOfRef(retired))).toBeUndefined();
  await keeper.change({ put: [board], today: '2027-02-01' }, at);
  holds();
});
