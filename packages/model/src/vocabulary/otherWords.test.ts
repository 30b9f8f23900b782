import { isSlip } from './slip';
import { wordMeant } from './otherWords';

const MODES = ['collaboration', 'x-as-a-service', 'facilitating'];

describe('the mode that is meant', () => {
  it.each(['XaaS', 'xaas', 'XAAS', 'X-aaS', 'Xaas'])('%s', written => {
    expect(wordMeant(written, MODES)).toBe('x-as-a-service');
  });

  it.each([
    'X as a Service',
    'X-as-a-Service',
    'x_as_a_service',
    'XAsAService',
  ])('%s is the same word in another spelling', written => {
    expect(isSlip(written, 'x-as-a-service')).toBe(true);
  });

  it.each(['SaaS', 'aas', 'service', ''])('%s is not told', written => {
    expect(wordMeant(written, MODES)).toBeUndefined();
  });

  it('is production, where that is a word for prod', () => {
    expect(wordMeant('Prod', ['experimental', 'production'])).toBe(
      'production',
    );
  });

  it('is none of a list that does not have it', () => {
    expect(wordMeant('xaas', ['platform'])).toBeUndefined();
  });
});
