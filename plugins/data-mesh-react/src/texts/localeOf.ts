/**
 * The locale for dates and numbers beside texts of a language: the reader's own
 * of that language, such as `en-GB`, else the language itself.
 */
export function localeOf(
  language: string,
  preferred: readonly string[],
): string {
  const own = preferred.find(
    locale => primaryOf(locale) === primaryOf(language),
  );
  return language.includes('-') || !own ? language : own;
}

function primaryOf(locale: string): string {
  return locale.split('-')[0].toLowerCase();
}
