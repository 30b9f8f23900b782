import {
  Button,
  ButtonGroup,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import type { Zoom } from './useZoom';

/** Smaller, as drawn, larger. */
export function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const t = usePageText();
  const { scale, smaller, larger, reset } = zoom;
  return (
    <ButtonGroup
      size="small"
      variant="text"
      aria-label={t('valueTree.zoom.label')}
    >
      <Button
        aria-label={t('valueTree.zoom.smaller')}
        onClick={smaller}
        disabled={!smaller}
      >
        −
      </Button>
      <Button title={t('valueTree.zoom.reset')} onClick={reset}>
        {`${Math.round(scale * 100)} %`}
      </Button>
      <Button
        aria-label={t('valueTree.zoom.larger')}
        onClick={larger}
        disabled={!larger}
      >
        +
      </Button>
    </ButtonGroup>
  );
}
