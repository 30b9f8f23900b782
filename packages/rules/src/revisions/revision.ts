import type {
  DataProductEntity,
  EntityPath,
  OutputPort,
} from '@backstage-data-mesh/model';
import { namePort, type KeyedPort } from '../contract/ports';
import { readContract } from '../contract/readContract';
import { change, type Change, type ChangeCode } from './change';
import { diffContracts, keepsCompatibility } from './diffContracts';
import { diffPorts } from './diffPorts';
import { maxImpact, type Impact } from './impact';
import { pairPorts } from './pairPorts';
import { promisedPorts } from './promisedPorts';

/** Something with a version of its own, before and after. @public */
export interface Revision {
  readonly of: 'product' | 'port' | 'contract';
  /** "the contract of output port `visits@2.0.0`" */
  readonly name: string;
  /** Unique among the revisions of a product, and stable. */
  readonly key: string;
  /** Where the newer revision holds it. */
  readonly path: EntityPath;
  readonly versions: readonly [before?: string, after?: string];
  readonly changes: readonly Change[];
  readonly impact: Impact;
  /** Why it could not be compared. */
  readonly unknown?: string;
  /** False where both revisions promise no compatibility. */
  readonly isPromised: boolean;
  /** The ports whose consumers a break would hit, as they were. */
  readonly ports: readonly OutputPort[];
}

type RevisionInput = Omit<Revision, 'impact' | 'isPromised'> &
  Partial<Pick<Revision, 'isPromised'>>;

function revise(input: RevisionInput): Revision {
  const impact = maxImpact(input.changes.map(entry => entry.impact));
  return { isPromised: true, ...input, impact };
}

/** The same revisions, where an organisation weighs some changes otherwise. */
export function weigh(
  revisions: readonly Revision[],
  impacts: Readonly<Partial<Record<ChangeCode, Impact>>>,
): Revision[] {
  if (Object.keys(impacts).length === 0) return [...revisions];
  return revisions
    .map(revision =>
      revise({
        ...revision,
        changes: revision.changes
          .map(entry => ({
            ...entry,
            impact: impacts[entry.code] ?? entry.impact,
          }))
          .filter(({ impact }) => impact !== 'none'),
      }),
    )
    .filter(({ changes, unknown }) => changes.length > 0 || unknown);
}

/** What changed in a product: itself, its ports, and their contracts. */
export function reviseProduct(
  before: DataProductEntity,
  after: DataProductEntity,
): Revision[] {
  const { kept, removed, added } = pairPorts(
    promisedPorts(before),
    promisedPorts(after),
  );
  const versions = [before.spec.version, after.spec.version] as const;
  const product = revise({
    of: 'product',
    name: 'the product',
    key: 'product',
    path: [
      'spec',
      after.spec.version === undefined ? 'outputPorts' : 'version',
    ],
    versions,
    changes: [
      ...removed.map(({ port, key }) =>
        change('port-removed', key, `${namePort(port)} was removed`),
      ),
      ...added.map(({ port, key }) =>
        change('port-added', key, `${namePort(port)} was added`),
      ),
    ],
    ports: removed.map(({ port }) => port),
  });
  return [
    product,
    ...kept.flatMap(([old, port]) => [
      revisePort(old, port, versions),
      ...reviseContract(old, port),
    ]),
  ].filter(({ changes, unknown }) => changes.length > 0 || unknown);
}

/** A port without a version goes by that of its product. */
function revisePort(
  before: KeyedPort,
  after: KeyedPort,
  ofProduct: Revision['versions'],
): Revision {
  const hasVersion =
    before.port.version !== undefined || after.port.version !== undefined;
  return revise({
    of: 'port',
    name: namePort(before.port),
    key: `port:${before.key}`,
    path: [
      'spec',
      'outputPorts',
      after.index,
      ...(after.port.version === undefined ? [] : ['version']),
    ],
    versions: hasVersion
      ? [before.port.version, after.port.version]
      : ofProduct,
    changes: diffPorts(before.port, after.port),
    ports: [before.port],
  });
}

function reviseContract(before: KeyedPort, after: KeyedPort): Revision[] {
  const [old, text] = [before.port.contract, after.port.contract];
  if (typeof old !== 'string' || typeof text !== 'string' || old === text) {
    return [];
  }
  const name = `the contract of ${namePort(before.port)}`;
  const shared = {
    of: 'contract' as const,
    name,
    key: `contract:${before.key}`,
    path: ['spec', 'outputPorts', after.index, 'contract'],
    ports: [before.port],
  };
  const [from, to] = [readContract(old).value, readContract(text).value];
  if (!from || !to) {
    const which = from ? 'is' : 'was';
    const unknown = `${name} ${which} not valid, so that it cannot be compared`;
    return [revise({ ...shared, versions: [], changes: [], unknown })];
  }
  return [
    revise({
      ...shared,
      versions: [from.version, to.version],
      changes: diffContracts(from, to),
      isPromised: keepsCompatibility(from, to),
    }),
  ];
}

/** A product that is gone has no version that could say so. */
export function removeProduct(before: DataProductEntity): Revision {
  return revise({
    of: 'product',
    name: 'the product',
    key: 'product',
    path: ['metadata', 'name'],
    versions: [before.spec.version, before.spec.version],
    changes: [
      change(
        'product-removed',
        before.metadata.name,
        'the product was removed',
      ),
    ],
    ports: before.spec.outputPorts ?? [],
  });
}
