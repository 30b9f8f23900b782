import { readSource } from '../../source/readSource';

/** A file whose name and contents mean something in every format of reports. */
export const hostileFile = readSource({
  path: 'a%b,c/catalog-info.yaml',
  text: 'kind: <b>&\nspec:\n  owner: "x::y"\n',
});

export const [hostileDocument] = hostileFile.documents;

/** What is found at its owner, with a message that wants to break out. */
export const hostileFinding = {
  check: 'reference-unresolved',
  message: '`x` is <none> | *here*\n::error::\u001b[31m @all "100 %"',
  entity: 'component:default/a',
  nearest: 'group:z',
} as const;

/** The edit that would mend it. */
export const hostileFix = {
  text: 'Write `group:z`',
  edits: [{ path: ['spec', 'owner'], action: 'set', value: 'group:z' }],
  isSafe: true,
} as const;
