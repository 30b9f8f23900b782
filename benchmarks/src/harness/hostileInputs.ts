import type { Written } from '../../../packages/cli/src/badInput/__testUtils__/entities';
import { hostileMeshes } from '../../../packages/cli/src/badInput/__testUtils__/meshes';
import { readDocuments } from '../../../packages/cli/src/badInput/__testUtils__/readDocuments';
import { badTexts } from '../../../packages/cli/src/badInput/__testUtils__/texts';
import { writeMesh } from '../../../packages/cli/src/badInput/__testUtils__/writeMesh';
import type { FileTree } from './catalogFiles';

/** Something that a stranger may put into a repository. */
export interface HostileInput {
  readonly name: string;
  readonly files: FileTree;
  /** True when it is one file, to which the limits of files apply. */
  readonly isOneFile: boolean;
}

const BYTES_PER_FILE = 1024 * 1024;
const SMALLEST_MESH = 50;

/** Everything of the specification of bad input, one after the other. */
export function* hostileInputs(): Iterable<HostileInput> {
  for (const { name, content } of badTexts) yield oneFile(name, content);
  for (const document of readDocuments())
    yield oneFile(document.case, document.text);
  for (const mesh of hostileMeshes) {
    const { size, make } = mesh;
    const fitting = fitIntoFile(make, size);
    const name = (count: number) =>
      `${mesh.name}, ${count.toLocaleString('en')}`;
    yield oneFile(name(fitting), writeMesh(make(fitting))[0]);
    if (fitting < size)
      yield {
        name: name(size),
        isOneFile: false,
        files: Object.fromEntries(
          writeMesh(make(size)).map((text, index) => [
            `${index}/catalog-info.yaml`,
            text,
          ]),
        ),
      };
  }
}

function oneFile(name: string, content: string | Uint8Array): HostileInput {
  const files = { 'catalog-info.yaml': content };
  return { name, files, isOneFile: true };
}

/** The largest mesh, by halves, that one file may hold. */
function fitIntoFile(
  make: (size: number) => readonly Written[],
  size: number,
): number {
  let fitting = size;
  while (fitting > SMALLEST_MESH) {
    const texts = writeMesh(make(fitting));
    if (texts.length === 1 && texts[0].length <= BYTES_PER_FILE) break;
    fitting = Math.floor(fitting / 2);
  }
  return fitting;
}
