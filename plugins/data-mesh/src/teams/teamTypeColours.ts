import type { TeamType } from '@backstage-data-mesh/model';
import type { Theme } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** How a shape is painted. */
export interface Paint {
  readonly fill: string;
  readonly outline: string;
}

/** A team type, or `undefined` in the sense of the templates: not known yet. */
export type KnownTeamType = TeamType | 'undefined';

// Shapes and light colours: Team Shape Templates by Team Topologies,
// https://github.com/TeamTopologies/Team-Shape-Templates, CC BY-SA 4.0.
// They are made for white; the dark values are ours.
const LIGHT: Readonly<Record<KnownTeamType, Paint>> = {
  'stream-aligned': { fill: '#FFEDB8', outline: '#FFD966' },
  platform: { fill: '#B7CDF1', outline: '#6D9EEB' },
  enabling: { fill: '#DFBDCF', outline: '#D09CB7' },
  'complicated-subsystem': { fill: '#FFC08B', outline: '#E88814' },
  undefined: { fill: '#EBEBEF', outline: '#9B99AF' },
};

const DARK: Readonly<Record<KnownTeamType, Paint>> = {
  'stream-aligned': { fill: '#6B5715', outline: '#FFD966' },
  platform: { fill: '#24457A', outline: '#8FB6F2' },
  enabling: { fill: '#5E3549', outline: '#DFB0C7' },
  'complicated-subsystem': { fill: '#6E400C', outline: '#F2A247' },
  undefined: { fill: '#3A3942', outline: '#B3B1C4' },
};

/** The paint of a team type in a theme. */
export function paintOf(type: KnownTeamType, theme: Theme): Paint {
  return (theme.palette.type === 'dark' ? DARK : LIGHT)[type];
}
