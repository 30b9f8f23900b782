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

  it.each([
    ['live', ['experimental', 'production'], 'production'],
    ['In Progress', ['planned', 'active', 'done'], 'active'],
    ['completed', ['planned', 'active', 'done', 'stopped'], 'done'],
    ['completed', ['planned', 'active', 'ended'], 'ended'],
    ['up', ['increase', 'decrease'], 'increase'],
    ['lower', ['increase', 'decrease'], 'decrease'],
    ['yes', ['met', 'partly', 'not'], 'met'],
    ['continue', ['persevere', 'stop'], 'persevere'],
    ['warn', ['error', 'warning'], 'warning'],
    ['global', ['enterprise', 'region'], 'enterprise'],
    ['collab', MODES, 'collaboration'],
    ['source', ['source-aligned', 'consumer-aligned'], 'source-aligned'],
    ['stream', ['stream-aligned', 'platform'], 'stream-aligned'],
  ])('%s among %j is %s', (written, words, meant) => {
    expect(wordMeant(written, words)).toBe(meant);
  });

  it('is none of a list that does not have it', () => {
    expect(wordMeant('xaas', ['platform'])).toBeUndefined();
  });
});
