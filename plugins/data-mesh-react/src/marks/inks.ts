import type { Theme } from '../ui';

/** Colours that can be read on a card: at least 4.5 to 1 in either theme. @public */
export interface Inks {
  readonly good: string;
  readonly steady: string;
  readonly bad: string;
  readonly quiet: string;
}

const LIGHT: Inks = {
  good: '#0B6B3A',
  steady: '#1F5493',
  bad: '#B3261E',
  quiet: '#5C5C5C',
};

const DARK: Inks = {
  good: '#8FE0AC',
  steady: '#A9D0FF',
  bad: '#FFB4AB',
  quiet: '#D0D0D0',
};

/**
 * The colours of words and marks in a theme; they repeat what word and shape
 * already say.
 *
 * @public
 */
export function inksOf(theme: Theme): Inks {
  return theme.palette.type === 'dark' ? DARK : LIGHT;
}
