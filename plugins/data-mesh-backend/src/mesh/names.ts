import { nameOfRef } from '@backstage-data-mesh/model';

/** The refs of all entities of a name, which is in lower case. */
export type Names = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

const NOBODY: readonly string[] = [];

/** Who is called how; it follows the mesh, so that nobody goes through all of it. */
export class NameList implements Names {
  private readonly refs = new Map<string, readonly string[]>();

  get(name: string): readonly string[] | undefined {
    return this.refs.get(name);
  }

  add(ref: string): void {
    const name = nameOfRef(ref);
    const others = this.refs.get(name) ?? NOBODY;
    // as it is made here, a list has no room that it does not need
    if (!others.includes(ref)) this.refs.set(name, others.concat(ref));
  }

  remove(ref: string): void {
    const name = nameOfRef(ref);
    const others = (this.refs.get(name) ?? []).filter(each => each !== ref);
    if (others.length > 0) this.refs.set(name, others);
    else this.refs.delete(name);
  }
}
