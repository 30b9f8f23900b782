import type { ReactNode } from 'react';
import type { AnswerTime, Loadable } from '../loadable/loadable';
import { Card } from '../ui';
import { AsOfNote } from './AsOfNote';
import { LoadableContent, type LoadableContentProps } from './LoadableContent';

/** What a {@link DataMeshCard} shows. @public */
export interface DataMeshCardProps<Value> extends LoadableContentProps<Value> {
  readonly subheader?: ReactNode;
  /** Controls in the card's upper right corner, once there is a value. */
  readonly action?: ReactNode;
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
      <LoadableContent {...props} />
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
