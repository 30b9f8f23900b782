import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '@backstage-data-mesh/rules';
import { repositoryRoot } from '../badInput/__testUtils__/repositoryRoot';
import { readConfig } from './readConfig';

const read = (text: string) => readConfig({ path: 'c.yaml', text }, rules);

const faultsOf = (text: string) => {
  const result = read(text);
  return result.ok
    ? []
    : result.faults.map(
        ({ line, column, message }) => `${line}:${column} ${message}`,
      );
};

describe('a configuration file', () => {
  it('says what is read, how rules count and what fails', () => {
    const result = read(`# for everybody
files: ['catalog/*.yaml']
exclude: [templates]
snapshot: mesh.json
snapshotMaxAge: 30
failOn: warning
rules:
  team-too-large: [error, { maximum: 12 }]
  region-named: info
organisationRules:
  - id: region-named
    subject: DataProduct
    summary: It names its region.
    assert: { spec.region: { $exists: true } }
`);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    const { local, ...config } = result.config;
    expect(config).toEqual({
      files: ['catalog/*.yaml'],
      exclude: ['templates'],
      snapshot: 'mesh.json',
      snapshotMaxAge: 30,
      failOn: 'warning',
    });
    expect(local?.source).toBe('c.yaml');
    expect(local?.rules.map(({ id }) => id)).toEqual(['region-named']);
    expect(local?.settings.get('team-too-large')).toEqual({
      severity: 'error',
      options: { value: { comfortable: 9, maximum: 12 } },
    });
  });

  it('is as the guide shows it', () => {
    const guide = path.join(repositoryRoot, 'docs/guides/configure.md');
    const [, example] = /```yaml\n([^]*?)```/.exec(
      readFileSync(guide, 'utf8'),
    ) ?? ['', ''];
    expect(example).toContain('exclude:');
    expect(faultsOf(example)).toEqual([]);
  });

  it.each(['', '# nothing yet\n', '---\n', '{}\n'])(
    'may say nothing: %j',
    text => expect(read(text).ok).toBe(true),
  );

  it.each([
    [
      'an unknown field',
      'failOn: info\nexlude: []\n',
      [
        '2:1 `exlude` is no field of the configuration; did you mean `exclude`?',
      ],
    ],
    [
      'a field that is near none',
      'quux: 1\n',
      [
        '1:1 `quux` is no field of the configuration; it has `files`, `exclude`, `rules`, `organisationRules`, `snapshot`, `snapshotMaxAge`, `failOn`',
      ],
    ],
    [
      'the names that other tools have',
      'include: [a]\nignore: [b]\n',
      [
        '1:1 `include` is no field of the configuration; did you mean `files`?',
        '2:1 `ignore` is no field of the configuration; did you mean `exclude`?',
      ],
    ],
    [
      'an unknown rule',
      'rules:\n  team-to-large: error\n',
      ['2:3 there is no rule `team-to-large`; did you mean `team-too-large`?'],
    ],
    [
      'a check that is no rule',
      'rules:\n  entity-property: info\n',
      [
        '2:3 `entity-property` is a check of the files themselves; how much it counts cannot be set',
      ],
    ],
    [
      'an unknown severity',
      'rules:\n  team-too-large: eror\n',
      [expect.stringMatching(/^2:19 .*; did you mean `error`\?$/)],
    ],
    [
      'an unknown option',
      'rules:\n  team-too-large:\n    - error\n    - maximun: 1\n',
      [
        '4:7 rule `team-too-large` has no option `maximun`; did you mean `maximum`?',
      ],
    ],
    [
      'a value of another type',
      'exclude: templates\nrules: []\n',
      ['1:10 it must be a list', '2:8 it must be a map of rules'],
    ],
    [
      'a word that is none of those that are known',
      'failOn: fatal\n',
      ['1:9 it must be one of `error`, `warning`, `info`, `never`'],
    ],
    [
      'a pattern of another kind',
      "exclude: [a, '!b', '']\n",
      [
        '1:14 it must be a pattern of `*`, `**`, `?`, `[a-z]` and `{a,b}`',
        '1:20 it must be a pattern',
      ],
    ],
    [
      'a rule of its own that is not whole',
      'organisationRules:\n  - id: region-named\n    subject: DataProdct\n    summary: x\n    assert: {}\n',
      [
        expect.stringMatching(
          /^3:14 `DataProdct` is no kind that can be judged/,
        ),
      ],
    ],
    ['a list', '- exclude\n', ['1:1 it must be a map of fields']],
    [
      'two documents',
      'failOn: info\n---\nfailOn: info\n',
      ['3:1 there is one document too many'],
    ],
    ['text that is no YAML', 'rules: {\n', [expect.stringMatching(/^\d:\d /)]],
  ])('points at %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});
