import {
  EntityLink,
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';
import { MoreRows } from '../found/MoreRows';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
  }),
  { name: 'DataMeshLimits' },
);

/** How much is under way, of how much may be. */
export function Limits(props: { limits: AnswerOf<'getPortfolio'>['limits'] }) {
  const t = usePageText();
  const classes = useStyles();
  const { limits } = props;
  return (
    <Card title={t('pages.portfolio.limits.title')}>
      {limits.length === 0 ? (
        <Typography variant="body2">
          <MarkedText>{t('pages.portfolio.limits.none')}</MarkedText>
        </Typography>
      ) : (
        <MoreRows items={limits} first={8}>
          {shown => (
            <Typography component="ul" variant="body2" className={classes.list}>
              {shown.map(({ of, title, limit, live, isOver }) => (
                <li key={of}>
                  <EntityLink
                    entityRef={of}
                    title={title ?? of.slice(of.lastIndexOf('/') + 1)}
                  />
                  {': '}
                  {t('pages.portfolio.limits.of', {
                    live,
                    limit,
                  })}{' '}
                  <Mark
                    shape={isOver ? 'warning' : 'tick'}
                    ink={isOver ? 'bad' : 'good'}
                  >
                    {isOver
                      ? t('pages.portfolio.limits.over')
                      : t('pages.portfolio.limits.within')}
                  </Mark>
                </li>
              ))}
            </Typography>
          )}
        </MoreRows>
      )}
    </Card>
  );
}
