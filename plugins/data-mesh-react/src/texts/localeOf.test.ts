import { localeOf } from './localeOf';

describe('localeOf', () => {
  it.each([
    ['the way the reader writes the language', 'en', ['en-GB', 'en'], 'en-GB'],
    ['the language where the reader names another', 'de', ['en-US'], 'de'],
    ['a region that the portal asks for', 'de-CH', ['de-AT', 'de'], 'de-CH'],
    ['the language where the browser names none', 'de', [], 'de'],
  ])('is %s', (_, language, preferred, locale) => {
    expect(localeOf(language, preferred)).toBe(locale);
  });
});
