import type { EntityPath } from '@backstage-data-mesh/model';
import { DOUBTFUL_END, findInPlainYaml } from '@backstage-data-mesh/rules';
import { once } from '../once';
import type { Located, Span } from '../located';
import { locatePlain, type PlainLocator } from './locatePlain';

/** What edits ask for, besides the place, is read when they do. */
class SoughtPlace implements Located {
  readonly exists: boolean;
  readonly key?: Span;
  readonly value: Span;

  constructor(
    private readonly text: string,
    { exists, key, value }: Pick<Located, 'exists' | 'key'> & { value: Span },
    private readonly whole: () => Located | undefined,
  ) {
    this.exists = exists;
    this.key = key;
    this.value = value;
  }

  get keyText(): Span | undefined {
    return this.key;
  }

  get valueText(): Span | undefined {
    return this.whole()?.valueText;
  }

  get isLiteral(): boolean {
    return this.text.charAt(this.value.start) === '|';
  }

  get siblings(): readonly string[] {
    return this.whole()?.siblings ?? [];
  }
}

/** To seek one place costs at most a fourth of noting all of them. */
const FEW = 2;

/**
 * Finds paths in a text that is known to be plain. Whoever asks for one or two
 * places has only the way to them read; for more all places are noted.
 */
export function seekPlain(text: string): PlainLocator {
  const all = once(() => locatePlain(text));
  let sought = 0;
  return path =>
    sought++ < FEW
      ? (seekOne(text, path, all) ?? all()?.(path))
      : all()?.(path);
}

function seekOne(
  text: string,
  path: EntityPath,
  all: () => PlainLocator | undefined,
): Located | undefined {
  const found = findInPlainYaml(text, path);
  if (!found || found.value.end === DOUBTFUL_END) return undefined;
  const { exists, key, value } = found;
  return new SoughtPlace(text, { exists, key, value }, () => all()?.(path));
}
