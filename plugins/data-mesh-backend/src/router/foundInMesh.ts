import {
  noteFindings,
  SEVERITIES,
  type FoundInMesh,
} from '@backstage-data-mesh/model';
import type { MeshNow } from '../mesh/meshReader';

type Found = Parameters<typeof noteFindings>[0][number];

/** What was found on each entity within the mesh; what is waived is not asked. */
export function foundInMesh({
  book,
  evaluation,
}: Pick<MeshNow, 'book' | 'evaluation'>): FoundInMesh {
  const foundOn = (ref: string): Found[] =>
    book
      .of(ref)
      .flatMap(({ status, rule, severity }) =>
        status === 'fail' && severity ? [{ rule, severity }] : [],
      );
  return {
    noted: ref => noteFindings(foundOn(ref)),
    worst(ref) {
      const found = foundOn(ref);
      const worst = SEVERITIES.find(each =>
        found.some(({ severity }) => severity === each),
      );
      for (const { rule, severity } of found) {
        const finding =
          severity === worst && evaluation.outcome(rule, ref)?.findings[0];
        if (finding) return { rule, severity, message: finding.message };
      }
      return undefined;
    },
  };
}
