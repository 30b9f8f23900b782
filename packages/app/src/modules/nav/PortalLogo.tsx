import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';

/** Width and height of the mark, in pixels. */
const mark = 32;

const useStyles = makeStyles({
  logo: {
    alignItems: 'center',
    color: '#fff',
    display: 'flex',
    fontWeight: 'bold',
    gap: 12,
    height: 3 * sidebarConfig.logoHeight,
    paddingLeft: (sidebarConfig.drawerWidthClosed - mark) / 2,
    whiteSpace: 'nowrap',
  },
});

/** The mark alone while the sidebar is narrow, with the title when open. */
export function PortalLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getString('app.title');
  return (
    <Link to="/" underline="none" className={classes.logo} aria-label={title}>
      <img src="/icon.svg" alt="" width={mark} height={mark} />
      {isOpen && <span>{title}</span>}
    </Link>
  );
}
