import { productYaml } from '../__testUtils__/entities';
import { readSource } from './readSource';

const product = productYaml('orders');

/** How many documents are checked, and how many are left out. */
function counts(text: string, path = 'catalog-info.yaml') {
  const { documents, skeletons } = readSource({ path, text });
  return [documents.length, skeletons];
}

const CHECKED = [1, 0];
const LEFT_OUT = [0, 1];

const named = (name: string) =>
  product.replace('name: orders', `name: ${name}`);
const owned = (owner: string) =>
  product.replace('owner: group:crew', `owner: ${owner}`);

describe('a document that a software template fills in', () => {
  it.each([
    ['a Backstage template', '${{ values.name }}'],
    ['a filter', '${{ values.name | dump }}'],
    ['a part of the name', 'data-${{ values.name }}-raw'],
    ['quotes', '"${{ values.name }}"'],
    ['Cookiecutter', '{{cookiecutter.name}}'],
    ['Cookiecutter within a name', '{{ cookiecutter.name }}-raw'],
    ['a helper of Handlebars', '{{kebabCase name}}'],
    ['a chart of Helm', '{{ include "chart.name" . | quote }}'],
    ['a condition in one line', '{% if a %}orders{% else %}sales{% endif %}'],
    ['EJS', '<%= name %>'],
    ['Copier', '[[ name ]]'],
    ['a variable', '${NAME}'],
    ['a variable without braces', 'data-$NAME'],
    ['a variable of Concourse', '((name))'],
    ['a word that a script replaces', '__NAME__'],
    ['another word that a script replaces', '@@NAME@@'],
    ['a word of CMake', '@NAME@'],
    ['a token of a pipeline', '#{Name}#'],
  ])('is left out when its name is made by %s', (_, name) => {
    expect(counts(named(name))).toEqual(LEFT_OUT);
  });

  it.each(['${{ values.owner }}', 'group:${{ values.owner }}', '{{ owner }}'])(
    'is left out when its owner is %s',
    owner => {
      expect(counts(owned(owner))).toEqual(LEFT_OUT);
    },
  );

  it.each(['domain: sea', 'type: source-aligned', 'lifecycle: experimental'])(
    'is left out when a mark stands for the word in `%s`',
    line => {
      const [key] = line.split(':');
      const text = product.replace(line, `${key}: \${{ values.${key} }}`);
      expect(counts(text)).toEqual(LEFT_OUT);
    },
  );

  it.each([
    ['a condition', '{%- if values.domain %}\n  domain: sea\n  {%- endif %}'],
    [
      'a condition with two ends',
      '{% if values.big %}\n  region: emea\n  {% else %}\n  region: apac\n  {% endif %}',
    ],
    ['a loop', '{% for tag in values.tags %}\n  tag: x\n  {% endfor %}'],
    [
      'a block of a chart',
      '{{- with .Values.more }}\n  {{- toYaml . }}\n  {{- end }}',
    ],
    ['a block of EJS', '<% if (a) { %>\n  region: emea\n  <% } %>'],
    ['a comment', '{# who owns\n  it? #}\n  region: emea'],
  ])('is left out when %s keeps it from being YAML', (_, lines) => {
    expect(counts(`${product}  ${lines}\n`)).toEqual(LEFT_OUT);
  });

  it('is left out when it is nothing but marks', () => {
    expect(counts('{{ content }}\n')).toEqual(LEFT_OUT);
  });

  it('is left out in a folder whose name is made by a template', () => {
    const path = '{{cookiecutter.name}}/catalog-info.yaml';
    expect(counts(product, path)).toEqual(LEFT_OUT);
  });

  it('is left out in a folder of skeletons wherever its marks stand', () => {
    const text = product.replace(
      'name: orders',
      'name: orders\n  title: The ${{ values.title }}',
    );
    const path = 'templates/product/skeleton/catalog-info.yaml';
    expect(counts(text, path)).toEqual(LEFT_OUT);
    expect(counts(text)).toEqual(CHECKED);
    expect(counts(product, path)).toEqual(CHECKED);
  });

  it('does not take the other documents of its file with it', () => {
    const text = `${product}---\n${named('${{ values.name }}')}---\n${product}`;
    expect(counts(text)).toEqual([2, 1]);
  });
});

describe('a document with marks in it', () => {
  const described = (text: string) =>
    product.replace('name: orders', `name: orders\n  description: ${text}`);

  it.each([
    'Runs with ${{ secrets.TOKEN }}',
    '"{{ order }} by {% raw %}"',
    '"${{ values.description }}"',
    '|\n    {% if big %}\n    ${{ values.name }}\n    {% endif %}',
    'a ${HOME} and a [[link]] # {{ comment }}',
    'costs $US 20, ask jo@acme.com and ana@acme.com ((soon))',
  ])('is checked when they are in a sentence: %s', text => {
    expect(counts(described(text))).toEqual(CHECKED);
  });

  it('is checked when something else keeps it from being YAML', () => {
    const text = described('Runs with ${{ secrets.TOKEN }}');
    const { documents, skeletons } = readSource({
      path: 'catalog-info.yaml',
      text: `${text}  region: "emea\n`,
    });
    expect(skeletons).toBe(0);
    expect(documents[0].faults).not.toEqual([]);
  });

  it.each(['db__ORDERS__raw', 'a__b__c', 'orders-100'])(
    'is checked when they are none: %s',
    name => {
      expect(counts(named(name))).toEqual(CHECKED);
    },
  );

  it('is checked when it is the template itself', () => {
    const template = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: product }
spec:
  owner: crew
  type: service
  steps:
    - { id: fetch, input: { name: '\${{ parameters.name }}' } }
`;
    expect(counts(template)).toEqual(CHECKED);
  });

  it.each(['{{', '{%', '${{ ', '__A', '{% %}', 'a {% if %}', '[[ a'])(
    'costs time as its length: %s',
    mark => {
      const time = (times: number) => {
        const text = `a: "${mark.repeat(times)}"`;
        const start = process.cpuUsage().user;
        counts(text);
        return process.cpuUsage().user - start;
      };
      time(1_000);
      expect(time(100_000)).toBeLessThan(2_000_000);
    },
  );
});
