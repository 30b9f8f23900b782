import {
  valueHypothesis,
  partKeys,
  phaseOfBet,
  type Initiative,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { activeInitiatives } from '../../facts/valueTree/activeInitiatives';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const valueTreeInitiativeBuildsNothing = defineRule({
  id: 'value-tree-initiative-builds-nothing',
  summary:
    'An active initiative of a bet on data builds, changes or uses a data product.',
  why: 'A bet on data is tried with data products. An initiative that names none is invisible to the teams whose products it rests on, and nobody can tell which products the bet keeps alive. Bets that need no data are exempt.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the data products in `builds`, `changes` or `uses` of the initiative; or set `spec.effortType` to `mixed` or `non-data`.',
  subject: everyOf(valueHypothesis),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  effortType: data
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active, uses: [visits] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  effortType: data
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active }]
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const { effortType, initiatives = [] } = entity.spec;
    if (effortType === 'non-data' || effortType === 'mixed') {
      return notApplicable('it is not about data alone');
    }
    const active = activeInitiatives(entity);
    if (active.length === 0)
      return notApplicable('it has no active initiative');
    const idle = active.filter(({ initiative }) => !touchesProduct(initiative));
    if (idle.length === 0) return PASS;
    if (!effortType)
      return unknown(
        'it does not say whether it is about data; `spec.effortType` does',
      );
    const keys = partKeys(initiatives.map(({ id }) => id));
    return idle.map(({ initiative, index }) => ({
      path: ['spec', 'initiatives', index],
      message: `${partSubject('initiative', { id: initiative.id, index })} of ${nameEntity(ref)} is active and names no data product; an initiative of a bet on data builds, changes or uses at least one`,
      discriminator: keys[index],
    }));
  },
});

function touchesProduct({ builds, changes, uses }: Initiative): boolean {
  return [builds, changes, uses].some(products => products?.length);
}
