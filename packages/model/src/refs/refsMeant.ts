/** Quotes that a text processor makes of plain ones, and what JSON leaves behind. */
const AROUND = /^[\s"'`\u2018-\u201f]+|[\s"'`\u2018-\u201f,;]+$/g;

/** `group:default:crew`, with a second colon where a slash belongs. */
const TWO_COLONS = /^([A-Za-z]\w*):([\w.-]+):([\w.-]+)$/;

/** A URN is a name of its own. */
const URN = /^urn:/i;

/**
 * The refs that somebody may have meant who wrote quotes, commas, line breaks or
 * other separators with one.
 */
export function refsMeant(written: string): readonly string[] {
  const bare = written.replace(AROUND, '').replaceAll('\\', '/');
  const meant = URN.test(bare) ? bare : bare.replace(TWO_COLONS, '$1:$2/$3');
  return meant === written ? [] : [meant];
}
