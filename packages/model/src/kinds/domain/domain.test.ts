import { readEntity } from '../../read/readEntity';
import { findReferences } from '../../read/references';
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

  it("leaves Backstage's own part to Backstage", () => {
    expect(domainWith({ owner: 7, dataMesh: {} })).toMatchObject({
      result: { ok: false, problems: [] },
    });
  });

  it('relates to people, wider goals and measuring products', () => {
    const result = domain.parse(valid);
    const references = result.ok ? findReferences(domain, result.entity) : [];
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
