import { readAddress, readToken } from './backendAddress';

describe('the address of a backend', () => {
  it.each([
    ['https://backstage.acme.com', 'https://backstage.acme.com'],
    ['https://backstage.acme.com/', 'https://backstage.acme.com'],
    ['https://acme.com/portal//', 'https://acme.com/portal'],
    ['HTTPS://Backstage.acme.com', 'https://backstage.acme.com'],
    [' http://localhost:7007\n', 'http://localhost:7007'],
  ])('is taken as it was meant: %j', (written, address) => {
    expect(readAddress(written)).toBe(address);
  });

  it.each([
    ['backstage.acme.com', 'such as https://backstage.acme.com'],
    ['localhost:7007', 'such as https://localhost:7007'],
    ['ftp://acme.com', 'ftp://acme.com is no address of a backend'],
    ['', 'is no address of a backend'],
    ['https://acme.com/?x=1', 'write https://acme.com/'],
    ['https://acme.com/portal#home', 'write https://acme.com/portal'],
  ])('is refused with what to write: %j', (written, said) => {
    expect(() => readAddress(written)).toThrow(said);
  });

  it.each([
    'https://jo:secret@acme.com',
    'jo:secret@acme.com',
    'ftp://secret@',
  ])('does not show a password in it: %s', written => {
    expect(() => readAddress(written)).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});

describe('a token', () => {
  it.each([
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['', undefined],
    [undefined, undefined],
  ])('is taken without what surrounds it: %j', (written, token) => {
    expect(readToken(written, 'TOKEN')).toBe(token);
  });

  it.each(['sec\nret', 'sec ret', 'secrét'])(
    'that cannot be sent is refused and not shown: %j',
    written => {
      expect(() => readToken(written, 'TOKEN')).toThrow(
        expect.objectContaining({
          message: expect.not.stringContaining('sec'),
        }),
      );
      expect(() => readToken(written, 'TOKEN')).toThrow('TOKEN');
    },
  );
});
