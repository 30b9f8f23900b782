import { wordsOfName } from './slip';

/**
 * What people write for a word of a list, and can mean nothing else by: of several,
 * the one that the list has.
 */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['xaas', ['x-as-a-service']],
  ['facilitation', ['facilitating']],
  ['facilitate', ['facilitating']],
  ['collaborating', ['collaboration']],
  ['collaborate', ['collaboration']],
  ['collab', ['collaboration']],
  ['prod', ['production']],
  ['live', ['production']],
  ['decommissioned', ['retired']],
  ['inprogress', ['active']],
  ['ongoing', ['active']],
  ['running', ['active']],
  ['completed', ['done', 'ended']],
  ['finished', ['done', 'ended']],
  ['up', ['increase']],
  ['increasing', ['increase']],
  ['higher', ['increase']],
  ['down', ['decrease']],
  ['decreasing', ['decrease']],
  ['lower', ['decrease']],
  ['source', ['source-aligned']],
  ['aggregated', ['aggregate']],
  ['consumer', ['consumer-aligned']],
  ['stream', ['stream-aligned']],
  ['warn', ['warning']],
  ['yes', ['met']],
  ['continue', ['persevere']],
  ['global', ['enterprise']],
  ['company', ['enterprise']],
]);

/** The word of a list that another word for it means, however it is spelt. */
export function wordMeant(
  written: string,
  words: readonly string[],
): string | undefined {
  const meant = OTHER_WORDS.get(wordsOfName(written).join('')) ?? [];
  return meant.find(word => words.includes(word));
}
