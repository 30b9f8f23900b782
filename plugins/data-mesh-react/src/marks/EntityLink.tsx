import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '../ui';

const useStyles = makeStyles(
  {
    // A title is anybody's text: it must neither widen the card nor turn the
    // direction of what stands beside it.
    title: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  },
  { name: 'DataMeshEntityLink' },
);

/** What {@link EntityLink} links to. @public */
export interface EntityLinkProps {
  readonly entityRef: string;
  /** Shown as it is, so nothing has to be asked for. */
  readonly title: string;
  /** True for a ref that nothing stands behind: the title without a link. */
  readonly isMissing?: boolean;
  /** Among other words, where its colour alone would not tell it. */
  readonly isInText?: boolean;
  readonly className?: string;
  readonly tabIndex?: number;
}

/**
 * An entity's title, linked to its page.
 *
 * @public
 */
export function EntityLink(props: EntityLinkProps) {
  const { entityRef, title, isMissing, isInText, className, tabIndex } = props;
  const classes = useStyles();
  const names = className ? `${classes.title} ${className}` : classes.title;
  if (isMissing) return <span className={names}>{title}</span>;
  return (
    <EntityRefLink
      entityRef={entityRef}
      className={names}
      tabIndex={tabIndex}
      underline={isInText ? 'always' : 'hover'}
    >
      {title}
    </EntityRefLink>
  );
}
