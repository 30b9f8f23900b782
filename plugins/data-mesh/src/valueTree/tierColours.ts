import type { ValueTreeTier } from '@backstage-data-mesh/model';
import {
  makeStyles,
  type Theme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';

type TierColours = Readonly<Record<ValueTreeTier, string>>;

const LIGHT: TierColours = {
  vision: '#6A3FA0',
  goal: '#1F5493',
  hypothesis: '#0B6B6B',
  initiative: '#8A5200',
  product: '#4A5568',
};

const DARK: TierColours = {
  vision: '#D4C2F7',
  goal: '#A9D0FF',
  hypothesis: '#86DDD6',
  initiative: '#F2CB7C',
  product: '#CFD8E3',
};

/** Colours that repeat the word for the tier; 4.5 to 1 in either theme. */
export function tierColoursOf(theme: Theme): TierColours {
  return theme.palette.type === 'dark' ? DARK : LIGHT;
}

/** A class for each tier that sets the colour of the text. */
export const useTierClasses = makeStyles(
  theme => {
    const colours = tierColoursOf(theme);
    return {
      vision: { color: colours.vision },
      goal: { color: colours.goal },
      hypothesis: { color: colours.hypothesis },
      initiative: { color: colours.initiative },
      product: { color: colours.product },
    };
  },
  { name: 'DataMeshTier' },
);
