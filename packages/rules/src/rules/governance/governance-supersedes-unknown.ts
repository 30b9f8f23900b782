import {
  findNearNames,
  findSlip,
  governanceBody,
  partKeys,
  quote,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceSupersedesUnknown = defineRule({
  id: 'governance-supersedes-unknown',
  summary: 'A decision replaces another decision of the body.',
  why: 'Of two decisions on one thing the one counts that replaced the other. Where what is replaced is not there, the old decision goes on counting, and both are believed.',
  source:
    'Practice of decision records: a record names the one that it replaces',
  remedy:
    'Name the `id` of a decision of the same body in `supersedes`, or remove it.',
  subject: everyOf(governanceBody),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-1, title: One format }, { id: d-2, supersedes: d-1 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  decisions: [{ id: d-2, title: Two formats, supersedes: d-1 }]
`,
  },
  check({ ref, entity }) {
    const { decisions = [] } = entity.spec;
    if (decisions.every(({ supersedes }) => supersedes === undefined))
      return notApplicable('none of its decisions replaces another');
    const ids = decisions.map(({ id }) => id);
    const known = new Set(ids);
    const keys = partKeys(ids);
    const candidates = [...known].slice(0, MAX_CANDIDATES);
    let left = MAX_SUGGESTED;
    return decisions.flatMap(({ id, supersedes }, index) => {
      if (supersedes === undefined) return [];
      // that it has no id is told by its form
      const isItself = supersedes === id && id !== '';
      if (known.has(supersedes) && !isItself) return [];
      const path = ['spec', 'decisions', index, 'supersedes'];
      const others = left-- > 0 ? candidates.filter(other => other !== id) : [];
      const near = findNearNames(supersedes, others, name => name);
      const slip = near.length > 0 ? findSlip(supersedes, others) : undefined;
      return [
        {
          path,
          discriminator: keys[index],
          message: `${partSubject('decision', { id, index })} of ${nameEntity(ref)} replaces ${isItself ? 'itself' : `${quote(supersedes)}, which is no decision of the body`}; a decision replaces another one`,
          suggestions: near.map(({ value }) =>
            suggestName({ path, value, isSlip: value === slip }),
          ),
        },
      ];
    });
  },
});

/** Looking for near names costs time: so many decisions get suggestions. */
const MAX_SUGGESTED = 20;
/** So many decisions are looked at for near names. */
const MAX_CANDIDATES = 1_000;
