import { body, meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { regionPersonalDataCrosses } from './region-personal-data-crosses';

const visits = (
  port: object = { classification: 'restricted' },
  region?: string,
) =>
  product('visits', {
    region: region ?? 'emea',
    outputPorts: [{ name: 'a', ...port }],
  });
const journeys = (spec: object = { region: 'apac' }) =>
  product('journeys', {
    inputPorts: [{ name: 'in', from: 'visits#a' }],
    ...spec,
  });

const contract = (property: string) => `
apiVersion: v3.1.0
kind: DataContract
id: urn:a
version: 1.0.0
status: active
schema:
  - name: visits
    properties:
      - name: address
        logicalType: object
        properties:
          - { name: street, logicalType: string, ${property} }
`;

const policy = {
  id: 'p',
  title: 'Restricted data leaves its region under standard clauses',
  status: 'enforced',
  purpose: 'privacy',
};
const decision = {
  id: 'd',
  purpose: 'privacy',
  appliesTo: ['visits', 'journeys'],
};
const of = (region: string) => ({ level: 'region', regions: [region] });
const council = (policies: object[], spec: object = {}) =>
  body('council', { scope: { level: 'enterprise' }, policies, ...spec });

const finding = (why: string) =>
  `Input port \`in\` of data product \`journeys\` takes personal data (${why}) from \`emea\` to \`apac\`, out of output port \`a\` of data product \`visits\`; no one decision or policy on such data holds at both ends`;

testRule(regionPersonalDataCrosses, {
  fails: [
    {
      name: 'for restricted data',
      mesh: meshOf(visits(), journeys()),
      paths: ['spec.inputPorts[0].from'],
      findings: [finding('`restricted`')],
      severities: ['warning'],
    },
    {
      name: 'for data that a contract classifies as personal',
      mesh: meshOf(
        visits({
          classification: 'internal',
          contract: contract('classification: PII'),
        }),
        journeys(),
      ),
      findings: [finding('`pii` by its contract')],
    },
    {
      name: 'for data that a contract tags as personal',
      mesh: meshOf(
        visits({
          classification: 'internal',
          contract: contract('tags: [personal]'),
        }),
        journeys(),
      ),
      findings: [finding('`personal` by its contract')],
    },
    {
      name: 'for a product that is tagged',
      mesh: meshOf(
        visits({ classification: 'internal' }).replace(
          'name: visits',
          'name: visits\n  tags: [pii]',
        ),
        journeys(),
      ),
      findings: [finding('tagged `pii`')],
    },
    {
      name: 'for identifiers of people, where they are set',
      mesh: meshOf(
        visits({ classification: 'internal', identifiers: ['Patient-Id'] }),
        journeys(),
      ),
      options: { identifiers: ['patient-id'] },
      findings: [finding('joined on `patient-id`')],
    },
    {
      name: 'with a policy at one end only',
      mesh: meshOf(
        visits(),
        journeys(),
        council([policy], { scope: of('emea') }),
      ),
    },
    {
      name: 'with a draft, with one that starts later, and for another purpose',
      mesh: meshOf(
        visits(),
        journeys(),
        council([
          { ...policy, status: 'draft' },
          { ...policy, since: '2027-01-01' },
          { ...policy, purpose: 'cost' },
        ]),
      ),
    },
    {
      name: 'with a policy that only asks for this rule',
      mesh: meshOf(
        visits(),
        journeys(),
        council([
          { ...policy, rules: [{ rule: 'region-personal-data-crosses' }] },
        ]),
      ),
    },
    {
      name: 'with two policies that each hold at one end',
      mesh: meshOf(
        visits(),
        journeys(),
        council([policy], { scope: of('emea') }),
        body('clinic', { scope: of('apac'), policies: [policy] }),
      ),
    },
    {
      name: 'with a policy on privacy that is about something else',
      mesh: meshOf(
        visits(),
        journeys(),
        council([{ ...policy, title: 'Logs are kept for two years' }]),
      ),
    },
    {
      name: 'with a decision about something else',
      mesh: meshOf(
        visits(),
        journeys(),
        council([], {
          decisions: [
            {
              id: 'd',
              title: 'Both move to the lake',
              appliesTo: ['visits', 'journeys'],
            },
            { ...decision, purpose: 'cost', title: 'Storing restricted data' },
          ],
        }),
      ),
    },
    {
      name: 'with a decision of a body that decides for one end',
      mesh: meshOf(
        visits(),
        journeys(),
        council([], { scope: of('emea'), decisions: [decision] }),
      ),
    },
    {
      name: 'with a decision to come, and with one that was replaced',
      mesh: meshOf(
        visits(),
        journeys(),
        council([], {
          decisions: [
            { ...decision, date: '2027-01-01' },
            { ...decision, id: 'e' },
            { id: 'f', title: 'No more', supersedes: 'e' },
          ],
        }),
      ),
    },
    {
      name: 'with a policy about other products',
      mesh: meshOf(
        visits(),
        journeys(),
        council([{ ...policy, appliesTo: { 'metadata.name': 'visits' } }]),
      ),
    },
  ],
  notApplicable: [
    {
      name: 'within a region',
      mesh: meshOf(visits(), journeys({ region: 'EMEA' })),
      reason: 'it reads no personal data of another region',
    },
    {
      name: 'to data that nothing calls personal, confidential or not',
      mesh: meshOf(visits({ classification: 'confidential' }), journeys()),
      reason: 'it reads no personal data of another region',
    },
    {
      name: 'to restricted data, where that does not mean personal',
      mesh: meshOf(visits(), journeys()),
      options: { classifications: [] },
    },
  ],
  unknown: [
    {
      name: 'when the data is not classified',
      mesh: meshOf(visits({}), journeys()),
      reason:
        'what input port `in` reads is not classified; `classification` of that port says it',
    },
    {
      name: 'when a region is not known',
      mesh: meshOf(visits(), journeys({})),
      reason:
        'it is not known whether input port `in` crosses regions; `spec.region` of both products says it',
    },
    {
      name: 'when the port does not exist',
      mesh: journeys(),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});

describe('a joint decision', () => {
  const statusWith = (...mesh: string[]) =>
    runRule(regionPersonalDataCrosses, meshOf(visits(), ...mesh))[0].status;

  it('is one policy in force at both ends, also in grace', () => {
    expect(statusWith(journeys(), council([policy]))).toBe('pass');
    const grace = { ...policy, status: 'grace', graceUntil: '2027-01-01' };
    expect(statusWith(journeys(), council([grace]))).toBe('pass');
  });

  it('is a policy that says whom it is about by their classification', () => {
    const named = {
      ...policy,
      title: 'Two signatures',
      appliesTo: {
        $any: [
          {
            'spec.outputPorts': { $contains: { classification: 'restricted' } },
          },
          { 'spec.region': 'apac' },
        ],
      },
    };
    expect(statusWith(journeys(), council([named]))).toBe('pass');
  });

  const decided = (overrides: object, ...mesh: string[]) =>
    statusWith(
      ...mesh,
      council([], { decisions: [{ ...decision, ...overrides }] }),
    );

  it('is a decision on privacy that lists both products', () => {
    expect(decided({}, journeys())).toBe('pass');
  });

  it('is a decision that names such data, or this rule', () => {
    const named = (title: string) =>
      decided({ purpose: undefined, title }, journeys());
    expect(named('Restricted visits go to APAC')).toBe('pass');
    expect(named('Personal data of visits')).toBe('pass');
    expect(named('What region-personal-data-crosses asks for')).toBe('pass');
    expect(named('Confidential visits go to APAC')).toBe('fail');
  });

  it('is one of very many decisions that list nothing, or is not known', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...decision,
        id: `o-${n}`,
        purpose: 'cost',
        appliesTo: [],
      }));
    const status = (count: number) =>
      statusWith(
        journeys(),
        council([], {
          decisions: [...others(count), { ...decision, appliesTo: [] }],
        }),
      );
    expect(status(150)).toBe('pass');
    expect(status(1_000)).toBe('unknown');
  });

  it('is a decision that lists their domains, or lists nothing', () => {
    const inDomain = journeys({ region: 'apac', domain: 'access' });
    const appliesTo = ['visits', 'domain:access'];
    expect(decided({ appliesTo }, inDomain)).toBe('pass');
    expect(decided({ appliesTo: [] }, journeys())).toBe('pass');
  });
});

it('region-personal-data-crosses finds a personal column among hundreds', () => {
  const columns = Array.from(
    { length: 300 },
    (_, n) => `- { name: c${n}, logicalType: string, classification: k${n} }`,
  );
  const wide = `
apiVersion: v3.1.0
kind: DataContract
id: urn:a
version: 1.0.0
status: active
schema:
  - name: visits
    properties:
      ${[...columns, '- { name: name, logicalType: string, tags: [pii] }'].join('\n      ')}
`;
  const outcomes = runRule(
    regionPersonalDataCrosses,
    meshOf(visits({ contract: wide }), journeys()),
  );
  expect(outcomes.map(({ status }) => status)).toContain('fail');
});
