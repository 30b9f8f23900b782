import { dataProductMessages } from './dataProduct/messages';
import { domainMessages } from './domain/messages';
import { governanceBodyMessages } from './governanceBody/messages';
import { aboutMessages } from './messages';
import { teamProfileMessages } from './teamProfile/messages';
import { valueHypothesisMessages } from './valueHypothesis/messages';

describe('the words of the about card', () => {
  it.each([
    ['data product', dataProductMessages],
    ['domain', domainMessages],
    ['governance body', governanceBodyMessages],
    ['team profile', teamProfileMessages],
    ['value hypothesis', valueHypothesisMessages],
  ])('keep those of a %s: no other kind says them otherwise', (_, words) => {
    expect(aboutMessages).toMatchObject(words);
  });
});
