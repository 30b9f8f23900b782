import type { ReactNode } from 'react';
import { CodeSnippet, makeStyles, Typography } from '../ui';

const useStyles = makeStyles(
  theme => ({ snippet: { marginTop: theme.spacing(1.5) } }),
  { name: 'DataMeshEmptyTeaching' },
);

/** What {@link EmptyTeaching} says. @public */
export interface EmptyTeachingProps {
  readonly title: string;
  /** What the reader gains, and where the lines belong. */
  readonly description: ReactNode;
  /** About five lines that can be copied into `catalog-info.yaml`. */
  readonly yaml: string;
}

/**
 * What a card shows instead of nothing: why it is empty and the lines that
 * fill it.
 *
 * @public
 */
export function EmptyTeaching(props: EmptyTeachingProps) {
  const { title, description, yaml } = props;
  const classes = useStyles();
  return (
    <>
      <Typography variant="subtitle1" component="p">
        {title}
      </Typography>
      <Typography variant="body2" component="div">
        {description}
      </Typography>
      <div className={classes.snippet}>
        {/* the highlighter's colours for YAML are too faint to read */}
        <CodeSnippet
          text={yaml}
          language="text"
          wrapLongLines
          showCopyCodeButton
        />
      </div>
    </>
  );
}
