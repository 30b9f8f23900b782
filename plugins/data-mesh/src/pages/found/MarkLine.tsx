import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
    },
  }),
  { name: 'DataMeshMarkLine' },
);

/** An answer in one line: what there is of each, in words with their marks. */
export function MarkLine(props: {
  marks: readonly (readonly [MarkLook, string])[];
}) {
  const classes = useStyles();
  return (
    <Typography component="ul" variant="body1" className={classes.root}>
      {props.marks.map(([look, words]) => (
        <li key={words}>
          <Mark {...look}>{words}</Mark>
        </li>
      ))}
    </Typography>
  );
}
