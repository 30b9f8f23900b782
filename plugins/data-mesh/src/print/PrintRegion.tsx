import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { FreeText } from '../facts/FreeText';
import { PaperOnly } from './PaperOnly';

/** On paper only this is seen. */
const REGION = 'data-mesh-print-region';

const useStyles = makeStyles(
  {
    /*
     * What stands around the region belongs to the host and to its version, so
     * it is told by where it stands, and by no name: what neither holds the
     * region nor is in it goes; what holds it takes no room and cuts nothing.
     */
    '@global': {
      '@media print': {
        [`body :not(:has(.${REGION})):not(.${REGION}):not(.${REGION} *)`]: {
          display: 'none !important',
        },
        [`:has(.${REGION})`]: {
          display: 'block !important',
          position: 'static !important',
          overflow: 'visible !important',
          width: 'auto !important',
          minWidth: '0 !important',
          maxWidth: 'none !important',
          height: 'auto !important',
          minHeight: '0 !important',
          maxHeight: 'none !important',
          margin: '0 !important',
          padding: '0 !important',
          border: '0 !important',
          contain: 'none !important',
          transform: 'none !important',
          background: 'none !important',
        },
        // paper is white in the dark theme, too
        [`.${REGION} *`]: {
          color: '#000 !important',
          background: 'none !important',
          borderColor: '#888 !important',
          boxShadow: 'none !important',
          overflow: 'visible !important',
          maxHeight: 'none !important',
          minWidth: '0 !important',
        },
        [`.${REGION} button`]: { display: 'none !important' },
        [`html:has(.${REGION})`]: { fontSize: '12px !important' },
        [`.${REGION} :is(li, tr, h3, h4, h5)`]: { breakInside: 'avoid' },
        [`.${REGION} :is(h3, h4, h5)`]: { breakAfter: 'avoid' },
        '@page': { margin: '14mm' },
      },
    },
  },
  { name: 'DataMeshPrintRegion' },
);

/** What is on the paper when the page is printed: this, and nothing around it. */
export function PrintRegion(props: {
  /** Stands above it on the paper, where the page says it on the screen. */
  name?: string;
  children: ReactNode;
}) {
  useStyles();
  return (
    <div className={REGION}>
      {props.name !== undefined && (
        <PaperOnly>
          <Typography variant="h5" component="div">
            <FreeText>{props.name}</FreeText>
          </Typography>
        </PaperOnly>
      )}
      {props.children}
    </div>
  );
}
