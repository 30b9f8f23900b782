import { resolveReferences } from '../../read/referenceReader';
import { readYamlBeside } from '../../__testUtils__/yaml';
import { valueHypothesis } from './valueHypothesis';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

describe('ValueHypothesis', () => {
  it('accepts its example', () => {
    expect(valueHypothesis.parse(valid)).toMatchObject({
      ok: true,
      problems: [],
    });
  });

  it('names every problem at once', () => {
    expect(valueHypothesis.parse(invalid).problems.map(p => p.message)).toEqual(
      [
        '`spec.status` is `actve`; it must be one of `draft`, `proposed`, `prioritised`, `active`, `paid-off`, `adjusted`, `replaced`, `stopped`; did you mean `active`?',
        '`spec.statement.willResultIn` is missing',
        '`spec.measures[0].cadence` is `monthly`; it must be an ISO 8601 duration of some time, such as P3M or P2W; did you mean `P1M`?',
        '`spec.measures[0].basline` is not a known field; did you mean `baseline`?',
        '`spec.initiatives[0].builds` is `dataproduct:engagement-suggestions`; it must be a list such as `[dataproduct:engagement-suggestions]`',
      ],
    );
  });

  it('relates to its goals and to the products that it builds, changes, uses and is measured by', () => {
    const result = valueHypothesis.parse(valid);
    const references = result.ok
      ? resolveReferences(valueHypothesis, result.entity).all()
      : [];
    expect(
      references
        .filter(({ relation }) => relation)
        .map(({ relation, ref, fragment }) => [relation, ref, fragment]),
    ).toEqual([
      ['ownedBy', 'group:default/emea-commercial', undefined],
      ['ledBy', 'user:default/jane.doe', undefined],
      ['contributesTo', 'domain:default/patient-journey', 'faster-access'],
      ['measuredBy', 'dataproduct:default/journey-outcomes', undefined],
      ['builds', 'dataproduct:default/engagement-suggestions', undefined],
      ['changes', 'dataproduct:default/visits', undefined],
      ['uses', 'dataproduct:default/calendar', undefined],
    ]);
  });
});
