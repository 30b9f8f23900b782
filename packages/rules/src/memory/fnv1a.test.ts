import { fnv1a } from './fnv1a';

it.each([
  // from the authors' test vectors
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('hashes %j as its authors do', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

it('tells letters beyond ASCII apart', () => {
  expect(fnv1a('ä')).not.toBe(fnv1a('ö'));
});
