import { relationNames, type RelationName } from '../relations';

/**
 * The relations that lead anywhere from a node. Of all that there are most nodes
 * have few, and few sets of them occur: each is held once, and found when a node
 * is first asked for.
 */
export class RelationNames {
  private readonly sets: (readonly RelationName[])[] = [];
  private readonly placeOf = new Map<string, number>();
  /** For each node the place of its set and one more; 0 when it is not known. */
  private places = new Uint32Array(0);

  constructor(
    private readonly leads: (node: number, name: RelationName) => boolean,
  ) {}

  of(node: number): readonly RelationName[] {
    const place = this.places[node];
    return place ? this.sets[place - 1] : this.find(node);
  }

  /** Finds out anew about a node, when it is next asked for. */
  forget(node: number): void {
    if (node < this.places.length) this.places[node] = 0;
  }

  private find(node: number): readonly RelationName[] {
    const names = relationNames.filter(name => this.leads(node, name));
    const key = names.join();
    let place = this.placeOf.get(key);
    if (place === undefined) {
      place = this.sets.push(names);
      this.placeOf.set(key, place);
    }
    if (node >= this.places.length) this.grow(node);
    this.places[node] = place;
    return this.sets[place - 1];
  }

  private grow(node: number): void {
    const places = new Uint32Array(Math.max(node + 1, this.places.length * 2));
    places.set(this.places);
    this.places = places;
  }
}
