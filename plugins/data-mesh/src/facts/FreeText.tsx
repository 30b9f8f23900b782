import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere' } },
  { name: 'DataMeshFreeText' },
);

/** Nobody reads more on a card, and a field can hold a whole book. */
const MAX_LENGTH = 500;

/**
 * Text that somebody wrote in an entity: it breaks where it must, is cut when
 * it is very long, and its writing direction ends where it ends.
 */
export function FreeText(props: { children: string }) {
  const text = props.children;
  const isLong = text.length > MAX_LENGTH;
  return (
    <bdi dir="auto" className={useStyles().root}>
      {isLong ? `${text.slice(0, MAX_LENGTH)}…` : text}
    </bdi>
  );
}
