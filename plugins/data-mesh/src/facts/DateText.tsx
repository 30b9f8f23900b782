import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useNow } from './clock';
import { describeDate } from './describeDate';
import { FreeText } from './FreeText';

const useStyles = makeStyles(
  theme => ({ relative: { color: theme.palette.text.secondary } }),
  { name: 'DataMeshDateText' },
);

/** A date, absolute and relative. */
export function DateText(props: { iso: string }) {
  const classes = useStyles();
  const { absolute, relative } = describeDate(props.iso, useNow());
  if (!relative) return <FreeText>{absolute}</FreeText>;
  return (
    <time dateTime={props.iso}>
      {absolute} <span className={classes.relative}>({relative})</span>
    </time>
  );
}
