import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReactNode } from 'react';
import type { Loadable } from '../loadable/loadable';
import { dataMeshReactTranslationRef } from '../translation';
import { Progress, Typography } from '../ui';
import { FailedNote } from './FailedNote';

/** What a {@link LoadableContent} shows. @public */
export interface LoadableContentProps<Value> {
  readonly title: string;
  readonly loadable: Loadable<Value>;
  /** What is said where only the backend could tell; a sentence by default. */
  readonly withoutBackend?: ReactNode;
  /** What teaches the reader how to fill the card. */
  readonly empty: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/**
 * What is known of a value: the value, or that it loads, failed, is not there or
 * may not be seen, the same way everywhere. For what stands in a frame of
 * somebody else, such as a widget; a card of ours is a `DataMeshCard`.
 *
 * @public
 */
export function LoadableContent<Value>(props: LoadableContentProps<Value>) {
  const { title, loadable, empty, children } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  switch (loadable.state) {
    case 'loading':
      return <Progress aria-label={t('shared.loading', { title })} />;
    case 'failed':
      return (
        <FailedNote
          title={title}
          error={loadable.error}
          retry={loadable.retry}
        />
      );
    case 'no-backend':
      return (
        <>{props.withoutBackend ?? <Note>{t('shared.noBackend')}</Note>}</>
      );
    case 'not-allowed':
      return <Note>{t('shared.notAllowed')}</Note>;
    case 'empty':
      return <>{empty}</>;
    default:
      return <>{children(loadable.value)}</>;
  }
}

function Note(props: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary">
      {props.children}
    </Typography>
  );
}
