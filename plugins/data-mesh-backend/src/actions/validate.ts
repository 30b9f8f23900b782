import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { judgeTextsInSteps } from '@backstage-data-mesh/rules';
import { isNode, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { IS_DATA, judgeAs, READ_ONLY, type ActionHouse } from './actionHouse';

const MAX_LENGTH = 200_000;
const MAX_DOCUMENTS = 50;

/** A place in a text, both counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** One entity of a text, and where its parts stand. */
interface Written {
  readonly value: unknown;
  place(path: readonly PropertyKey[]): Position;
}

/** The action that checks a text before it is committed. */
export function registerValidate(
  registry: ActionsRegistryService,
  house: ActionHouse,
): void {
  registry.register({
    name: 'validate',
    title: 'Validate entities of the data mesh',
    description: `Checks YAML of one or several entities as if it were in the catalog: its shape and all rules, with the line and column of each finding. Nothing is written. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ yaml: z.string().min(1).max(MAX_LENGTH) }),
      output: z =>
        z.object({
          isPartial: z
            .boolean()
            .describe('True when the caller may not see all of the mesh.'),
          entities: z.array(z.object({}).passthrough()),
        }),
    },
    async action({ input: { yaml }, credentials }) {
      const written = readText(yaml);
      const { judged, isPartial } = await judgeAs(
        house,
        credentials,
        function* judgeAll(terms) {
          const values = written.map(({ value }) => value);
          return { judged: yield* judgeTextsInSteps(values, terms) };
        },
      );
      const entities = judged.map((each, index) => {
        const { place } = written[index];
        const put = <Found extends { readonly path: readonly PropertyKey[] }>(
          found: Found,
        ) => ({ ...found, at: place(found.path) });
        return {
          ref: each.ref,
          problems: each.problems.map(put),
          findings: each.findings.map(({ key, ...found }) => put(found)),
          unknown: each.unknown,
        };
      });
      return { output: JSON.parse(JSON.stringify({ isPartial, entities })) };
    },
  });
}

/** @throws InputError for what is no YAML, or too much of it. */
function readText(text: string): readonly Written[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  if (!Array.isArray(documents)) throw new InputError('There is no entity');
  if (documents.length > MAX_DOCUMENTS)
    throw new InputError(`There are more than ${MAX_DOCUMENTS} documents`);
  return documents.map((document): Written => {
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw new InputError(`${line}:${col}: it is no YAML (${error.code})`);
    }
    return {
      value: valueOf(document),
      place: path => positionOf(document, path, lines),
    };
  });
}

function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new InputError('It has more aliases than anybody would write');
  }
}

/** Of the nearest part that is written. */
function positionOf(
  document: Document,
  path: readonly PropertyKey[],
  lines: LineCounter,
): Position {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}
