import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { MouseEvent, ReactNode } from 'react';
import { useAddress, type AddressChanges } from './useAddress';

const useStyles = makeStyles(
  theme => ({
    root: {
      // as links to entities are
      color: theme.palette.primary.main,
      textDecoration: 'none',
      '&:hover': { textDecoration: 'underline' },
    },
  }),
  { name: 'DataMeshAddressLink' },
);

/** A link to another place of the same page. */
export function AddressLink(props: {
  to: AddressChanges;
  children: ReactNode;
}) {
  const classes = useStyles();
  const address = useAddress();
  const { to, children } = props;
  return (
    <a
      className={classes.root}
      href={address.hrefWith(to)}
      onClick={event => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        address.go(to, 'place');
      }}
    >
      {children}
    </a>
  );
}

/** In a new tab or window, which is the browser's business. */
function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
}
