import { describeWithGit, git } from '../__testUtils__/git';
import { TestTree } from '../__testUtils__/runIn';
import { openTree } from './files';
import { createInclude } from './includeText';

/** A clone of a remote repository, if there is one, with a file and a contract. */
function clone(remote: string) {
  const tree = new TestTree().write({
    'products/visits/catalog-info.yaml': '',
    'contracts/visits.yaml': 'id: visits',
    'my contracts/visits.yaml': 'id: blank',
  });
  if (remote) {
    git(tree, 'init', '-q');
    git(tree, 'remote', 'add', 'origin', remote);
  }
  return tree;
}

/** What a placeholder beside the product includes. */
function include(target: string, remote = '', root = '.') {
  const tree = clone(remote);
  try {
    const opened = openTree(tree.folder, tree.path(root));
    const from = 'products/visits/catalog-info.yaml';
    const pathOf = new Map([[from, tree.path(from)]]);
    return createInclude(opened, pathOf)(from, target);
  } finally {
    tree.remove();
  }
}

const reasonOf = (result: ReturnType<typeof include>) =>
  !result.ok && 'reason' in result ? result.reason : undefined;
const toldBy = (result: ReturnType<typeof include>) =>
  !result.ok && 'doubt' in result ? result.doubt.toldBy : 'nobody';
const isInDoubt = (result: ReturnType<typeof include>) =>
  !result.ok && 'doubt' in result;

describe('a placeholder', () => {
  it.each([
    ['/contracts/visits.yaml', 'contracts/visits.yaml'],
    ['../../contracts/visits.yaml', 'contracts/visits.yaml'],
    ['/my%20contracts/visits.yaml', 'my contracts/visits.yaml'],
  ])('counts as the catalog counts: %s', (target, file) => {
    expect(include(target)).toMatchObject({ ok: true, file });
  });

  it('does not lead out of the repository', () => {
    expect(reasonOf(include('../../../x.yaml'))).toMatch(
      /^`..\/..\/..\/x.yaml` leads out of the repository; .* write `\{ id, version, url \}`$/,
    );
    expect(reasonOf(include('/../x.yaml'))).toMatch('leads out');
    expect(reasonOf(include('file:///etc/passwd'))).toMatch('one machine');
  });

  it('is in doubt where the folder to read is too narrow for it', () => {
    const found = include('/contracts/visits.yaml', '', 'products');
    expect(isInDoubt(found)).toBe(true);
  });

  it('is in doubt where it names an address and nobody knows of which repository', () => {
    const address = 'https://github.com/acme/mesh/blob/main/a.yaml';
    expect(isInDoubt(include(address))).toBe(true);
    expect(toldBy(include(address))).toBe('placeholder-unverified');
    expect(toldBy(include('https://acme.com/a.yaml'))).toBeUndefined();
  });
});

describeWithGit('a placeholder in a clone of a remote repository', () => {
  it.each([
    'https://github.com/acme/contracts/blob/main/visits.yaml',
    'https://github.com/other/mesh/raw/main/visits.yaml',
    'https://gitlab.com/acme/group/contracts/-/blob/main/visits.yaml',
    'https://dev.azure.com/acme/p/_git/contracts?path=/visits.yaml',
    'https://bitbucket.acme.com/projects/P/repos/contracts/browse/visits.yaml',
  ])('does not lead into another repository: %s', target => {
    expect(reasonOf(include(target, 'git@github.com:acme/mesh.git'))).toMatch(
      /^`https:.*` stands in another repository, `.*`; .* write `\{ id, version, url \}`$/,
    );
  });

  it.each([
    ['git@github.com:acme/mesh.git', 'github.com/acme/mesh/blob/main/a.yaml'],
    ['https://github.com/Acme/mesh', 'github.com/acme/mesh/blob/main/a.yaml'],
    [
      'ssh://git@b.acme.com:7999/p/mesh.git',
      'b.acme.com/projects/P/repos/mesh/browse/a',
    ],
    [
      'git@ssh.dev.azure.com:v3/acme/p/mesh',
      'dev.azure.com/acme/p/_git/mesh?path=/a',
    ],
    [
      'git@gitlab.com:acme/g/mesh.git',
      'gitlab.com/acme/g/mesh/-/raw/main/a.yaml',
    ],
    ['git@github.com:acme/mesh.git', 'schemas.acme.com/a/b/visits.yaml'],
  ])(
    'is in doubt, with the remote %s, where it names %s',
    (remote, address) => {
      expect(isInDoubt(include(`https://${address}`, remote))).toBe(true);
    },
  );

  it('is told by nobody, since it is known which repository this is', () => {
    const address = 'https://github.com/acme/mesh/blob/main/a.yaml';
    const remote = 'git@github.com:acme/mesh.git';
    expect(toldBy(include(address, remote))).toBeUndefined();
  });
});
