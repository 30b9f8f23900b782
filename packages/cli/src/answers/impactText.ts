import type { DownstreamImpact, Reached } from '@backstage-data-mesh/rules';
import { printable } from '../report/escape';
import { countOf, section, shortRef } from './lines';

/** What hangs on a product or a port, as lines for people. */
export function impactText(found: DownstreamImpact): string {
  const { product, ports, direct, transitive, isCut } = found;
  const name = shortRef(product);
  const what = ports
    ? ports.map(port => `${name}#${printable(port)}`).join(', ')
    : name;
  const reached = [
    countOf(direct.length + transitive.length, 'data product'),
    countOf(found.readers.length, 'other reader'),
    countOf(found.measures.length, 'measure'),
    countOf(found.bets.length, 'bet'),
    countOf(found.goals.length, 'goal'),
    countOf(found.domains.length, 'domain'),
    countOf(found.regions.length, 'region'),
  ];
  const lines = [
    `${what} reaches ${reached.join(', ')}`,
    ...section('Read it', direct.map(sayConsumer)),
    ...section('Read it through others', transitive.map(sayConsumer)),
    ...section('Other readers', found.readers.map(sayConsumer)),
    ...section('Measures', found.measures.map(sayReached)),
    ...section('Bets', found.bets.map(sayReached)),
    ...section('Goals', found.goals.map(sayReached)),
    ...section('Domains', found.domains.map(sayReached)),
    ...section('Regions', found.regions.map(sayReached)),
    ...(isCut ? ['', 'There is more: what is farthest away is left out.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function sayConsumer(reached: Reached): string {
  const owner = reached.owner ? ` (${shortRef(reached.owner)})` : '';
  return `${shortRef(reached.id)}${owner}${sayWay(reached)}`;
}

function sayReached(reached: Reached): string {
  const phase = reached.phase === 'live' ? undefined : reached.phase;
  const note = phase ? ` (${phase})` : '';
  return `${shortRef(reached.id)}${note}${sayWay(reached)}`;
}

/** What lies between the product and what is reached. */
function sayWay({ path }: Reached): string {
  const between = path.slice(1, -1).map(({ id }) => shortRef(id));
  return between.length === 0 ? '' : ` through ${between.join(' → ')}`;
}
