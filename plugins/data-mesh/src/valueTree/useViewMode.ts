import {
  type Theme,
  useMediaQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/** How the tree is shown. */
export type ViewMode = 'picture' | 'outline';

const KEY = 'value-tree-view';

/**
 * What the reader has chosen, on every page and the next time too; until then
 * an outline on a narrow screen and a picture on a wide one.
 */
export function useViewMode(): [ViewMode, (mode: ViewMode) => void] {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket('data-mesh'), [storageApi]);
  const changes = useMemo(() => bucket.observe$<string>(KEY), [bucket]);
  const stored = useObservable(changes, bucket.snapshot<string>(KEY)).value;
  const isNarrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
  const byDefault = isNarrow ? 'outline' : 'picture';
  const mode = isViewMode(stored) ? stored : byDefault;
  return [mode, chosen => void bucket.set(KEY, chosen)];
}

function isViewMode(value: unknown): value is ViewMode {
  return value === 'picture' || value === 'outline';
}
