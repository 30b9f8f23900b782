const { requireOfJest } = require('./jestPackages.cjs');

const { default: Sequencer } = requireOfJest('@jest/test-sequencer');

/** Long worlds first: what is short fills the end, where a worker is done before the other. */
const WORLDS = ['domEnvironment', 'nodeRuntime'];

const placeOf = ({ context: { config } }) => {
  const names = [config.testEnvironment, config.runtime].join();
  const place = WORLDS.findIndex(world => names.includes(world));
  return place < 0 ? WORLDS.length : place;
};

/** World by world, and within a world in the order of Jest: failed ones, then long ones. */
module.exports = class SequencerOfWorlds extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
