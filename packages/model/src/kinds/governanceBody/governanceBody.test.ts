import { resolveReferences } from '../../read/referenceReader';
import { readYamlBeside } from '../../__testUtils__/yaml';
import { governanceBody } from './governanceBody';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

describe('GovernanceBody', () => {
  it('accepts its example', () => {
    expect(governanceBody.parse(valid)).toMatchObject({
      ok: true,
      problems: [],
    });
  });

  it('names every problem at once', () => {
    expect(governanceBody.parse(invalid).problems.map(p => p.message)).toEqual([
      '`spec.type` is `technical`; it must be one of `portfolio`, `domain`, `technology`, `oversight`',
      '`spec.scope.level` is `country`; it must be one of `enterprise`, `region`, `domain`',
      '`spec.policies[0].enforcement.external` is missing',
      '`spec.policies[0].enforcement.extrenal` is not a known field; did you mean `external`?',
      '`spec.waivers[0].entity` is no entity reference: `` has no valid name (expected [<kind>:][<namespace>/]<name>)',
    ]);
  });

  it('governs its domains, is governed by its parent and seats people', () => {
    const result = governanceBody.parse(valid);
    const references = result.ok
      ? resolveReferences(governanceBody, result.entity).all()
      : [];
    expect(
      references
        .filter(({ relation }) => relation)
        .map(({ relation, ref }) => [relation, ref]),
    ).toEqual([
      ['ownedBy', 'group:default/emea-architecture'],
      ['governs', 'domain:default/patient-journey'],
      ['governedBy', 'governancebody:default/enterprise-technology'],
      ['seats', 'user:default/ana.k'],
    ]);
  });
});
