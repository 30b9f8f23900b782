import {
  dataProduct,
  formatPath,
  quote,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { CLASSIFICATIONS } from '@backstage-data-mesh/model';
import { HIGHEST, levelOf } from '../../facts/flow/classification';
import { nameProduct, outputPath, showChain } from './shared/flowNames';
import type { SensitivitySource } from '../../facts/flow/sensitivity';
import { judgeEach } from '../../declare/joinVerdicts';
import { nameEntity } from '../../wording/names';

/** What is known of all inputs of a product together. */
class Inputs {
  readonly level?: number;
  private known?: readonly string[];

  constructor(
    private readonly node: MeshNode,
    private readonly context: RuleContext,
  ) {
    this.level = this.sensitivity.levelOf(node);
  }

  source(): SensitivitySource | undefined {
    return this.sensitivity.sourceOf(this.node);
  }

  doubt(): SensitivitySource | undefined {
    return this.sensitivity.doubtOf(this.node);
  }

  /** Who may have approved a downgrade on the way from the source. */
  unseen(): readonly string[] {
    this.known ??= [
      ...new Set(
        (this.source()?.chain() ?? []).flatMap(node => this.unseenAt(node)),
      ),
    ];
    return this.known;
  }

  private unseenAt(product: MeshNode): string[] {
    const { graph, facts } = this.context;
    const { level } = this;
    if (level === undefined) return [];
    const ports = graph.get(dataProduct, product)?.spec.outputPorts ?? [];
    return ports.flatMap(port =>
      facts.flows.downgrades.unseen(product, port, level),
    );
  }

  private get sensitivity() {
    return this.context.facts.flows.sensitivity();
  }
}

export const interopClassificationLowered = defineRule({
  id: 'interop-classification-lowered',
  summary:
    'An output port is at least as restricted as everything its product reads, unless a downgrade is approved.',
  why: 'What is made from restricted data is restricted, however many products lie between. Aggregated or anonymised data may be less so, and a governance body that covers the product has to say that. Data that nobody classified may be anything, so it never counts as harmless.',
  source:
    'Thoughtworks, Data mesh in practice: organizational operating model (governance); high-water mark of information flow',
  remedy:
    'Raise `classification` of the output port; or get the downgrade approved by a governance body in whose scope the product is, and write it to `downgrades` with `from`, `to`, `reason` and `approvedBy`.',
  subject: productsInUse,
  needs: ['mesh'],
  version: '2',
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
  outputPorts: [{ name: confirmed-visits, classification: confidential }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: medians }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts:
    - name: medians
      classification: internal
      downgrades:
        - { from: confidential, to: internal, reason: medians of ten, approvedBy: privacy-council }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: privacy-council }
spec: { type: oversight, owner: legal, scope: { level: enterprise } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, classification: confidential }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: medians }
spec:
  type: aggregate
  lifecycle: production
  owner: access-crew
  inputPorts: [{ name: visits, from: 'visits#confirmed-visits' }]
  outputPorts: [{ name: medians, classification: internal }]
`,
  },
  check({ ref, node, entity }, context) {
    if (context.facts.flows.countInto(node) === 0) {
      return notApplicable('it reads no data product');
    }
    const inputs = new Inputs(node, context);
    return judgeEach(
      keyPorts(entity.spec.outputPorts),
      keyed => judgePort({ ref, node, keyed, inputs }, context),
      'it has no output ports',
    );
  },
});

interface JudgedPort {
  readonly ref: string;
  readonly node: number;
  readonly keyed: KeyedPort;
  readonly inputs: Inputs;
}

function judgePort(judged: JudgedPort, context: RuleContext): Verdict {
  const { node, keyed, inputs } = judged;
  const { port } = keyed;
  const { downgrades } = context.facts.flows;
  const own = levelOf(port.classification);
  if (own === undefined)
    return unknown(
      `${namePort(port, keyed.index)} is not classified; its \`classification\` says it`,
    );
  if (own === HIGHEST || downgrades.covers(node, port, HIGHEST)) return PASS;
  const { level } = inputs;
  const isLowered =
    level !== undefined && own < level && !downgrades.covers(node, port, level);
  const source = isLowered ? inputs.source() : undefined;
  if (source?.product === node && source.chain().length === 1)
    return FROM_ITSELF;
  if (isLowered && source) {
    return [describe(judged, { level, source }, context)];
  }
  const doubt = inputs.doubt();
  return doubt
    ? unknown(
        `${nameDoubt(doubt, context)}, which it reads, is not classified; \`classification\` of that port says it`,
      )
    : PASS;
}

const FROM_ITSELF = unknown(
  'it reads itself; `from` of its inputs names other products',
);

function nameDoubt(doubt: SensitivitySource, { graph }: RuleContext): string {
  const product = nameProduct(graph.refOf(doubt.product));
  return doubt.port ? `${namePort(doubt.port.port)} of ${product}` : product;
}

function describe(
  { ref, node, keyed, inputs }: JudgedPort,
  {
    level,
    source,
  }: { readonly level: number; readonly source: SensitivitySource },
  { graph, facts }: RuleContext,
): Finding {
  const { port } = keyed;
  const value = CLASSIFICATIONS[level];
  const path = outputPath(keyed, 'classification');
  const { downgrades } = facts.flows;
  const [fault] = downgrades.faults(node, port, level);
  const unseen = [
    ...new Set([...downgrades.unseen(node, port, level), ...inputs.unseen()]),
  ];
  const origin = graph.refOf(source.product);
  const products = source.chain();
  const chain = showChain(graph, [...products].reverse());
  const made = `${source.port ? `${namePort(source.port.port)} of ` : ''}${nameProduct(origin)}`;
  return {
    path,
    discriminator: keyed.key,
    message: `${capital(namePort(port, keyed.index))} of ${nameEntity(ref)} is ${quote(port.classification ?? '')}, but it is made from ${made}, which is ${quote(value)} (${chain} → ${nameProduct(ref)}); ${fault ? `its downgrade does not count, because ${fault}` : 'no approved downgrade covers that'}`,
    unseen: unseen.length > 0 ? unseen : undefined,
    related: [
      {
        ref: origin,
        path: source.port && outputPath(source.port, 'classification'),
        note: `where it is ${value}`,
      },
    ],
    suggestions: [
      {
        text: `Set ${quote(formatPath(path))} to ${quote(value)}${inputs.doubt() ? ' at least' : ''}`,
        edits: [{ path, action: 'set', value }],
        isSafe: false,
      },
    ],
  };
}

function capital(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
