import { readLinkText } from './linkText';

describe('readLinkText', () => {
  it.each([
    ['./visits.odcs.yaml', 'path'],
    ['../contracts/visits.yml', 'path'],
    ['/contracts/visits.yaml', 'path'],
    ['visits.odcs.yaml', 'path'],
    ['contracts/visits.json', 'path'],
    [' ./visits.odcs.yaml\n', 'path'],
    ['$text: ./visits.odcs.yaml', 'path'],
    ['$text ./visits.odcs.yaml', 'path'],
    ['https://contracts.example.com/visits', 'address'],
    ['s3://contracts/visits.yaml', 'address'],
  ])('knows %j as a link', (text, expected) => {
    expect(readLinkText(text)?.is).toBe(expected);
  });

  it.each([
    '',
    'visits',
    'apiVersion: v3.1.0\nkind: DataContract',
    '{"kind": "DataContract"}',
    'kind: ./visits.odcs.yaml',
    'see visits.odcs.yaml',
    `./${'a'.repeat(100_000)}.yaml`,
  ])('takes %j for a text', text => {
    expect(readLinkText(text)).toBeUndefined();
  });
});
