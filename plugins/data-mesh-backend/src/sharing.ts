/** Longer texts are hardly ever alike, and neither are larger parts. */
const LONGEST_TEXT = 64;
const LARGEST_PART = 200;

/** Parts of an entity; what is above them is never like that of another. */
const DEPTH_OF_PARTS = 2;

/** So much is known at once; what was shared before stays shared. */
const MOST_KNOWN = 100_000;

/** So many parts of a field are looked at before anybody says how alike they are. */
const FEW_PARTS = 100;
/** Of so many parts one has to be like another, or no more is shared of a field. */
const ALIKE = 8;
/** Of so many fields is known how alike their parts are. */
const MOST_FIELDS = 1_000;

type Fields = Record<string, unknown>;

/** How often parts of a field of one name were alike. */
interface Luck {
  parts: number;
  alike: number;
}

/**
 * Holds what is alike in many entities once: texts and small parts, such as refs
 * and service levels. Each text is another one in memory where JSON is read.
 */
export class Sharing {
  private readonly texts = new Map<string, string>();
  private readonly parts = new Map<string, object>();
  private readonly luck = new Map<string, Luck>();

  /**
   * The same entity with shared parts. It is changed itself: it has to be just
   * read, and nobody else may hold it.
   */
  share<Entity extends object>(entity: Entity): Entity {
    this.shareFields(entity as Fields, 0);
    return entity;
  }

  private shareValue(value: unknown, field: string, depth: number): unknown {
    if (typeof value === 'string') return this.shareText(value);
    if (typeof value !== 'object' || value === null) return value;
    const luck = depth < DEPTH_OF_PARTS ? undefined : this.luckOf(field);
    const text = luck && textOfSmall(value);
    const shared = text === undefined ? undefined : this.parts.get(text);
    if (luck && text !== undefined) luck.parts++;
    if (luck && shared) luck.alike++;
    // what is known is shared down to its last text
    if (shared) return shared;
    this.shareParts(value, field, depth);
    return text === undefined ? value : remember(this.parts, text, value);
  }

  private shareParts(value: object, field: string, depth: number): void {
    if (Array.isArray(value)) this.shareItems(value, field, depth);
    else this.shareFields(value as Fields, depth);
  }

  private shareFields(fields: Fields, depth: number): void {
    for (const key of Object.keys(fields)) {
      const before = fields[key];
      const after = this.shareValue(before, key, depth + 1);
      // a text that is alike is another one all the same
      if (typeof before === 'string' || after !== before) fields[key] = after;
    }
  }

  /** They are parts of the field that the list is of. */
  private shareItems(items: unknown[], field: string, depth: number): void {
    // by number: the names of places would be texts, made for each
    for (let at = 0; at < items.length; at++)
      items[at] = this.shareValue(items[at], field, depth + 1);
  }

  /** `undefined` for a field whose parts are hardly ever alike. */
  private luckOf(field: string): Luck | undefined {
    const known = this.luck.get(field);
    if (!known) {
      if (this.luck.size >= MOST_FIELDS) return undefined;
      return remember(this.luck, field, { parts: 0, alike: 0 });
    }
    const isUnlucky =
      known.parts >= FEW_PARTS && known.alike * ALIKE < known.parts;
    return isUnlucky ? undefined : known;
  }

  private shareText(text: string): string {
    if (text.length > LONGEST_TEXT) return text;
    return this.texts.get(text) ?? remember(this.texts, text, text);
  }
}

/** A small part as JSON; nothing is written out for a larger one. */
function textOfSmall(part: object): string | undefined {
  if (roomAfter(part, LARGEST_PART) < 0) return undefined;
  const text = JSON.stringify(part);
  return text.length <= LARGEST_PART ? text : undefined;
}

/** How many characters are left after a value as JSON, at most; stops below 0. */
function roomAfter(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length - 2;
  if (typeof value !== 'object' || value === null) return room - 1;
  let left = room - 1;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && left >= 0; at++)
      left = roomAfter(value[at], left - 1);
    return left;
  }
  const fields = value as Fields;
  for (const key of Object.keys(fields)) {
    if (left < 0) break;
    left = roomAfter(fields[key], left - key.length - 4);
  }
  return left;
}

function remember<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  value: Value,
): Value {
  if (values.size >= MOST_KNOWN) values.clear();
  values.set(key, value);
  return value;
}
