/** Longer texts are hardly ever alike, and neither are larger parts. */
const LONGEST_TEXT = 64;
const LARGEST_PART = 200;

/** Parts of an entity; what is above them is never like that of another. */
const DEPTH_OF_PARTS = 2;

/** So much is known at once; what was shared before stays shared. */
const MOST_KNOWN = 100_000;

/**
 * Holds what is alike in many entities once: texts and small parts, such as refs
 * and service levels. Each text is another one in memory where JSON is read.
 */
export class Sharing {
  private readonly texts = new Map<string, string>();
  private readonly parts = new Map<string, object>();

  /**
   * The same entity with shared parts. It is changed itself: it has to be just
   * read, and nobody else may hold it.
   */
  share<Entity extends object>(entity: Entity): Entity {
    this.shareFields(entity, 0);
    return entity;
  }

  private shareValue(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.shareText(value);
    if (typeof value !== 'object' || value === null) return value;
    const text = depth < DEPTH_OF_PARTS ? undefined : JSON.stringify(value);
    const isSmall = text !== undefined && text.length <= LARGEST_PART;
    const shared = isSmall ? this.parts.get(text) : undefined;
    // what is known is shared down to its last text
    if (shared) return shared;
    this.shareFields(value, depth);
    return isSmall ? remember(this.parts, text, value) : value;
  }

  private shareFields(value: object, depth: number): void {
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const field = fields[key];
      const shared = this.shareValue(field, depth + 1);
      // a text that is alike is another one all the same
      if (typeof field === 'string' || shared !== field) fields[key] = shared;
    }
  }

  private shareText(text: string): string {
    if (text.length > LONGEST_TEXT) return text;
    return this.texts.get(text) ?? remember(this.texts, text, text);
  }
}

function remember<Value>(
  values: Map<string, Value>,
  key: string,
  value: Value,
): Value {
  if (values.size >= MOST_KNOWN) values.clear();
  values.set(key, value);
  return value;
}
