import {
  createValueTrees,
  domain,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { Option } from 'commander';
import { EXIT, UsageError } from '../exitCodes';
import { drawMesh } from '../graph/drawing';
import { toDot, toJson, toMermaid, toOutline } from '../graph/render';
import type { AddCommand } from './command';
import { findEntity } from './findEntity';
import { pathHint } from './pathHint';
import {
  addSessionOptions,
  loadRules,
  openSession,
  type SessionOptions,
} from './session';

interface GraphOptions extends SessionOptions {
  readonly format: string;
  readonly depth: string;
  readonly path?: readonly string[];
}

const DRAWN = { json: toJson, mermaid: toMermaid, dot: toDot } as const;

/** `data-mesh graph [ref]` */
export const addGraph: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('graph')
    .description('Draw the mesh, or what is around an entity.')
    .argument('[ref]', 'an entity; the flows between all data products else')
    .option('--depth <steps>', 'how far from the entity', '1')
    .option('--path <paths...>', 'files and folders to read')
    .addOption(
      new Option('--format <name>', 'outline is the value tree')
        .choices([...Object.keys(DRAWN), 'outline'])
        .default('mermaid'),
    );
  addSessionOptions(command);
  command.action(async (written: string | undefined, options: GraphOptions) => {
    if (!/^\d{1,3}$/.test(options.depth))
      throw new UsageError(`--depth takes a number, not ${options.depth}`);
    const rules = await loadRules(options, host);
    const { graph } = openSession(options.path ?? [], options, { host, rules });
    const ref =
      written === undefined
        ? undefined
        : findEntity(graph, written, pathHint(host, written));
    host.out(render(graph, { ...options, ref, today: host.today }));
    finish(EXIT.clean);
  });
};

interface Drawn extends GraphOptions {
  readonly ref?: string;
  readonly today: string;
}

function render(graph: MeshGraph, drawn: Drawn): string {
  const { format, depth, ref, today } = drawn;
  const draw = Object.entries(DRAWN).find(([name]) => name === format)?.[1];
  return draw
    ? draw(drawMesh(graph, { ref, depth: Number(depth) }))
    : outline(graph, today, ref);
}

function outline(graph: MeshGraph, today: string, ref?: string): string {
  const trees = createValueTrees(graph, today);
  const refs =
    ref === undefined
      ? graph
          .ofKind(domain)
          // narrower domains stand below the goals that they contribute to
          .filter(node => graph.targets(node, 'contributesTo').length === 0)
          .map(node => graph.refOf(node))
      : [ref];
  const found = refs.flatMap(root => trees.around(root) ?? []);
  if (found.length === 0)
    throw new UsageError(`${ref ?? 'The mesh'} stands in no value tree`);
  return found.map(toOutline).join('\n');
}
