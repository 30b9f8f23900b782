import {
  findKind,
  kindOfRef,
  nameOfRef,
  quote,
} from '@backstage-data-mesh/model';

/** An entity in a sentence: "data product `orders`". @public */
export function nameEntity(ref: string): string {
  const kind = kindOfRef(ref);
  const title = findKind(kind)?.title ?? kind;
  return `${title} ${quote(shortRef(ref))}`;
}

/** The same at the start of a sentence: "Data product `orders`". @public */
export function subjectName(ref: string): string {
  const name = nameEntity(ref);
  return name[0].toUpperCase() + name.slice(1);
}

/** A ref in a sentence: "`group:crew`". @public */
export function nameRef(ref: string): string {
  return quote(ref.replace(':default/', ':'));
}

/** Words in a sentence: "`a`, `b` and `c`"; sorted by the caller. @public */
export function listNames(names: readonly string[]): string {
  const quoted = names.map(quote);
  const last = quoted.pop();
  if (last === undefined) return 'none';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

function shortRef(ref: string): string {
  const name = nameOfRef(ref);
  const namespace = ref.slice(ref.indexOf(':') + 1, ref.indexOf('/'));
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
