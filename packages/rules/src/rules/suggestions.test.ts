import {
  buildMeshGraph,
  readMesh,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { readSample } from '../__testUtils__/sample';
import type { Edit } from '../declare/finding';
import { evaluateMesh } from '../evaluate/evaluate';
import { governMesh } from '../settings/governMesh';
import { TEST_DAY } from '../testing/runRule';
import { rules } from '.';

type Entity = Record<string, unknown>;

/** What includes a file is as good as its text. */
const INCLUDED =
  'apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active';

function judge(entities: readonly Entity[]) {
  const { items, refused } = readMesh(entities);
  const graph = buildMeshGraph(items);
  const governed = governMesh(graph, { rules, today: TEST_DAY });
  const outcomes = [
    ...evaluateMesh(graph, { ...governed, today: TEST_DAY }).outcomes(),
  ].filter(({ status }) => status === 'fail');
  return { refused: refused.length, outcomes };
}

function grave(judged: ReturnType<typeof judge>): Set<string> {
  return new Set(
    judged.outcomes.flatMap(({ findings }) =>
      findings.filter(f => f.severity !== 'info').map(({ key }) => key),
    ),
  );
}

function refOf({ kind, metadata }: Entity): string {
  const { name, namespace = 'default' } = Object(metadata);
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

/** The entities with the edits made on one of them. */
function edited(
  entities: readonly Entity[],
  subject: string,
  edits: readonly Edit[],
): Entity[] {
  return entities.map(entity => {
    if (refOf(entity) !== subject) return entity;
    const copy = structuredClone(entity);
    for (const edit of edits) apply(copy, edit);
    return copy;
  });
}

function apply(entity: Entity, { path, action, value }: Edit): void {
  const parent = parentOf(entity, path);
  const last = path[path.length - 1];
  if (action === 'set') Reflect.set(parent, last, included(value));
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else {
    if (action === 'rename')
      Reflect.set(parent, String(value), Reflect.get(parent, last));
    Reflect.deleteProperty(parent, last);
  }
}

function parentOf(entity: Entity, path: EntityPath): object {
  return path.slice(0, -1).reduce<object>((at, key, index) => {
    const next: unknown = Reflect.get(at, key);
    if (typeof next === 'object' && next !== null) return next;
    const made = typeof path[index + 1] === 'number' ? [] : {};
    Reflect.set(at, key, made);
    return made;
  }, entity);
}

function included(value: unknown): unknown {
  return Object(value).$text === undefined ? value : INCLUDED;
}

/** What is wrong with the suggestions of a rule in a mesh. */
function faultsOf(entities: readonly Entity[], only?: string): string[] {
  const before = judge(entities);
  const known = grave(before);
  return before.outcomes
    .filter(({ rule }) => only === undefined || rule === only)
    .flatMap(({ rule, subject, findings }) =>
      findings.flatMap(({ key, suggestions = [] }) =>
        suggestions
          .filter(({ edits }) => edits.length > 0)
          .flatMap(({ text, edits }) => {
            const after = judge(edited(entities, subject, edits));
            const found = grave(after);
            const keys = after.outcomes.flatMap(o =>
              o.findings.map(f => f.key),
            );
            return [
              ...(keys.includes(key) ? [`${rule}: ${text} leaves ${key}`] : []),
              ...[...found]
                .filter(other => !known.has(other))
                .map(other => `${rule}: ${text} raises ${other}`),
              ...(after.refused > before.refused
                ? [`${rule}: ${text} breaks the entity`]
                : []),
            ];
          }),
      ),
    );
}

describe('a suggestion with edits removes its finding and raises no other', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))(
    'in the failing example of %s',
    (id, { examples }) => {
      const entities = parseAllDocuments(examples.failing).map(document =>
        document.toJS(),
      );
      expect(faultsOf(entities, id)).toEqual([]);
    },
  );

  it('in the sample organisation', () => {
    const entities = readSample().map(entity => entity as Entity);
    expect(faultsOf(entities)).toEqual([]);
  });
});
