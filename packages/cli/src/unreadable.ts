/** True for a name that may stand for another one, of which a part was no text. */
export function isMangled(name: string): boolean {
  return name.includes('\ufffd');
}

/** Why a file could not be read, as a sentence goes on. */
export function reasonOf(error: unknown): string {
  const { code = '', path = '' } = Object(error);
  if (code === 'ENOENT' && isMangled(String(path)))
    return 'its name is not UTF-8 text';
  return REASONS[code] ?? `it cannot be read (${code || 'unknown reason'})`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links go in a circle',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it does not exist',
  ENAMETOOLONG: 'its name is too long',
};
