/** Tells our cards from their neighbours, for styles and tests. */
export const CARD_CLASS = 'data-mesh-card';
