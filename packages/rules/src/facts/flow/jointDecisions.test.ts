import { body, meshOf } from './__testUtils__/products';
import { readJointDecisions } from './jointDecisions';
import { graphOf } from './__testUtils__/graphs';
import { parseAllDocuments } from 'yaml';

function decisionsOf(type: 'technology' | undefined, ...bodies: string[]) {
  const documents = parseAllDocuments(meshOf(...bodies));
  return readJointDecisions(
    graphOf(documents.map(entry => entry.toJS())),
    type,
  );
}

const forum = body('forum', {
  decisions: [
    { id: 'd-1', appliesTo: ['system:a', 'system:b'] },
    { id: 'd-2', appliesTo: ['system:b', 'system:c'], supersedes: 'd-0' },
    { id: 'd-0', appliesTo: ['system:a', 'system:c'] },
  ],
});
const [a, b, c] = ['a', 'b', 'c'].map(name => `system:default/${name}`);

describe('a joint decision', () => {
  const jointDecisions = decisionsOf(undefined, forum);

  it('is one decision that lists both sides', () => {
    expect(jointDecisions.isBetween([a], [b])).toBe(true);
    expect(jointDecisions.isBetween([c], [b, 'system:default/x'])).toBe(true);
  });

  it('ends when another decision of its body takes its place', () => {
    expect(jointDecisions.isBetween([a], [c])).toBe(false);
  });

  it('counts for the type of body that is asked for', () => {
    const portfolio = forum.replace('technology', 'portfolio');
    expect(decisionsOf('technology', portfolio).isBetween([a], [b])).toBe(
      false,
    );
    expect(decisionsOf('technology', forum).isBetween([a], [b])).toBe(true);
  });

  it('is none with what is not listed', () => {
    expect(jointDecisions.isBetween([], [a])).toBe(false);
    expect(jointDecisions.isBetween([a], ['system:default/x'])).toBe(false);
  });
});
