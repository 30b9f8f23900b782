import { checkTexts } from '../badInput/__testUtils__/runChecks';

/** What is told of a group with an annotation. */
function toldOf(annotation: string, kind = 'Group') {
  const { result } = checkTexts(`apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata:
  name: crew
  annotations:
    ${annotation}
spec: { type: team, owner: crew, children: [] }
`);
  return result.findings.map(
    ({ severity, message, nearest }) => `${severity} ${message} ${nearest}`,
  );
}

describe('an annotation of the data mesh', () => {
  it.each([
    ['data-mesh/team-typ', 'data-mesh/team-type'],
    ['data-mesh/timezone', 'data-mesh/time-zone'],
    ['data-mesh/regoin', 'data-mesh/region'],
  ])('is told to be misspelt: %s', (key, meant) => {
    expect(toldOf(`${key}: x`)).toEqual([
      `warning \`${key}\` is not an annotation that the data mesh reads ${meant}`,
    ]);
  });

  it.each(['data-mesh/cost-center: x', 'acme.example/team-typ: x'])(
    'may be of somebody else: %s',
    annotation => expect(toldOf(annotation)).toEqual([]),
  );

  it('is told where it says what nobody reads', () => {
    expect(toldOf('data-mesh/team-type: plaftorm')).toEqual([
      'warning `data-mesh/team-type` is `plaftorm`; it must be one of `stream-aligned`, `platform`, `enabling`, `complicated-subsystem` platform',
    ]);
    expect(toldOf('data-mesh/time-zone: Europe/Berln')).toEqual([
      'warning `data-mesh/time-zone` is `Europe/Berln`; it must be a time zone such as Europe/Zurich undefined',
    ]);
  });

  it.each([
    'data-mesh/team-type: platform',
    'data-mesh/time-zone: Europe/Zurich',
    'data-mesh/region: emea',
    'data-mesh/findings: none',
  ])('is right as it is: %s', annotation => {
    expect(toldOf(annotation)).toEqual([]);
  });

  it('says nothing where nobody asks for it', () => {
    expect(toldOf('data-mesh/team-type: pair', 'System')).toEqual([]);
  });
});

describe('a field of a kind of the catalog', () => {
  const toldOfSpec = (kind: string, spec: string) =>
    checkTexts(
      `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata: { name: a }\nspec: ${spec}\n`,
    ).result.findings.map(
      ({ severity, message, nearest }) => `${severity} ${message} ${nearest}`,
    );

  it.each([
    [
      'Domain',
      '{ owner: crew, subDomainOf: sea }',
      'subDomainOf',
      'subdomainOf',
    ],
    ['Group', '{ type: team, childern: [] }', 'childern', 'children'],
    ['User', '{ memebrOf: [crew] }', 'memebrOf', 'memberOf'],
  ])('is told to be misspelt: %s %s', (kind, spec, key, meant) => {
    // the catalog refuses what lacks a field
    const severity = kind === 'Domain' ? 'warning' : 'error';
    expect(toldOfSpec(kind, spec)).toEqual([
      `${severity} \`spec.${key}\` is not a field of the kind \`${kind}\` ${meant}`,
    ]);
  });

  it.each([
    ['Domain', '{ owner: crew, costCenter: 7 }'],
    ['System', '{ owner: crew, owners: [a, b] }'],
    ['Group', '{ type: team, children: [], lead: jo }'],
  ])('may be of somebody else: %s %s', (kind, spec) => {
    expect(toldOfSpec(kind, spec)).toEqual([]);
  });
});
