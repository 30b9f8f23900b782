import {
  createTheme,
  getContrastRatio,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { tierColoursOf } from './tierColours';

const papers = {
  light: ['#FFFFFF', '#F4F4F4'],
  dark: ['#424242', '#4A4A4A', '#333333'],
} as const;

describe('tierColoursOf', () => {
  it.each(['light', 'dark'] as const)(
    'can be read on the papers of the %s theme',
    type => {
      const theme = createTheme({ palette: { type } });
      const ratios = Object.values(tierColoursOf(theme)).flatMap(colour =>
        papers[type].map(paper => getContrastRatio(colour, paper)),
      );
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
