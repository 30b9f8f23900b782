import {
  formatPath,
  kinds,
  quote,
  partKeys,
  type Reference,
} from '@backstage-data-mesh/model';
import { PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { findMisplaced } from '../../references/misplaced';
import { suggestKind } from '../../references/suggestKind';
import { nameRef, subjectName } from '../../wording/names';

export const ownershipRefKind = defineRule({
  id: 'ownership-ref-kind',
  summary: 'Every ref names a kind of entity that its field takes.',
  why: 'A ref of another kind connects nothing: the entity may exist, and still nobody owns, reads, decides or works with what the field is about. Who reads the file believes that it does.',
  source: 'Practice: refs are copied from one field into another',
  remedy:
    'Name an entity of one of the kinds that the finding lists, or move the ref to the field that it is meant for.',
  subject: everyOfKinds(kinds),
  severity: 'error',
  version: '3',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
  inputPorts: [{ name: diary, from: resource:diary }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
  inputPorts: [{ name: diary, from: group:diary }]
`,
  },
  check({ ref, node }, { graph }) {
    const item = graph.itemOf(node);
    const misplaced = item ? findMisplaced(item) : [];
    if (misplaced.length === 0) return PASS;
    const keys = partKeys(misplaced.map(keyOf));
    return misplaced.map((reference, index): Finding => ({
      path: reference.path,
      discriminator: keys[index],
      message: `${subjectName(ref)} names ${nameRef(reference.ref)} in ${quote(
        formatPath(reference.path),
      )}; the field takes ${listKinds(reference)}`,
      ofPlaceAlone: true,
      suggestions: suggestKind(reference),
    }));
  },
});

/** "`Group` or `User`" */
function listKinds({ field }: Reference): string {
  const names = Object.keys(field.reference.allowed).sort().map(quote);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}

/** Stays the same when other refs are added before it. */
function keyOf({ field, ref }: Reference): string {
  return `${field.path.join('.')}=${ref}`;
}
