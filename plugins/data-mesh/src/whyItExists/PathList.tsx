import type { ValuePath } from '@backstage-data-mesh/model';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useText } from '../facts/useText';
import { describePath } from './describePath';
import { pickPaths } from './pickPaths';
import { PathStepItem } from './PathStepItem';
import { usePathStyles } from './pathStyles';

/** More paths than this are shown only when asked for. */
const MAX_AT_FIRST = 3;

/** Every way from the product up to a vision, the shortest first. */
export function PathList({ paths }: { paths: readonly ValuePath[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const classes = usePathStyles();
  const t = useText();
  const shown = showsAll ? paths : pickPaths(paths, MAX_AT_FIRST);
  return (
    <>
      <ul className={classes.paths} aria-label={t('whyItExists.paths')}>
        {shown.map((path, index) => (
          // the position is all that tells two ways apart
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Path path={path} />
          </li>
        ))}
      </ul>
      {shown.length < paths.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t('whyItExists.showAll', { count: paths.length })}
        </Button>
      )}
    </>
  );
}

function Path({ path }: { path: ValuePath }) {
  const classes = usePathStyles();
  return (
    <ol className={classes.steps}>
      {describePath(path).map(step => (
        <PathStepItem key={step.node.id} step={step} />
      ))}
    </ol>
  );
}
