import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { readSample } from '../../__testUtils__/sample';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { compareOutcomes } from '../compareOutcomes';
import { evaluateMesh } from '../evaluate';
import { partsOf, withBroken } from './__testUtils__/brokenParts';

const today = '2026-11-20';

/** All outcomes of a mesh that is read anew, judged by rules in an order. */
function judgeIn(order: typeof rules, entities: readonly unknown[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const settings = governMesh(graph, { rules: order, today });
  return evaluateMesh(graph, { ...settings, today }).outcomes();
}

/** What depends on who asks first, in words. */
function dependsOnOrder(entities: readonly unknown[]): string[] {
  const there = judgeIn(rules, entities);
  const back = judgeIn(rules.toReversed(), entities.toReversed());
  return compareOutcomes(there, back).map(
    ({ before, after }) =>
      `${after?.rule} on ${after?.subject}: ${before?.status} or ${after?.status}`,
  );
}

const product = (name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: { type: 'aggregate', lifecycle: 'production', owner: 'crew', ...spec },
});

const latency = (value: unknown) => ({ property: 'latency', value, unit: 'h' });
const retention = { property: 'retention', value: 1, unit: 'y' };
const expects = { slos: [latency(12), retention] };
const reader = (name: string) =>
  product(name, {
    inputPorts: [{ name: 'in', from: 'visits#a', expects }],
    outputPorts: [{ name: 'out', slos: [latency(1)] }],
  });

/** The ways in which a promise cannot be read, whoever makes it. */
const BROKEN: readonly (readonly [string, object])[] = [
  ['a property', { property: 5, value: 24, unit: 'h' }],
  ['a value', latency({ no: 'such thing' })],
  ['a unit', { ...latency(24), unit: [] }],
  ['a service level', Object('no such thing')],
];

describe('what cannot be read is unknown to each rule that asks for it', () => {
  it.each(BROKEN)('%s of a promise of a port', (_, broken) => {
    const outputPorts = [{ name: 'a', slos: [retention, broken] }];
    const mesh = [product('visits', { outputPorts })];
    expect(readMesh(mesh).refused).not.toEqual([]);
    expect(dependsOnOrder([...mesh, reader('b'), reader('c')])).toEqual([]);
  });

  it.each(BROKEN)('%s of a promise for all ports', (_, broken) => {
    const ports = { outputPorts: [{ name: 'a' }], slos: [retention, broken] };
    const mesh = [product('visits', ports)];
    expect(readMesh(mesh).refused).not.toEqual([]);
    expect(dependsOnOrder([...mesh, reader('b'), reader('c')])).toEqual([]);
  });

  it('any part of the sample organisation', () => {
    const entities = readSample();
    const broken = { no: ['such', 'thing'] };
    const meshes = partsOf(entities)
      .filter((_, index) => index % EVERY === 0)
      .map(part => withBroken(entities, part, broken))
      .filter(mesh => readMesh(mesh).refused.length > 0);
    expect(meshes.length).toBeGreaterThan(10);
    expect(meshes.flatMap(dependsOnOrder)).toEqual([]);
  });
});

/** All of them take a minute; ASKED_EVERY=1 tries them. */
const EVERY = Number(process.env.ASKED_EVERY ?? 20);
