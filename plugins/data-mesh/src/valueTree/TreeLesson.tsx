import type { ValueTree } from '@backstage-data-mesh/model';
import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import { findLesson } from './lessons';

const useStyles = makeStyles(
  theme => ({ root: { marginTop: theme.spacing(2) } }),
  { name: 'DataMeshTreeLesson' },
);

/** The lines that a tree lacks at its root; nothing when it lacks none. */
export function TreeLesson({ tree }: { tree: ValueTree }) {
  const classes = useStyles();
  const t = usePageText();
  const lesson = findLesson(tree);
  if (!lesson) return <></>;
  return (
    <div className={classes.root}>
      <EmptyTeaching
        title={t(`valueTree.${lesson.text}.title`)}
        description={t(`valueTree.${lesson.text}.description`)}
        yaml={lesson.yaml}
      />
    </div>
  );
}
