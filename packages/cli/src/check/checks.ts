import type { Severity } from '@backstage-data-mesh/rules';

/** What the CLI checks itself, before the rules of the mesh come in. */
export interface Check {
  readonly severity: Severity;
  /** What holds when there is no finding. */
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
}

const PATH_REMEDY =
  'Correct the path; it counts from the folder of the file or, with `/` first, from the root of the repository.';

const CHECKS = {
  'file-unreadable': {
    severity: 'error',
    summary: 'Every file can be read.',
    why: 'A file that is missing, not UTF-8 or not a plain file inside the tree gives the catalog nothing, or something else than meant.',
    remedy: 'Make it a plain UTF-8 file inside the repository.',
  },
  'yaml-syntax': {
    severity: 'error',
    summary: 'Every document is YAML 1.2.',
    why: 'The catalog refuses a document that it cannot parse.',
    remedy:
      'Correct the line; quote texts with `: `, ` #` or a leading symbol.',
  },
  'yaml-limit': {
    severity: 'warning',
    summary:
      'No file or document is larger, deeper or more tangled than a person writes.',
    why: 'Nothing in it was judged: it may be right or wrong. The parser of the catalog needs minutes for some small texts, so there are limits.',
    remedy: 'Split it, or keep bulky content in a file behind `$text`.',
  },
  'yaml-value': {
    severity: 'error',
    summary: 'Every document is made of texts, numbers, lists and maps.',
    why: 'The catalog keeps entities as JSON, which has no sets, no bytes, and nothing that contains itself.',
    remedy: 'Write the value as plain text, a list or a map.',
  },
  'yaml-tag': {
    severity: 'warning',
    summary: 'Documents use no tags and directives that YAML does not define.',
    why: 'The catalog ignores them, so the value may not be what was meant.',
    remedy: 'Write the value without the tag.',
  },
  'entity-envelope': {
    severity: 'error',
    summary: "Every entity has Backstage's envelope.",
    why: 'The catalog refuses an entity of any kind whose apiVersion, kind or metadata it does not understand.',
    remedy: 'Correct the field that is named.',
  },
  'entity-kind': {
    severity: 'error',
    summary: 'The kind and the version of an entity exist.',
    why: 'Nobody processes an entity whose kind or version does not exist, so it never appears.',
    remedy: 'Write one of the kinds and versions that the message lists.',
  },
  'entity-foreign': {
    severity: 'info',
    summary: 'What has the name of one of our kinds is of our API group.',
    why: 'Other groups may have a kind of the same name. It is theirs, so nothing of it is judged here; where it was meant to be ours, that looks like a pass.',
    remedy:
      'Write the `apiVersion` that the message names, if the kind of this suite is meant.',
  },
  'entity-property': {
    severity: 'error',
    summary: 'Every field is one that the kind knows.',
    why: 'A misspelt field is ignored, and what it says is lost without a sound.',
    remedy: 'Correct the spelling, or remove the field.',
  },
  'entity-shape': {
    severity: 'error',
    summary: 'Every field has a value of its type.',
    why: 'An entity that cannot be understood is kept out of the catalog. Here the field is set aside: what follows from it is unknown, and all else is judged.',
    remedy: 'Write a value as the message expects it.',
  },
  'entity-reserved': {
    severity: 'error',
    summary: 'Fields that the catalog writes are not written by hand.',
    why: 'By hand they blind the change detection of the catalog.',
    remedy: 'Remove the field.',
  },
  'entity-duplicate': {
    severity: 'error',
    summary: 'No two entities have the same reference.',
    why: 'The catalog keeps one of them; which one is a matter of luck.',
    remedy: 'Rename one, or remove it.',
  },
  'placeholder-unresolved': {
    severity: 'error',
    summary: 'Every placeholder names a file of the same repository.',
    why: 'The catalog keeps an entity out when it cannot read a file that the entity includes, and since Backstage 1.56.1 it reads files of the same repository only.',
    remedy: PATH_REMEDY,
  },
  'placeholder-unverified': {
    severity: 'info',
    summary: 'Every placeholder with an address stays in this repository.',
    why: 'Since Backstage 1.56.1 the catalog includes files of the same repository only. Git knows no remote of this one here, so nobody can compare.',
    remedy:
      'Write the path of a file of this repository or, for a contract, `{ id, version, url }`.',
  },
  'location-unresolved': {
    severity: 'error',
    summary: 'Every local target of a Location leads to a file.',
    why: 'What the target should bring in is missing from the catalog. With `presence: optional` it may be missing.',
    remedy: PATH_REMEDY,
  },
  'reference-unresolved': {
    severity: 'error',
    summary: 'Every reference names an entity that exists.',
    why: 'A dead reference connects nothing and tells nobody.',
    remedy: 'Correct the reference, or add the entity.',
  },
  'reference-unverified': {
    severity: 'info',
    summary: 'References outside the tree are not taken for one in it.',
    why: 'Without a snapshot of the catalog nobody can tell here whether the entity exists, but one in this tree has nearly the same name.',
    remedy: 'Correct the reference, or check it with `--snapshot`.',
  },
  'ignore-invalid': {
    severity: 'error',
    summary: 'Every ignore comment names a rule, a date and a reason.',
    why: 'An exemption without end or reason is a deletion that nobody decided.',
    remedy:
      'Write `# data-mesh-ignore <rule> -- until <date>: <reason>` on the line before.',
  },
  'ignore-expired': {
    severity: 'warning',
    summary: 'No ignore comment is past its date.',
    why: 'What was to be fixed by then is not fixed, or the comment is forgotten.',
    remedy: 'Fix the finding, or agree a new date.',
  },
  'ignore-unused': {
    severity: 'warning',
    summary: 'Every ignore comment hides a finding.',
    why: 'A comment that hides nothing will hide the next mistake.',
    remedy: 'Remove the comment.',
  },
  'baseline-stale': {
    severity: 'warning',
    summary: 'Every line of the baseline is still a finding.',
    why: 'A line that hides nothing will hide the next mistake.',
    remedy: 'Write the baseline anew with `--update-baseline`.',
  },
  'findings-alike': {
    severity: 'info',
    summary: 'No entity has thousands of findings of one rule.',
    why: 'Nobody reads so many, and most have one cause. They count as soon as those before them are mended.',
    remedy:
      'Mend what the findings have in common, such as the tool that writes the entity.',
  },
  'rule-crashed': {
    severity: 'error',
    summary: 'Every rule comes to a verdict.',
    why: 'A rule that fails says nothing about the entity.',
    remedy: 'Report it to the authors of the rule.',
  },
} as const satisfies Record<string, Check>;

/** The name of a check of the CLI. */
export type CheckId = keyof typeof CHECKS;

/** All checks of the CLI, by name. */
export const checks: Readonly<Record<CheckId, Check>> = CHECKS;

/** The check of that name, if there is one. */
export function findCheck(id: string): Check | undefined {
  return isCheckId(id) ? checks[id] : undefined;
}

function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(CHECKS, id);
}
