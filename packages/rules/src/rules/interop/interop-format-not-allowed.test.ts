import { testRule } from '../../testing';
import { interopFormatNotAllowed } from './interop-format-not-allowed';

const product = (ports: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, outputPorts: ${ports} }
`;

it('is off unless somebody asks for it', () => {
  expect(interopFormatNotAllowed.severity).toBe('off');
});

testRule(interopFormatNotAllowed, {
  passes: [
    {
      name: 'for an open format, in any case',
      mesh: product('[{ name: a, format: Parquet }]'),
    },
    {
      name: 'for what the list allows',
      mesh: product('[{ name: a, format: xlsx, type: file }]'),
      options: { formats: ['xlsx'], types: ['file', 'rest'] },
    },
  ],
  fails: [
    {
      name: 'for a format and a type outside of the lists',
      mesh: product('[{ name: a, version: 1.0.0, format: csv, type: file }]'),
      options: { formats: ['parquet', 'delta'], types: ['table'] },
      isPartial: true,
      paths: ['spec.outputPorts[0].format', 'spec.outputPorts[0].type'],
      severities: ['warning', 'warning'],
      findings: [
        'Data product `visits` serves output port `a@1.0.0` with the format `csv`; allowed are `delta` and `parquet`',
        'Data product `visits` serves output port `a@1.0.0` with the type `file`; allowed are `table`',
      ],
    },
    {
      name: 'also when another port does not say its format',
      mesh: product('[{ name: a }, { name: b, format: xls }]'),
      paths: ['spec.outputPorts[1].format'],
    },
  ],
  notApplicable: [
    {
      name: 'where everything is allowed',
      mesh: product('[{ name: a, format: xlsx }]'),
      options: { formats: [] },
      reason: 'everything is allowed',
    },
    {
      name: 'to a product without output ports',
      mesh: product('[]'),
      reason: 'it has no output ports',
    },
  ],
  unknown: [
    {
      name: 'when a port does not say its format',
      mesh: product('[{ name: a, format: csv }, { name: b }]'),
      reason: 'an output port does not say its format',
    },
  ],
});
