import { refsMeant } from './refsMeant';

it.each([
  ['group:crew\n', 'group:crew'],
  ['“sales”', 'sales'],
  ["'sales'", 'sales'],
  ['sales,', 'sales'],
  [' group:crew ', 'group:crew'],
  ['group:default:crew', 'group:default/crew'],
  ['default\\crew', 'default/crew'],
])('%j means %s', (written, meant) => {
  expect(refsMeant(written)).toEqual([meant]);
});

it.each(['group:crew', 'crew@acme.com', 'urn:acme:crew', 'a:b:c:d', ''])(
  '%j means nothing else',
  written => {
    expect(refsMeant(written)).toEqual([]);
  },
);
