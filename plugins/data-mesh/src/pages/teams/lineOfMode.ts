import type { MappedInteraction } from '@backstage-data-mesh/model';

/** The shape of a line, by which a mode is told without its colour. */
export interface LineOfMode {
  readonly width: number;
  readonly dashes?: string;
  readonly isRound?: boolean;
}

/** Thick: working closely; thin: a service; dots: help; dashes: no work together. */
export function lineOfMode(mode: MappedInteraction['mode']): LineOfMode {
  switch (mode) {
    case 'collaboration':
      return { width: 4 };
    case 'x-as-a-service':
      return { width: 1.5 };
    case 'facilitating':
      return { width: 3, dashes: '0.1 7', isRound: true };
    default:
      return { width: 1.5, dashes: '6 5' };
  }
}
