/** What a reference names, part included: `domain:default/access#faster`. */
export function targetOf(reference: {
  readonly ref: string;
  readonly fragment?: string;
}): string {
  const { ref, fragment } = reference;
  return fragment ? `${ref}#${fragment}` : ref;
}
