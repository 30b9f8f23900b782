import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
} as const;

/** Drawn in a box of 12 by 12, in the colour of the text beside them. */
export const SHAPES = {
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" {...line} />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.5" {...line} />,
  'dashed-ring': <circle cx="6" cy="6" r="4.5" {...line} strokeDasharray="2" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  tick: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" {...line} />,
  cross: <path d="M2 2 10 10M10 2 2 10" {...line} />,
  dash: <path d="M1.5 6h9" {...line} />,
  up: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  down: <path d="M6 10.5 1 1.5h10z" fill="currentColor" />,
  warning: (
    <path
      d="M6 .5 12 11.5H0zM5.4 4.5h1.2v3.6H5.4zM5.4 9h1.2v1.2H5.4z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
} as const satisfies Record<string, ReactNode>;
