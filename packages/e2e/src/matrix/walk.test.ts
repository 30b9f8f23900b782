import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyDiff, sectionOf, stepsOf } from './walk';

const page = `# Title

## Install

### Backend

\`\`\`sh
yarn add it

yarn add that
\`\`\`

\`\`\`diff
 // src/index.ts
+backend.add(it);
 backend.start();
\`\`\`

### Frontend

\`\`\`tsx
// src/new.tsx
export const one = 1;
\`\`\`

\`\`\`tsx
one();
\`\`\`

## Other
`;

describe('a page that is walked', () => {
  it('is read from a heading to the next of its level', () => {
    assert.match(sectionOf(page, 'Backend'), /yarn add it/);
    assert.doesNotMatch(sectionOf(page, 'Backend'), /export/);
    assert.match(sectionOf(page, 'Install'), /export/);
    assert.throws(() => sectionOf(page, 'Gone'), /no heading "Gone"/);
  });

  it('tells commands, edits and new files, and leaves the rest', () => {
    assert.deepEqual(stepsOf(sectionOf(page, 'Install')), [
      { does: 'command', line: 'yarn add it' },
      { does: 'command', line: 'yarn add that' },
      {
        does: 'edit',
        file: 'src/index.ts',
        diff: '+backend.add(it);\n backend.start();\n',
      },
      { does: 'file', file: 'src/new.tsx', text: 'export const one = 1;\n' },
    ]);
  });
});

describe('an edit of a page', () => {
  it('adds before and after the lines that it shows', () => {
    assert.equal(
      applyDiff('a\nb\nc', '+before\n a\n+after\n'),
      'before\na\nafter\nb\nc',
    );
  });

  it('takes lines away and puts others in their place', () => {
    assert.equal(applyDiff('a\n  b\nc', ' a\n-b\n+  d\n'), 'a\n  d\nc');
  });

  it('leaves out lines between those that it shows', () => {
    assert.equal(applyDiff('a\nb\nc\nd', ' a\n c\n+new\n'), 'a\nb\nc\nnew\nd');
  });

  it('goes on from part to part, with imports at the top', () => {
    assert.equal(
      applyDiff('one\nx\ntwo\nx', '+import\n\n two\n x\n+new\n'),
      'import\none\nx\ntwo\nx\nnew',
    );
  });

  it('says which line it does not find', () => {
    assert.throws(() => applyDiff('a', ' gone\n+new\n'), /No line "gone"/);
  });
});
