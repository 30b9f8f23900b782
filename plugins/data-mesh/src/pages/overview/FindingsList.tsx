import type { MeshOverview } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FindingCounts } from '../../facts/FindingCounts';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 1.5),
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'DataMeshFindingsList' },
);

/** The entities with findings, the worst first. */
export function FindingsList(props: { overview: MeshOverview }) {
  const t = usePageText();
  const classes = useStyles();
  const { findings, withFindings, judged, isWithinMesh } = props.overview;
  const more = withFindings - findings.length;
  return (
    <Card
      title={t('pages.overview.findingsTitle')}
      subheader={
        withFindings > 0 &&
        t('pages.overview.findingsOf', {
          number: withFindings,
          of: judged,
        })
      }
    >
      {withFindings === 0 ? (
        <Typography variant="body2">
          {t('pages.overview.noFindings')}
        </Typography>
      ) : (
        <Typography component="ul" variant="body2" className={classes.list}>
          {findings.map(({ ref, title, noted, worst }) => (
            <li key={ref}>
              <div className={classes.item}>
                <EntityLink entityRef={ref} title={title} />
                <FindingCounts counts={noted.counts} />
              </div>
              {worst && (
                <div className={classes.quiet}>
                  <MarkedText>{worst.message}</MarkedText>
                </div>
              )}
            </li>
          ))}
          {more > 0 && <li>{t('pages.overview.andMore', { number: more })}</li>}
        </Typography>
      )}
      {!isWithinMesh && (
        <Typography variant="caption" color="textSecondary" component="p">
          <MarkedText>{t('pages.overview.byItself')}</MarkedText>
        </Typography>
      )}
    </Card>
  );
}
