import { resolveReferences } from '../../read/referenceReader';
import { readYamlBeside } from '../../__testUtils__/yaml';
import { dataProduct } from './dataProduct';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

/** The example as the catalog hands it over: placeholders are resolved. */
function inlined() {
  const text = JSON.stringify(valid).replace(/\{"\$text":"[^"]+"\}/g, '"…"');
  return dataProduct.parse(JSON.parse(text));
}

describe('DataProduct', () => {
  it('accepts its example', () => {
    expect(inlined()).toMatchObject({ ok: true, problems: [] });
  });

  it('needs only a type, a lifecycle and an owner', () => {
    const result = dataProduct.parse({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: {
        type: 'source-aligned',
        lifecycle: 'production',
        owner: 'group:crew',
      },
    });
    expect(result).toMatchObject({ ok: true, problems: [] });
  });

  it('names every problem at once, with its place and the nearest word', () => {
    const { ok, problems } = dataProduct.parse(invalid);
    expect(ok).toBe(false);
    expect(problems.map(({ message }) => message)).toEqual([
      '`spec.type` is `consumer-alligned`; it must be one of `source-aligned`, `aggregate`, `consumer-aligned`; did you mean `consumer-aligned`?',
      '`spec.lifecycle` is missing; it must be one of `experimental`, `production`, `deprecated`, `retired`',
      '`spec.version` is the number 2; it must be a semantic version such as 2.1.0; did you mean `2.0.0`?',
      '`spec.owner` is missing',
      '`spec.domain` is no entity reference: `domain:patient journey` has no valid name (expected [<kind>:][<namespace>/]<name>)',
      '`spec.inputPorts[0].expects.version` is `at least two`; it must be a range of semantic versions such as ^2.0.0',
      '`spec.inputPorts[0].expects.slos[0].value` is the number Infinity; it must be a finite number or text',
      '`spec.outputPorts[0].deprecated.sunset` is `2027-02-30`; it must be an ISO 8601 date such as 2026-11-20',
      '`spec.ownr` is not a known field; did you mean `owner`?',
    ]);
  });

  it.each([99.5, '99.5 %', '500ms', 'PT1H', '2027-03-01', 'daily', '>= 99 %'])(
    'takes %s as a service level',
    value => {
      expect(productWithLevel(value)).toMatchObject({ ok: true, problems: [] });
    },
  );

  it.each([
    [
      'soon',
      '`soon`; it must be a number, or text such as 99.5 %, 500ms, PT24H or 2027-03-01',
    ],
    [true, 'the boolean true; it must be a finite number or text'],
    [[1], 'a list; it must be a finite number or text'],
    [
      1e300,
      'the number 1e+300; it must be a number that is exact, between -9007199254740991 and 9007199254740991',
    ],
  ])('says of the level %j what is valid', (value, said) => {
    expect(
      productWithLevel(value).problems.map(({ message }) => message),
    ).toEqual([`\`spec.outputPorts[0].slos[0].value\` is ${said}`]);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'a', contract: { id: ' ' } }, 'contract.id'],
    [{ name: 'a', slos: [{ property: '', value: 1 }] }, 'slos[0].property'],
  ])('says of a name that says nothing that it does: %j', (port, field) => {
    const result = dataProduct.parse({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: {
        ...{ type: 'aggregate', lifecycle: 'production', owner: 'group:crew' },
        outputPorts: [port],
      },
    });
    expect(result.ok).toBe(true);
    const [{ message }, ...others] = result.problems;
    expect(message).toContain(`\`spec.outputPorts[0].${field}\``);
    expect(message).toContain('it must be text that is not empty');
    expect(others).toEqual([]);
  });

  it('can be used in spite of a wrong format or an unknown field', () => {
    const result = dataProduct.parse({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: {
        type: 'source-aligned',
        lifecycle: 'production',
        owner: 'group:crew',
        version: 'two',
        colour: 'green',
      },
    });
    expect(result.ok).toBe(true);
    expect(result.problems).toMatchObject([
      { path: ['spec', 'version'], code: 'format', breaks: false },
      { path: ['spec', 'colour'], code: 'unknown-field', breaks: false },
    ]);
  });

  it('relates to its team, people, domain, platforms, inputs and helpers', () => {
    const result = inlined();
    const references = result.ok
      ? resolveReferences(dataProduct, result.entity).all()
      : [];
    expect(
      references.map(({ relation, ref, fragment }) => [
        relation,
        ref,
        fragment,
      ]),
    ).toEqual([
      ['ownedBy', 'group:default/engagement-squad', undefined],
      ['ledBy', 'user:default/jane.doe', undefined],
      ['partOf', 'domain:default/patient-journey', undefined],
      ['dependsOn', 'system:default/cloud-data-platform', undefined],
      ['consumesFrom', 'dataproduct:default/visits', 'confirmed-visits'],
      ['dependsOn', 'api:default/field-calendar', undefined],
      [undefined, 'governancebody:default/emea-technology', undefined],
      ['interactsWith', 'group:default/mesh-coaches', undefined],
      [undefined, 'group:default/engagement-squad', undefined],
      [undefined, 'group:default/cloud-platform', undefined],
    ]);
  });
});

function productWithLevel(value: unknown) {
  return dataProduct.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:crew',
      outputPorts: [{ name: 'p', slos: [{ property: 'latency', value }] }],
    },
  });
}

describe('the contract of an output port', () => {
  const problemsOf = (contract: unknown) =>
    dataProduct
      .parse({
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'DataProduct',
        metadata: { name: 'visits' },
        spec: {
          type: 'source-aligned',
          lifecycle: 'production',
          owner: 'group:crew',
          outputPorts: [{ name: 'p', contract }],
        },
      })
      .problems.map(({ message }) => message);

  it.each([
    [{ kind: 'DataContract', url: 'https://acme.example/p' }, '`kind`'],
    [{ apiVersion: 'v3.1.0', id: 'a', status: 'x' }, '`apiVersion`, `status`'],
    [{ path: './a.yaml' }, '`path`'],
  ])('is no contract written out as a map: %j', (contract, fields) => {
    expect(problemsOf(contract)).toEqual([
      `\`spec.outputPorts[0].contract\` holds ${fields}; a contract in a file beside this one is \`{ $text: ./name.odcs.yaml }\`, one that is kept elsewhere is \`{ id, version, url }\``,
    ]);
  });

  it('is included only where nothing stands beside', () => {
    expect(problemsOf({ $text: './a.yaml', id: 'a' })).toEqual([
      '`spec.outputPorts[0].contract` has `id` beside `$text`; a file is included only where `$text` stands alone',
    ]);
  });

  it('may be misspelt like any other field', () => {
    expect(problemsOf({ id: 'a', vresion: '1' })).toEqual([
      '`spec.outputPorts[0].contract.vresion` is not a known field; did you mean `version`?',
    ]);
  });
});
