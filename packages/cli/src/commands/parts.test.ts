import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TestTree } from '../__testUtils__/runIn';
import { repositoryRoot } from '../badInput/__testUtils__/repositoryRoot';

const SAMPLE = path.join(repositoryRoot, 'examples');

/** Folders of the sample, each of which may be a repository of its own. */
const parts = ['.', 'domains']
  .flatMap(folder =>
    readdirSync(path.join(SAMPLE, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => path.join(folder, entry.name)),
  )
  .sort();

/** Waivers of governance bodies are not known where the bodies are not. */
const WAIVED_ELSEWHERE =
  'Data product `trial-enrolment` offers output port `screening-failures@0.2.0` without a contract; every output port has one';

interface Found {
  readonly severity: string;
  readonly message: string;
}

/** What is found at warning or above when there is nothing but this folder. */
async function findIn(folder: string): Promise<string[]> {
  const tree = new TestTree();
  try {
    cpSync(path.join(SAMPLE, folder), tree.folder, { recursive: true });
    const args = ['check', '.', '--allow-empty', '--format', 'json'];
    const { out } = await tree.run(args);
    const { findings }: { findings: Found[] } = JSON.parse(out);
    return findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ message }) => message);
  } finally {
    tree.remove();
  }
}

describe('a part of the sample organisation', () => {
  let whole: readonly string[];

  beforeAll(async () => {
    whole = [...(await findIn('.')), WAIVED_ELSEWHERE];
  });

  it.each(parts)(
    'is accused of nothing that the whole is not: %s',
    async part => {
      expect(whole).toHaveLength(47);
      const alone = await findIn(part);
      expect(alone.filter(message => !whole.includes(message))).toEqual([]);
    },
  );
});

describe('a downgrade', () => {
  const product = (name: string, spec: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec:
  type: aggregate
  lifecycle: experimental
  owner: group:crew
  domain: elsewhere
  ${spec}
`;
  const restricted = product(
    'visits',
    'outputPorts: [{ name: raw, classification: restricted }]',
  );
  const lowered = (more: string) =>
    product(
      'medians',
      `inputPorts: [{ from: 'visits#raw' }]\n  outputPorts: [{ name: out, classification: internal, ${more} }]`,
    );
  const approved = `downgrades: [{ from: restricted, to: internal, reason: medians, approvedBy: council }]`;

  async function check(more: string, flags: readonly string[] = []) {
    const tree = new TestTree();
    tree.write({ 'catalog-info.yaml': `${restricted}---${lowered(more)}` });
    const { out } = await tree.run(['check', '.', ...flags]);
    tree.remove();
    return out;
  }

  const lowers = async (more: string) =>
    (await check(more)).includes('interop-classification-lowered');

  it('that a body elsewhere approved is not known to be none', async () => {
    expect(await lowers(approved)).toBe(false);
    expect(await check(approved, ['--require-refs'])).toContain(
      '`governancebody:default/council` does not exist',
    );
  });

  it('that nobody approved is none, wherever the rest of the mesh is', async () => {
    expect(await lowers('')).toBe(true);
    expect(await lowers(approved.replace(', approvedBy: council', ''))).toBe(
      true,
    );
  });
});
