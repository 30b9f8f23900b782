import * as z from 'zod';
import {
  filledText,
  entityRef,
  inlineText,
  isoDate,
  isoDuration,
  oneOf,
  plainRef,
  semanticVersion,
  text,
  versionRange,
  webAddress,
} from '../../declare/fields';
import { fieldNotes } from '../../declare/fieldNotes';
import { defineKind, type EntityOf } from '../../declare/kind';
import { confirmation } from '../../parts/confirmation';
import { quote } from '../../refs/entityRef';
import { measure } from '../../parts/measure';
import { slo } from '../../parts/slo';
import { teamInteraction } from '../../parts/teamInteraction';
import { CLASSIFICATIONS } from '../../vocabulary/classifications';

const agreement = () =>
  z.strictObject({
    acceptedBy: plainRef(
      'Who accepted it for the provider: a person or a team.',
      'User',
      'Group',
    ).optional(),
    on: isoDate('When it was accepted.').optional(),
    until: isoDate('When it ends.').optional(),
    version: versionRange(
      'The versions of the output port that were agreed on; one version stands for those that are compatible with it.',
    ).optional(),
  });

const inputPort = () =>
  z.strictObject({
    name: text('With `expects.version`, the key of the port.').optional(),
    from: entityRef(
      'What it reads: `<data product>#<output port>`, or a component, resource, system, API or AI resource.',
      {
        defaultKind: 'DataProduct',
        allowed: {
          DataProduct: 'consumesFrom',
          Component: 'dependsOn',
          Resource: 'dependsOn',
          System: 'dependsOn',
          API: 'dependsOn',
          AiResource: 'dependsOn',
        },
        fragment: 'output port',
      },
    ),
    expects: z
      .strictObject({
        version: versionRange('The versions that it can read.').optional(),
        slos: z
          .array(slo())
          .describe('The service levels that it needs.')
          .optional(),
      })
      .describe('What the product needs from its provider.')
      .optional(),
    limits: z
      .boolean()
      .describe(
        '`false` where the promises of the product do not hang on this input, such as reference data that changes seldom; `true` where they do, though it also reads what is no data product.',
      )
      .optional(),
    reason: text('Why it does not limit; with `limits: false`.').optional(),
    agreement: agreement()
      .describe('What the owners of both products agreed on for this flow.')
      .optional(),
  });

/** Fields of a contract itself, and of what includes one. */
const CONTRACT_FIELDS = [
  ...['apiVersion', 'kind', 'status', 'schema', 'servers', 'slaProperties'],
  ...['dataContractSpecification', 'info', 'models'],
];

/** Names that people give to the place of a file. */
const PLACES = ['file', 'path', 'ref', 'text'];

/** A contract that is written out as a map, or included in another way. */
function explainInlined(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = Object.keys(value);
  const [other] = keys.filter(key => key !== '$text');
  if (keys.includes('$text') && other !== undefined)
    return `has ${quote(other)} beside \`$text\`; a file is included only where \`$text\` stands alone`;
  const found = keys.filter(
    key =>
      CONTRACT_FIELDS.includes(key) ||
      key.startsWith('$') ||
      (PLACES.includes(key) && keys.length === 1),
  );
  return found.length === 0
    ? undefined
    : `holds ${found.map(quote).join(', ')}; a contract in a file beside this one is \`{ $text: ./name.odcs.yaml }\`, one that is kept elsewhere is \`{ id, version, url }\``;
}

const outputPort = () =>
  z.strictObject({
    name: filledText('With `version`, the key of the port.'),
    version: semanticVersion('The version of the port.').optional(),
    type: oneOf('How it is read.', [
      'table',
      'file',
      'topic',
      'rest',
      'graphql',
      'grpc',
      'mcp',
      'other',
    ]).optional(),
    format: text('The format of the data: delta, parquet, avro …').optional(),
    contract: z
      .union([
        inlineText('The ODCS contract, by `$text: ./name.odcs.yaml`.'),
        z.strictObject({
          id: filledText('The id of a contract that is kept elsewhere.'),
          version: text('Its version.').optional(),
          url: webAddress('Where a person can read it.').optional(),
        }),
      ])
      .register(fieldNotes, { explain: explainInlined })
      .describe('The data contract of the port.')
      .optional(),
    classification: oneOf('Who may read it.', CLASSIFICATIONS).optional(),
    regions: z
      .array(z.string())
      .describe('The regions that it may be served from.')
      .optional(),
    slos: z
      .array(slo())
      .describe('The service levels that it promises.')
      .optional(),
    identifiers: z
      .array(z.string())
      .describe('The shared identifiers that other data can be joined on.')
      .optional(),
    changeNotice: isoDuration(
      'How long before a breaking change, or before it is switched off, its readers are told.',
    ).optional(),
    deprecated: z
      .strictObject({
        since: isoDate('When it was announced.').optional(),
        sunset: isoDate('When it will be switched off.').optional(),
        replacedBy: text(
          'The port to move to: `<name>@<major version>`.',
        ).optional(),
      })
      .describe('Set when consumers should move on.')
      .optional(),
    downgrades: z
      .array(
        z.strictObject({
          from: oneOf('The classification of the input.', CLASSIFICATIONS),
          to: oneOf('The classification of this port.', CLASSIFICATIONS),
          reason: text('What makes the data less sensitive.').optional(),
          approvedBy: plainRef(
            'The body that approved it.',
            'GovernanceBody',
          ).optional(),
        }),
      )
      .describe('Why this port is less restricted than its inputs.')
      .optional(),
  });

const responsibility = () =>
  z.strictObject({
    id: filledText('The row of the matrix.'),
    primary: plainRef('The team that does it.', 'Group').optional(),
    material: z
      .array(plainRef('A team that takes part.', 'Group'))
      .describe('The teams that take part.')
      .optional(),
    note: text(
      'Why it is so, where it is not what one would expect.',
    ).optional(),
  });

const AUTONOMY = ['owner', 'shared', 'central'] as const;

/** A data product: data that a team offers to others, with a contract. @public */
export const dataProduct = defineKind({
  kind: 'DataProduct',
  plural: 'dataproducts',
  title: 'data product',
  summary:
    'Data that a team offers to others: whose it is, what it reads, what it promises.',
  spec: () =>
    z.strictObject({
      type: oneOf('Where it stands between source and use.', [
        'source-aligned',
        'aggregate',
        'consumer-aligned',
      ]),
      lifecycle: oneOf('How far it is.', [
        'experimental',
        'production',
        'deprecated',
        'retired',
      ]),
      version: semanticVersion('The version of the product.').optional(),
      owner: entityRef('The team that owns it, collectively.', {
        defaultKind: 'Group',
        allowed: { Group: 'ownedBy', User: 'ownedBy' },
      }),
      confirmed: confirmation().optional(),
      productOwner: entityRef(
        'The nominated person: the ambassador of the team.',
        { defaultKind: 'User', allowed: { User: 'ledBy' } },
      ).optional(),
      domain: entityRef('The domain that it belongs to.', {
        defaultKind: 'Domain',
        allowed: { Domain: 'partOf' },
      }).optional(),
      region: text('The region that it is run in.').optional(),
      boundary: text('What it is about, and what it is not about.').optional(),
      platforms: z
        .array(
          entityRef('A platform that it runs on.', {
            defaultKind: 'System',
            allowed: {
              System: 'dependsOn',
              Resource: 'dependsOn',
              Component: 'dependsOn',
            },
          }),
        )
        .describe('The platforms that it runs on.')
        .optional(),
      measures: z
        .array(measure())
        .describe('How the team knows that the product serves its readers.')
        .optional(),
      slos: z
        .array(slo())
        .describe(
          'The service levels that all of its output ports promise, where a port and its contract say nothing else.',
        )
        .optional(),
      inputPorts: z.array(inputPort()).describe('What it reads.').optional(),
      outputPorts: z.array(outputPort()).describe('What it offers.').optional(),
      teamInteractions: z
        .array(teamInteraction())
        .describe('Who works on it besides its owner.')
        .optional(),
      responsibilities: z
        .array(responsibility())
        .describe('Rows of the operating-model matrix that are not as derived.')
        .optional(),
      autonomy: z
        .strictObject({
          funding: oneOf('Who decides on money.', AUTONOMY).optional(),
          roadmap: oneOf('Who decides what comes next.', AUTONOMY).optional(),
          technology: oneOf('Who decides on technology.', AUTONOMY).optional(),
        })
        .describe('How far the owner decides alone.')
        .optional(),
      odps: inlineText(
        'The ODPS description, by `$text`; read as a second source, never changed.',
      ).optional(),
    }),
});

/** A data product, as parsed. @public */
export type DataProductEntity = EntityOf<typeof dataProduct>;
/** A port that a data product offers. @public */
export type OutputPort = z.infer<ReturnType<typeof outputPort>>;
/** A port that a data product reads through. @public */
export type InputPort = z.infer<ReturnType<typeof inputPort>>;
