import {
  formatPath,
  quote,
  type MeshGraph,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import {
  leadsNowhere,
  inputPath,
  nameInput,
  nameInputShortly,
  nameProduct,
  outputPath,
} from './shared/flowNames';
import { ALONE } from '../../facts/flow/flowClasses';
import type { InputFlow } from '../../facts/flow/inputFlows';
import { judgeFlows, type ClassOf, type FlowTerms } from './shared/judgeFlows';
import {
  findServed,
  isServedWithin,
  MAX_REGIONS,
  plain,
  type Served,
  type Server,
} from './shared/servedRegions';
import { ofPorts } from '../../facts/flow/offers';
import { remember } from '../../memory/remember';
import { listSome } from '../../wording/amounts';

export const interopResidency = defineRule({
  id: 'interop-residency',
  summary:
    'A data product is served only from regions that all its inputs permit.',
  why: 'Regional regulation follows the data. A provider that permits some regions expects its consumers to keep to them; one hop later nobody remembers, unless it is checked.',
  source:
    'Broda, An operating model for data products: governance follows regional regulation',
  remedy:
    'Take the region out of `spec.outputPorts[].regions`, or ask the provider to permit it in `regions` of its port. A port without `regions` counts as served from where its product belongs: `spec.region`, else that of its domain, else that of its team.',
  subject: productsInUse,
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, regions: [emea, apac] }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts: [{ name: journeys, regions: [emea] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, regions: [emea] }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts: [{ name: journeys, regions: [emea, americas] }]
`,
  },
  check(subject, context) {
    return subject.entity.spec.outputPorts?.length
      ? judgeFlows(subject, context, terms)
      : notApplicable('it has no output ports');
  },
});

/** Most ports permit the same few regions. */
const permissionClass: ClassOf = () => intake => {
  if (intake.read.length === 0) return 'none';
  const permission = permissionOf(intake.reading);
  if (permission === undefined) return 'unclear';
  const { keys } = permission;
  if (keys.size > MAX_IN_CLASS) return ALONE;
  const [only] = keys;
  return keys.size === 1 ? `in ${only}` : JSON.stringify([...keys]);
};

const MAX_IN_CLASS = 10;

const terms: FlowTerms<unknown> = {
  judgeInto({ entity, node }, { graph, facts }) {
    const isSilent = entity.spec.outputPorts?.some(
      ({ regions }) => !regions?.length,
    );
    const server = {
      entity,
      region: isSilent ? facts.regionOf(node) : undefined,
    };
    let serving: Serving | undefined;
    return flow => {
      const permitted = permissionOf(flow.reading)?.written;
      if (isServedWithin(server, permitted)) return PASS;
      serving ??= findServing(server);
      return judgeFlow(graph, flow, serving);
    };
  },
  classOf: permissionClass,
};

interface Serving {
  readonly served: Served;
  readonly findPorts: (keys: readonly string[]) => NamedPorts;
}

function findServing(server: Server): Serving {
  const served = findServed(server);
  return { served, findPorts: rememberPorts(served) };
}

function judgeFlow(
  graph: MeshGraph,
  flow: InputFlow,
  { served, findPorts }: Serving,
): Verdict {
  const name = () => nameInputShortly(flow);
  const permission = permissionOf(flow.reading);
  if (permission === undefined) {
    return flow.read.length === 0
      ? leadsNowhere(flow)
      : unknown(
          `it is not known from where what ${name()} reads may be served; \`regions\` of that port says it`,
        );
  }
  const refused = findRefused(served, permission);
  if (refused) {
    const regions = refused.map(key => served.written.get(key) ?? key).sort();
    const found = findPorts(refused);
    return [describe(graph, flow, { ...permission, regions, ...found })];
  }
  return served.isKnown
    ? PASS
    : unknown(
        'it is not known from where all of its output ports are served; `regions` of each port says it',
      );
}

/** The regions that are served and not permitted, if there are any. */
function findRefused(
  { ports }: Served,
  { keys }: Permission,
): string[] | undefined {
  let refused: string[] | undefined;
  for (const key of ports.keys()) {
    if (!keys.has(key)) (refused ??= []).push(key);
  }
  return refused;
}

/** From where data may be served. */
interface Permission {
  /** The regions as they are written. */
  readonly permitted: readonly string[];
  /** Each of them once. */
  readonly written: ReadonlySet<string>;
  /** Their plain names. */
  readonly keys: ReadonlySet<string>;
}

/** The regions that any of the ports permits that may be the one read. */
const permissionOf = ofPorts((read): Permission | undefined => {
  const isUnclear =
    read.length === 0 || read.length > MAX_REGIONS || !read.every(isStated);
  if (isUnclear) return undefined;
  const permitted = read.flatMap(({ port }) => port.regions ?? []);
  return permitted.length === 1 ? permitOnly(permitted[0]) : permit(permitted);
});

/** Most ports permit one region, and all of these the same few. */
const permitOnly = remember((region: string) => permit([region]), {
  entries: 1_000,
  characters: 100_000,
});

function permit(permitted: readonly string[]): Permission {
  const written = new Set(permitted);
  const isPlain = permitted.every(region => plain(region) === region);
  const keys = isPlain ? written : new Set(permitted.map(plain));
  return { permitted, written, keys };
}

function isStated({ port: { regions = [] } }: OfferedPort): boolean {
  return regions.length > 0 && regions.length <= MAX_REGIONS;
}

/** Ports, and their names in order. */
interface NamedPorts {
  readonly ports: readonly OfferedPort[];
  readonly names: readonly string[];
}

interface Refusal extends NamedPorts, Permission {
  /** The regions that are not. */
  readonly regions: readonly string[];
}

function describe(
  graph: MeshGraph,
  flow: InputFlow,
  refusal: Refusal,
): Finding {
  const { permitted, regions, names } = refusal;
  const provider = graph.refOf(flow.provider);
  return {
    path: inputPath(flow, 'from'),
    discriminator: flow.key,
    message: `${nameInput(graph, flow)} reads ${nameProduct(provider)}, which may be served from ${listSome([...new Set(permitted)].sort())} only, but ${listSome(names)} ${names.length === 1 ? 'is' : 'are'} served from ${listSome(regions)}; a product is served only where its inputs may be`,
    related: [{ ref: provider, path: outputPath(flow.read[0], 'regions') }],
    suggestions: suggestRegions(refusal),
  };
}

/** The ports served from some regions; many flows ask for the same. */
function rememberPorts({ ports }: Served): Serving['findPorts'] {
  const known = new Map<string, NamedPorts>();
  return keys => {
    const all = keys.join('\n');
    const found =
      known.get(all) ?? named(keys.flatMap(key => ports.get(key) ?? []));
    known.set(all, found);
    return found;
  };
}

function named(ports: readonly OfferedPort[]): NamedPorts {
  const byIndex = new Map(ports.map(offered => [offered.index, offered]));
  const names = new Set(ports.map(({ port }) => port.name));
  return {
    ports: [...byIndex.values()].sort((a, b) => a.index - b.index),
    names: [...names].sort(),
  };
}

/** An edit for each of so many ports; beyond that nobody reads them. */
const MAX_EDITS = 10;

function suggestRegions({ ports, keys }: Refusal): Suggestion[] {
  return ports.slice(0, MAX_EDITS).flatMap((offered): Suggestion[] => {
    const value = (offered.port.regions ?? [])
      .slice(0, MAX_REGIONS)
      .filter(region => keys.has(plain(region)));
    if (value.length === 0) return [];
    const path = outputPath(offered, 'regions');
    return [
      {
        text: `Set ${quote(formatPath(path))} to ${listSome(value)}`,
        edits: [{ path, action: 'set', value }],
        isSafe: false,
      },
    ];
  });
}
