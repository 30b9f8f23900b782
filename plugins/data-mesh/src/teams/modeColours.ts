import type { TeamInteraction } from '@backstage-data-mesh/model';
import type { Theme } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** How two teams work together, as Team Topologies names it. */
export type Mode = NonNullable<TeamInteraction['mode']>;

interface ModePaint {
  readonly fill: string;
  readonly stroke: string;
}

// Light colours: Team Shape Templates, CC BY-SA 4.0, as those of the team types;
// dark is ours.
const LIGHT: Readonly<Record<Mode, ModePaint>> = {
  collaboration: { fill: '#C6BEDF', stroke: '#967EE2' },
  facilitating: { fill: '#C9DFBE', stroke: '#78996B' },
  'x-as-a-service': { fill: '#B4B4B4', stroke: '#999696' },
};

const DARK: Readonly<Record<Mode, ModePaint>> = {
  collaboration: { fill: '#453A70', stroke: '#B5A3F0' },
  facilitating: { fill: '#3A5530', stroke: '#A5CB95' },
  'x-as-a-service': { fill: '#55565A', stroke: '#C4C4C4' },
};

/** The paint of an interaction mode in a theme. */
export function paintOfMode(mode: Mode, theme: Theme): ModePaint {
  return (theme.palette.type === 'dark' ? DARK : LIGHT)[mode];
}
