import { readEntity } from '../../read/readEntity';
import { resolveReferences } from '../../read/referenceReader';
import { readYamlBeside } from '../../__testUtils__/yaml';
import { domain } from './domain';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

function domainWith(spec: object) {
  return readEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'sales' },
    spec,
  });
}

describe('Domain', () => {
  it('accepts its example', () => {
    expect(domain.parse(valid)).toMatchObject({ ok: true, problems: [] });
  });

  it('accepts a domain that knows nothing of the data mesh', () => {
    expect(domainWith({ owner: 'sales-leads' })).toMatchObject({
      result: { ok: true, problems: [] },
    });
  });

  it('names every problem of its part', () => {
    expect(domain.parse(invalid).problems.map(p => p.message)).toEqual([
      '`spec.dataMesh.goals[0].status` is `done`; it must be one of `open`, `achieved`, `dropped`',
      '`spec.dataMesh.wipLimit` is the number -1; it must be a whole number of at least 0',
      '`spec.dataMesh.dataStrategy` is `javascript:alert(1)`; it must be an address that starts with https:, http: or mailto:',
      '`spec.dataMesh.vison` is not a known field; did you mean `vision`?',
    ]);
  });

  it.each([
    ['lacks', {}],
    ['has in a wrong form', { owner: 7, subdomainOf: 'a/b/c' }],
  ])('is known though it %s what the catalog asks for', (_, own) => {
    const dataMesh = { vision: 'All find a seat', goals: [{ id: 'faster' }] };
    expect(domainWith({ ...own, type: 'group', dataMesh })).toMatchObject({
      result: {
        ok: true,
        entity: { spec: { type: 'group', dataMesh } },
        problems: [],
      },
    });
  });

  it.each(['datamesh', 'data-mesh', 'dataMehs'])(
    'is told that its part is misspelt: %s',
    key => {
      expect(domainWith({ owner: 'leads', [key]: {} })).toMatchObject({
        result: {
          ok: true,
          problems: [
            {
              path: ['spec', key],
              message: `\`spec.${key}\` is not a known field; did you mean \`dataMesh\`?`,
              isSlip: true,
            },
          ],
        },
      });
    },
  );

  it.each([{ data: {} }, { mesh: {} }, { dataMesh: {}, datamesh: {} }])(
    'may have fields of somebody else: %j',
    spec => {
      expect(domainWith({ owner: 'leads', ...spec })).toMatchObject({
        result: { ok: true, problems: [] },
      });
    },
  );

  it('is told what is wrong in our part, and nothing else', () => {
    const faulty = { owner: 7, dataMesh: { vision: 7 } };
    expect(domainWith(faulty)).toMatchObject({
      result: {
        ok: false,
        problems: [{ path: ['spec', 'dataMesh', 'vision'] }],
      },
    });
  });

  it('cannot be read without a name', () => {
    const nameless = { apiVersion: domain.apiVersions[0], kind: 'Domain' };
    expect(readEntity({ ...nameless, spec: {} })).toMatchObject({
      result: { ok: false, problems: [] },
    });
  });

  it('relates to people, wider goals and measuring products', () => {
    const result = domain.parse(valid);
    const references = result.ok
      ? resolveReferences(domain, result.entity).all()
      : [];
    expect(
      references
        .filter(({ field }) => !field.reference.emittedByCatalog)
        .map(({ relation, ref, fragment }) => [relation, ref, fragment]),
    ).toEqual([
      ['ledBy', 'user:default/ana.k', undefined],
      [undefined, 'user:default/li.w', undefined],
      ['contributesTo', 'domain:default/enterprise', 'healthier-outcomes'],
      ['measuredBy', 'dataproduct:default/journey-outcomes', undefined],
      [undefined, 'user:default/ana.k', undefined],
    ]);
  });
});
