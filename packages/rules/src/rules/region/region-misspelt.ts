import { formatPath, isRetired, quote } from '@backstage-data-mesh/model';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import {
  REGIONAL_KINDS,
  visitRegionsNamedBy,
} from '../../facts/references/namedRegions';
import { FewSet } from '../../memory/fewSet';
import { suggestName } from '../../references/suggestName';
import { subjectName } from '../../wording/names';

export const regionMisspelt = defineRule({
  id: 'region-misspelt',
  summary: 'A region has one name, wherever it is written.',
  why: 'Who works where, what may be served from where and which policies hold is told by the names of regions. Of two names that differ by a slip of the pen each stands for a region of its own: no policy of the one holds in the other, and nothing may be served there.',
  source: 'Practice: names of regions are typed by hand, in many files',
  remedy:
    'Write the region as everybody else does; where both are regions of their own, give one of them a name that cannot be taken for the other.',
  subject: everyOfKinds(REGIONAL_KINDS),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec: { owner: patient-access-leads, dataMesh: { region: europe } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, region: europe }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec: { owner: patient-access-leads, dataMesh: { region: europe } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, region: eurpoe }
`,
  },
  check({ ref, node }, { graph, facts }) {
    if (isRetired(graph, node)) return notApplicable('it is retired');
    const seen = new FewSet<string>();
    let findings: Finding[] | undefined;
    visitRegionsNamedBy(graph, node, (region, tellPath, index, port) => {
      if (seen.has(region) || seen.size >= MAX_LOOKED_UP) return;
      seen.add(region);
      const value = facts.regionWords.meantBy(node, region);
      if (value === undefined) return;
      const path = tellPath(index, port);
      findings ??= [];
      findings.push({
        path,
        discriminator: region,
        message: `${subjectName(ref)} names the region ${quote(region)} in ${quote(formatPath(path))}, which is nearly ${quote(value)}, as others write it; a region has one name`,
        suggestions: [suggestName({ path, value, isSlip: true })],
      });
    });
    if (seen.size === 0) return notApplicable('it names no region');
    return findings ?? PASS;
  },
});

/** So many different regions of an entity are looked up. */
const MAX_LOOKED_UP = 20;
