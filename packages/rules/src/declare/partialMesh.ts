/**
 * What becomes of a failure where only a part of the mesh is at hand: it stands
 * (`judged`); it names refs that may well exist elsewhere (`unverified`); it
 * concludes from what is nowhere declared, that nobody consumes, serves or
 * governs, which nobody can know there (`unknown`); or each finding says whether
 * it does (`by-finding`).
 *
 * @public
 */
export const PARTIAL_MESH_VERDICTS = [
  'judged',
  'unverified',
  'unknown',
  'by-finding',
] as const;

/** What becomes of a failure where only a part of the mesh is at hand. @public */
export type PartialMeshVerdict = (typeof PARTIAL_MESH_VERDICTS)[number];

/** @throws Error for a word that is none, or says nothing about this rule. */
export function assertPartialMesh(
  id: string,
  verdict: PartialMeshVerdict = 'judged',
  needs: readonly string[] = [],
): void {
  if (!PARTIAL_MESH_VERDICTS.includes(verdict)) {
    throw new Error(
      `Rule ${id} is ${verdict} in a partial mesh; it must be one of ${PARTIAL_MESH_VERDICTS.join(
        ', ',
      )}`,
    );
  }
  if (verdict !== 'judged' && !needs.includes('mesh')) {
    throw new Error(
      `Rule ${id} is ${verdict} in a partial mesh, but does not need the mesh`,
    );
  }
}
