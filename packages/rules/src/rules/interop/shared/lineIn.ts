import type { EntityPath } from '@backstage-data-mesh/model';
import type { LinkedPlace } from '../../../declare/finding';
import { remember } from '../../../memory/remember';
import { readYaml } from '../../../contract/yaml/readYaml';

/** What a finding points to: a value in the text that a field holds. */
export interface LinkedValue {
  /** The field of the entity that holds the text. */
  readonly path: EntityPath;
  readonly text: string;
  /** The value in the text; what holds it, where it is missing. */
  readonly at: EntityPath;
}

/** The line of a value in a linked text; `undefined` when it has none. */
export function lineIn({
  path,
  text,
  at,
}: LinkedValue): LinkedPlace | undefined {
  const line = linesOf(text)?.(at);
  return line === undefined ? undefined : { path, line };
}

/** Findings are few, and a text with its positions is large: it is read anew. */
const linesOf = remember(
  text => {
    const yaml = readYaml(text);
    return yaml.ok ? yaml.lineOf : undefined;
  },
  { entries: 4, characters: 1024 * 1024 },
);
