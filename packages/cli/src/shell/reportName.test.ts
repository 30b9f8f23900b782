import path from 'node:path';
import fc from 'fast-check';
import { reportName } from './reportName';

describe('the name of a file in reports', () => {
  it.each([
    ['C:\\mesh', 'C:\\mesh\\sales\\catalog-info.yaml'],
    ['C:\\mesh\\', 'c:\\Mesh\\sales\\catalog-info.yaml'],
    ['C:/mesh', 'C:/mesh/sales/catalog-info.yaml'],
  ])('has slashes on Windows: from %s to %s', (cwd, file) => {
    const name = reportName(cwd, file, path.win32);
    expect(name).toBe('sales/catalog-info.yaml');
  });

  it('has slashes elsewhere, where a backslash is a letter', () => {
    const name = reportName(
      '/mesh',
      '/mesh/a\\b/catalog-info.yaml',
      path.posix,
    );
    expect(name).toBe('a\\b/catalog-info.yaml');
  });

  it.each([
    ['C:\\mesh', path.win32],
    ['/mesh', path.posix],
  ])('is a dot for the folder %s itself', (folder, paths) => {
    expect(reportName(folder, folder, paths)).toBe('.');
  });

  it.each([
    ['C:\\mesh\\emea\\crew', 'C:\\mesh\\sales\\a.yaml', path.win32],
    ['/mesh/emea/crew', '/mesh/sales/a.yaml', path.posix],
  ])('climbs from %s to %s', (cwd, file, paths) => {
    expect(reportName(cwd, file, paths)).toBe('../../sales/a.yaml');
  });

  it('stays whole on another drive or share of Windows', () => {
    const from = (file: string) => reportName('C:\\mesh', file, path.win32);
    expect(from('D:\\lake\\a.yaml')).toBe('D:/lake/a.yaml');
    expect(from('\\\\server\\share\\a.yaml')).toBe('//server/share/a.yaml');
  });

  it.each([
    ['C:\\mesh', path.win32],
    ['/mesh', path.posix],
  ])(
    'is what is left of a path below %s, and of any other',
    (folder, paths) => {
      const parts = fc.constantFrom(
        'a',
        '.b',
        '..',
        '.',
        '',
        '...',
        'c\\d',
        'e/',
      );
      const below = fc.array(parts, { maxLength: 5 });
      fc.assert(
        fc.property(below, below, (cwd, file) => {
          const from = [folder, ...cwd].join(paths.sep);
          const to = [from, ...file].join(paths.sep);
          const name = paths.relative(from, to).split(paths.sep).join('/');
          expect(reportName(from, to, paths)).toBe(name || '.');
        }),
      );
    },
  );

  it('follows the system that it runs on', () => {
    const file = path.join(__dirname, 'a', 'b.yaml');
    expect(reportName(__dirname, file)).toBe('a/b.yaml');
  });
});
