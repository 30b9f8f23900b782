import type { Written } from '../../../packages/cli/src/badInput/__testUtils__/entities';
import {
  hostileMeshes,
  type HostileMesh,
} from '../../../packages/cli/src/badInput/__testUtils__/meshes';
import { treeMeshes } from '../../../packages/cli/src/badInput/__testUtils__/trees';
import { writeMesh } from '../../../packages/cli/src/badInput/__testUtils__/writeMesh';
import { inFolders, type FileTree } from './catalogFiles';

/** One organisation in two sizes. */
export interface TreeInput {
  readonly name: string;
  readonly small: FileTree;
  readonly large: FileTree;
}

/** How many times the entities of the smaller one the larger one has. */
const GROWTH = 4;

const ENTITIES_PER_FILE = 20;

/** Every tree of the specification of bad input, one after the other. */
export function* treeInputs(): Iterable<TreeInput> {
  for (const { name, size, make } of [
    ...hostileMeshes.filter(isTree),
    ...treeMeshes,
  ])
    yield {
      name: `${name}, ${size.toLocaleString('en')}`,
      small: filesOf(make(size / GROWTH)),
      large: filesOf(make(size)),
    };
}

/** Others are a few entities with very much in them, which one file bounds. */
function isTree({ make }: HostileMesh): boolean {
  return make(ENTITIES_PER_FILE).length >= ENTITIES_PER_FILE;
}

function filesOf(entities: readonly Written[]): FileTree {
  return inFolders(writeMesh(entities, ENTITIES_PER_FILE));
}
