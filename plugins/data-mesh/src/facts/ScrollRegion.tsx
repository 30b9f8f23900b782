import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useRef, type ReactNode } from 'react';
import { useIsOverflowing } from './useIsOverflowing';

const useStyles = makeStyles(
  // positioned, so that text for screen readers alone is clipped with the rest
  { root: { overflowX: 'auto', position: 'relative' } },
  { name: 'DataMeshScrollRegion' },
);

/**
 * Content that scrolls sideways where it does not fit. Only then is it a stop
 * for the keyboard: what scrolls must be reachable without a pointer.
 */
export function ScrollRegion(props: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const isOverflowing = useIsOverflowing(ref);
  return (
    <div
      ref={ref}
      className={useStyles().root}
      {...(isOverflowing && {
        role: 'region',
        'aria-label': props.label,
        tabIndex: 0,
      })}
    >
      {props.children}
    </div>
  );
}
