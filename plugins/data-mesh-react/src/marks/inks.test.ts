import { createTheme, getContrastRatio } from '../ui';
import { inksOf } from './inks';

const papers = {
  light: ['#FFFFFF', '#F8F8F8', '#F1F3F5'],
  dark: ['#424242', '#333333', '#4A4A4A'],
} as const;

describe('inksOf', () => {
  it.each(['light', 'dark'] as const)(
    'can be read on the papers of the %s theme',
    type => {
      const inks = Object.values(inksOf(createTheme({ palette: { type } })));
      const ratios = inks.flatMap(ink =>
        papers[type].map(paper => getContrastRatio(ink, paper)),
      );
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
