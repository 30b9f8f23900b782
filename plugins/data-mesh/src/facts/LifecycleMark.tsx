import type { DataProductEntity } from '@backstage-data-mesh/model';
import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useText } from './useText';

type Lifecycle = DataProductEntity['spec']['lifecycle'];

const LOOKS: Readonly<Record<Lifecycle, MarkLook>> = {
  experimental: { shape: 'ring', ink: 'quiet' },
  production: { shape: 'disc', ink: 'good' },
  deprecated: { shape: 'warning', ink: 'bad' },
  retired: { shape: 'square', ink: 'quiet' },
};

/** How far a data product is; a word that nobody knows stands as it is written. */
export function LifecycleMark(props: { lifecycle: string; small?: boolean }) {
  const t = useText();
  const { lifecycle, small } = props;
  if (!isKnown(lifecycle))
    return (
      <Mark small={small} shape="dash" ink="quiet">
        {lifecycle}
      </Mark>
    );
  return (
    <Mark small={small} {...LOOKS[lifecycle]}>
      {t(`about.lifecycle.${lifecycle}`)}
    </Mark>
  );
}

function isKnown(lifecycle: string): lifecycle is Lifecycle {
  return Object.hasOwn(LOOKS, lifecycle);
}
