import { parseDocument } from 'yaml';
import { explainAlias, explainSyntax } from './explainSyntax';

/** `<line>:<column> <words>` of each slip. */
function told(text: string): string[] {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false });
  return explainSyntax(text, [...errors, ...warnings]).map(
    ({ message, start }) => {
      const lines = text.slice(0, start).split('\n');
      return `${lines.length}:${lines[lines.length - 1].length + 1} ${message}`;
    },
  );
}

describe('a slip in YAML is told in the words of its author', () => {
  it.each([
    [
      'a second colon',
      'a:\n  purpose: orders: all of them\n  b: 1\n',
      '2:12 the text after `purpose:` has another `: `; put it in quotes',
    ],
    [
      'a second colon in a list',
      'a:\n  - see: this: that\n',
      '2:10 the text after `see:` has another `: `; put it in quotes',
    ],
    [
      'a quote that is not closed',
      'a: 1\nname: "text\nb: 1\nc: 2\n',
      '2:7 the text in quotes of `name` is not closed; write the second quote, and indent a text over several lines further than its name',
    ],
    [
      'a quoted text at the same indentation',
      'a:\n  - name: o\n    text: "goes on\n    here."\n    p: 1\n',
      '3:11 the text in quotes of `text` is not closed; write the second quote, and indent a text over several lines further than its name',
    ],
    [
      'a quote within a quoted text',
      "a: 'it's here'\n",
      "1:8 more text follows the `'` that closes a text; put all of it in the other kind of quotes",
    ],
    [
      'a colon without a space',
      'spec:\n  owner:crew\n  type: x\n',
      '2:3 `owner:crew` needs a space behind the colon: `owner: crew`',
    ],
    [
      'a line that is no field',
      'a: 1\nplain line\nb: 2\n',
      '2:1 `plain line` is no field; a field is `name: value`, and a text over several lines is indented further than its name',
    ],
    [
      'a conflict of a merge',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n',
      '2:1 a conflict of a merge is left here; keep one of its sides, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
    ],
    [
      'a fence of Markdown',
      '```yaml\na: 1\nb: 2\n```\n',
      '1:1 three backticks begin and end code in Markdown, and are no YAML; remove both lines',
    ],
    [
      'a dash without a space',
      'ports:\n  -name: a\n    type: x\n',
      '2:3 `-name:` needs a space behind the dash: `- name:`',
    ],
    [
      'a blank that does not break, behind a colon',
      'a: 1\nkind:\u00a0Group\nb: 2\n',
      '2:6 there is a blank that YAML takes for a letter (U+00A0); type it anew',
    ],
    [
      'a blank that does not break, in an indentation',
      'a:\n  b: 1\n \u00a0c: 2\n',
      '3:2 there is a blank that YAML takes for a letter (U+00A0); type it anew',
    ],
    [
      'a colon of another script',
      'a: 1\nkind\uff1a Group\nb: 2\n',
      '2:5 `\uff1a` (U+FF1A) is no colon of YAML; write `:` and a space',
    ],
    [
      'a tab',
      'a:\n\tb: 1\n\tc: 2\n',
      '2:1 this line is indented with a tab; YAML takes spaces only',
    ],
    [
      'too little indentation',
      'a:\n    b: 1\n  c: 2\n',
      '3:3 this line is indented by 2 spaces, unlike the lines above that it belongs to',
    ],
    [
      'too much indentation',
      'a:\n  b: 1\n   c: 2\n  d: 3\n',
      '3:1 the line below is indented further than this one, though `b:` has a text already; give both the same indentation, or put the text in quotes',
    ],
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n',
      '3:1 the key `a` is written twice; keep one of the two',
    ],
    [
      'a sign that begins no text',
      'a: @home\n',
      '1:4 a text cannot begin with `@`; put it in quotes',
    ],
    [
      'a comparison',
      'a: >=1.0\n',
      '1:5 a text that begins with `>` or `|` needs quotes',
    ],
    [
      'a backslash',
      'a: "C:\\data"\n',
      '1:7 a `\\` between double quotes has a meaning of its own; write it twice, or use single quotes',
    ],
    [
      'a bracket that is not closed',
      'a: { b: 1, c: 2\nd: 3\n',
      '2:1 a `{` is not closed; write `}` behind its last field',
    ],
    [
      'a bracket that closes nothing',
      'a: b\nc: [a]]\n',
      '2:7 a `]` closes nothing; put a text with brackets in quotes',
    ],
    [
      'a comma left out',
      'a: { b: 1 c: 2 }\n',
      '1:9 a `,` is missing between what stands in brackets, or a text with `: ` in it needs quotes',
    ],
    [
      'a text behind brackets',
      'a: {{ x }} y\n',
      '1:12 more text follows the closing bracket; put the whole text in quotes',
    ],
    [
      'an item among fields',
      'a:\n  c: 1\n  - b\n',
      '3:1 an item of a list, `- `, stands among the fields of a map; indent it below the field that it belongs to',
    ],
    [
      'a field among items',
      '- a\nb: c\n',
      '2:1 `b: c` does not belong to what stands above; look at its indentation',
    ],
    [
      'a comment that touches a text',
      'a: "x"#y\n',
      '1:7 a comment needs a space before its `#`; put a text with `#` in quotes',
    ],
    [
      'a tag',
      'a: !Ref x\n',
      '1:4 `!Ref` is a tag that YAML does not know, and is left out; a text that begins with `!` needs quotes',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('an alias that leads nowhere', () => {
    expect(
      explainAlias(
        'a: *.example.com',
        'Unresolved alias (the anchor must be set before the alias): .example.com',
      ),
    ).toMatchObject({
      message:
        '`*.example.com` repeats what is marked `&.example.com`, which is nowhere above; a text that begins with `*` needs quotes',
      start: 3,
    });
    expect(explainAlias('a', 'something else')).toBeUndefined();
  });
});

describe('one slip is told once', () => {
  it('in each place', () => {
    const text = 'a: b: c\nd: 1\nok: yes\ne: f: g\n';
    expect(told(text).map(line => line.split(' ')[0])).toEqual(['1:4', '4:4']);
  });

  it('and nothing after what stays open', () => {
    const text = 'a: b: c\nd: 1\ne: "open\nf: g: h\ni: j: k\n';
    expect(told(text).map(line => line.split(' ')[0])).toEqual(['1:4', '3:4']);
  });

  it('ten times at most', () => {
    expect(told('a: b: c\nd: 1\n'.repeat(50)).length).toBeLessThanOrEqual(10);
  });

  it('in time that is linear in the text', () => {
    const text = `a: "${'x '.repeat(200_000)}\n${'b: c\n'.repeat(2_000)}`;
    expect(told(text)).toHaveLength(1);
  });
});
