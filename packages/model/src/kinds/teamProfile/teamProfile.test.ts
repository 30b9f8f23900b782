import { createMeshItem } from '../../graph/meshItem';
import { sourceRefOf } from '../../read/references';
import { readYamlBeside } from '../../__testUtils__/yaml';
import { teamProfile } from './teamProfile';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

describe('TeamProfile', () => {
  it('accepts its example', () => {
    expect(teamProfile.parse(valid)).toMatchObject({ ok: true, problems: [] });
  });

  it('names every problem at once', () => {
    expect(teamProfile.parse(invalid).problems.map(p => p.message)).toEqual([
      '`spec.owner` is missing',
      '`spec.type` is `stream-alligned`; it must be one of `stream-aligned`, `platform`, `enabling`, `complicated-subsystem`; did you mean `stream-aligned`?',
      '`spec.timeZones[0].id` is `Europe/Zürich`; it must be an IANA time zone such as Europe/Zurich',
      '`spec.timeZones[0].people` is the number 2.5; it must be a whole number of at least 0',
      '`spec.teamInteractions[0].mode` is `colaboration`; it must be one of `collaboration`, `x-as-a-service`, `facilitating`; did you mean `collaboration`?',
    ]);
  });

  it('lets the described team interact, not the profile', () => {
    const result = teamProfile.parse(valid);
    const entity = result.ok ? result.entity : undefined;
    const item = createMeshItem({ kind: teamProfile, entity: entity! });
    expect(
      item.references
        .of('teamInteractions.with')
        .map(({ field, ref }) => [sourceRefOf(item, field), ref]),
    ).toEqual([
      ['group:default/engagement-squad', 'group:default/mdm'],
      ['group:default/engagement-squad', 'group:default/cloud-platform'],
    ]);
  });
});
