import {
  dataProduct,
  type MeshGraph,
  type OfferedPort,
  type OutputPort,
} from '@backstage-data-mesh/model';
import { readContract } from '../../../contract/readContract';
import type { FlowSource } from '../../../facts/flow/flowSource';
import { remember } from '../../../memory/remember';
import type { DataElement } from '../../../contract/standards/dataElement';

/** What marks data as personal, in lower case. */
export interface PersonalMarks {
  readonly classifications: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
  /** Words in tags of a product, and in classifications and tags of a contract. */
  readonly words: ReadonlySet<string>;
}

/** The marks that are configured, which count in any case. */
export function marksOf(
  set: Readonly<Record<keyof PersonalMarks, readonly string[]>>,
): PersonalMarks {
  const lower = (list: readonly string[]) => new Set(list.map(plain));
  return {
    classifications: lower(set.classifications),
    identifiers: lower(set.identifiers),
    words: lower(set.words),
  };
}

/** A port whose data counts as personal, and why. */
export interface PersonalPort {
  readonly offered: OfferedPort;
  readonly why: string;
}

/** So many ports that may be the one read are looked at. */
export const MAX_PORTS = 1_000;

/** The first port with personal data of those that may be the one read. */
export function findPersonal(
  graph: MeshGraph,
  { provider, read }: FlowSource,
  marks: () => PersonalMarks,
): PersonalPort | undefined {
  const tags = graph.get(dataProduct, provider)?.metadata.tags ?? [];
  const end = Math.min(read.length, MAX_PORTS);
  for (let at = 0; at < end; at++) {
    const why = whyPersonal(read[at].port, tags, marks());
    if (why !== undefined) return { offered: read[at], why };
  }
  return undefined;
}

/**
 * Why data of a port counts as personal: "`restricted`", "tagged `pii`" …;
 * `undefined` when nothing says so.
 */
function whyPersonal(
  port: OutputPort,
  tags: readonly string[],
  marks: PersonalMarks,
): string | undefined {
  const { classification, identifiers = [], contract } = port;
  if (classification && marks.classifications.has(classification)) {
    return `\`${classification}\``;
  }
  const tag = tags.find(word => marks.words.has(plain(word)));
  if (tag !== undefined) return `tagged \`${plain(tag)}\``;
  const id = identifiers.find(word => marks.identifiers.has(plain(word)));
  if (id !== undefined) return `joined on \`${plain(id)}\``;
  if (typeof contract !== 'string') return undefined;
  const words = wordsOfContract(contract);
  const word = [...marks.words].find(mark => words.has(mark));
  return word && `\`${word}\` by its contract`;
}

/** The classifications and tags of a contract; a text is read once. */
const wordsOfContract: (text: string) => ReadonlySet<string> = remember(
  text => {
    const contract = readContract(text).value;
    const words = new Set<string>(contract ? tagsOf(contract) : []);
    const elements: DataElement[] = [...(contract?.schema ?? [])];
    for (let next = 0; next < elements.length; next++) {
      const { classification, properties = [], items } = elements[next];
      if (classification) words.add(plain(classification));
      tagsOf(elements[next]).forEach(tag => words.add(tag));
      for (const property of properties) elements.push(property);
      if (items) elements.push(items);
    }
    return words;
  },
  { entries: 20_000, characters: 64 * 1024 * 1024 },
);

function tagsOf(element: object): string[] {
  const tags: unknown = 'tags' in element ? element.tags : undefined;
  if (!Array.isArray(tags)) return [];
  return tags.flatMap(tag => (typeof tag === 'string' ? plain(tag) : []));
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

/** True for a port that does not say how sensitive its data is. */
export function isUnclassified({ port }: OfferedPort): boolean {
  return port.classification === undefined;
}
