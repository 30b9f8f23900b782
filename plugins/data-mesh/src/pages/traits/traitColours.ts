import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Theme } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { CountedTrait } from './traits';

// told apart by eyes that see few colours, as far as eight can be; every box
// has its word as well
const LIGHT = [
  ...['#1F5493', '#8A5200', '#0B6B6B', '#6A3FA0'],
  ...['#A1285C', '#4A6A12', '#7A4B3A', '#2B6CB0'],
];

const DARK = [
  ...['#A9D0FF', '#F2CB7C', '#86DDD6', '#D4C2F7'],
  ...['#FFB0CF', '#C3DE8B', '#E3C0B2', '#8EC7F5'],
];

/** Gives the colour of a trait by its id. */
export type ColourOf = (id: string | undefined) => string;

/**
 * A colour for each trait, at least 4.5 to 1 on a card in either theme; those
 * beyond the eighth share the one of what is not said.
 *
 * @param known - ids that have their colours in this order, whoever has them
 */
export function colourTraits(
  traits: readonly CountedTrait[],
  theme: Theme,
  known?: readonly string[],
): ColourOf {
  const inks = inksOf(theme);
  const palette = theme.palette.type === 'dark' ? DARK : LIGHT;
  const ids = known ?? traits.flatMap(({ id }) => id ?? []);
  const places = new Map(ids.map((id, place) => [id, place]));
  return id => palette[places.get(id ?? '') ?? Infinity] ?? inks.quiet;
}

/** Colours for the worst that was found, or `none`. */
export function colourFindings(theme: Theme): ColourOf {
  const inks = inksOf(theme);
  const [, amber] = theme.palette.type === 'dark' ? DARK : LIGHT;
  const colours: Readonly<Record<string, string>> = {
    ...{ error: inks.bad, warning: amber },
    ...{ info: inks.steady, none: inks.good },
  };
  return id => (id === undefined ? inks.quiet : colours[id]);
}
