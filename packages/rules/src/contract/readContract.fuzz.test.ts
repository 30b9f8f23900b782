import fc from 'fast-check';
import { readFixture } from './__fixtures__/readFixture';
import { readContract, readContractTerms } from './readContract';
import { readProductDescription } from './readProductDescription';

const contract = readFixture('orders-3.2.odcs.yaml');
const description = readFixture('orders-1.1.odps.yaml');

/** A text with a part cut out and something else put in its place. */
const mutated = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(60),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('\n', ': ', '[', '}', '*a', '&a ', '- ', '~', '1e999'),
      ),
    )
    .map(
      ([start, length, inserted]) =>
        text.slice(0, start) + inserted + text.slice(start + length),
    );

/** Values of any type under the names that are read. */
const misshapen = fc
  .dictionary(
    fc.constantFrom(
      'apiVersion',
      'id',
      'version',
      'status',
      'schema',
      'slaProperties',
      'team',
      'outputPorts',
      '__proto__',
      'constructor',
    ),
    fc.jsonValue({ maxDepth: 4 }),
  )
  .chain(fields =>
    fc
      .constantFrom('DataContract', 'DataProduct')
      .map(kind => JSON.stringify({ apiVersion: 'v3.1.0', ...fields, kind })),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  mutated(contract),
  mutated(description),
  misshapen,
);

describe('the readers of linked texts', () => {
  it('either use a text or say why not', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const read of [readContract, readProductDescription]) {
          const { value, problems, isUnsupported } = read(text);
          const isTold = problems.length > 0 || isUnsupported;
          expect(value !== undefined || isTold).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('say the same of one text each time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(readContractTerms(text).problems).toEqual(
          readContract(text).problems,
        );
      }),
      { numRuns: 100 },
    );
  });
});
