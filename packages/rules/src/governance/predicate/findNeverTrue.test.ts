import { findNeverTrue } from './findNeverTrue';

const told = (predicate: unknown) =>
  findNeverTrue(predicate).map(
    ({ path, message }) => `${path.join(' / ')}: ${message}`,
  );

describe('what a predicate asks for in vain', () => {
  it.each([
    [
      { 'spec.lifecyle': 'production' },
      'spec.lifecyle: `spec.lifecyle` is no field of the mesh; did you mean `spec.lifecycle`?',
    ],
    [
      { 'spec.lifecycle': 'prodcution' },
      'spec.lifecycle: `spec.lifecycle` is never `prodcution`; it is one of `experimental`, `production`, `deprecated`, `retired`; did you mean `production`?',
    ],
    [
      { $all: [{ kind: 'DataProduct' }, { 'spec.lifecycle': 'live' }] },
      '$all / 1 / spec.lifecycle: `spec.lifecycle` is never `live`; it is one of `experimental`, `production`, `deprecated`, `retired`',
    ],
    [
      { $not: { kind: 'DataProduct', 'spec.type': 'agregate' } },
      '$not / spec.type: `spec.type` is never `agregate`; it is one of `source-aligned`, `aggregate`, `consumer-aligned`; did you mean `aggregate`?',
    ],
    [
      { 'spec.outputPorts': { $contains: { classification: 'secret' } } },
      'spec.outputPorts / $contains / classification: `spec.outputPorts.classification` is never `secret`; it is one of `public`, `internal`, `confidential`, `restricted`',
    ],
    [
      { 'spec.lifecycle': { $in: ['prod', 'live'] } },
      'spec.lifecycle: `spec.lifecycle` is never `prod`; it is one of `experimental`, `production`, `deprecated`, `retired`',
    ],
  ])('%j', (predicate, message) => {
    expect(told(predicate)).toEqual([message]);
  });

  it.each([
    {},
    { 'spec.lifecycle': 'Production' },
    { 'spec.lifecycle': { $in: ['production', 'live'] } },
    { 'spec.lifecycle': { $exists: true } },
    { 'spec.type': 'team' },
    { 'spec.costCenter': '7' },
    { 'spec.region': 'emea' },
    { 'metadata.labels.lifecyle': 'x' },
    'no map',
  ])('may be right: %j', predicate => {
    expect(told(predicate)).toEqual([]);
  });
});
