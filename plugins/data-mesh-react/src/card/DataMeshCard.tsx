import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReactNode } from 'react';
import type { AnswerTime, Loadable } from '../loadable/loadable';
import { dataMeshReactTranslationRef } from '../translation';
import { Card, Progress, ResponseErrorPanel, Typography } from '../ui';
import { AsOfNote } from './AsOfNote';

/** What a {@link DataMeshCard} shows. @public */
export interface DataMeshCardProps<Value> {
  readonly title: string;
  readonly subheader?: ReactNode;
  /** Controls in the card's upper right corner, once there is a value. */
  readonly action?: ReactNode;
  readonly loadable: Loadable<Value>;
  /** What is said where only the backend could tell; a sentence by default. */
  readonly withoutBackend?: ReactNode;
  /** What teaches the reader how to fill the card. */
  readonly empty: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/**
 * A card that shows its value, and loading, failure and emptiness the same way
 * on every page; and of when the answer is, where that is not now.
 *
 * @public
 */
export function DataMeshCard<Value>(props: DataMeshCardProps<Value>) {
  const { title, subheader, action, loadable } = props;
  return (
    <Card
      title={title}
      subheader={
        isStale(loadable) ? (
          <>
            {subheader}
            <AsOfNote {...timeOf(loadable)} />
          </>
        ) : (
          subheader
        )
      }
      action={loadable.state === 'ready' ? action : undefined}
    >
      <CardBody {...props} />
    </Card>
  );
}

function isStale<Value>(
  loadable: Loadable<Value>,
): loadable is Extract<Loadable<Value>, AnswerTime> {
  return 'isStale' in loadable && loadable.isStale;
}

function timeOf({ asOf, isStale: stale }: AnswerTime): AnswerTime {
  return { asOf, isStale: stale };
}

function CardBody<Value>(props: DataMeshCardProps<Value>) {
  const { title, loadable, empty, children } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  switch (loadable.state) {
    case 'loading':
      return <Progress aria-label={t('shared.loading', { title })} />;
    case 'failed':
      return (
        <ResponseErrorPanel
          title={t('shared.failed', { title })}
          error={loadable.error}
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
