/** A name of one finding for the services that follow it: SHA-256, as hex. */
export function fingerprintOf(text: string): string {
  // loaded for the few formats that need it: it takes as long as ten rules
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('hex');
}
