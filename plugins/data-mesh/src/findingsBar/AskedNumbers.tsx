import { SEVERITIES, type Severity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { SEVERITY_LOOKS } from '../facts/FindingCounts';
import { useText } from '../facts/useText';
import { LATER, type Asked } from './asked';
import type { ChangesOfWeek } from './changesOfWeek';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    strong: { fontWeight: 700 },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshAskedNumbers' },
);

/** The three numbers, and what is in none of them. */
export function AskedNumbers(props: { asked: Asked; changes?: ChangesOfWeek }) {
  const t = useText();
  const classes = useStyles();
  const { asked, changes } = props;
  const { counts, later, passed = 0 } = asked;
  const isNothing = SEVERITIES.every(severity => counts[severity] === 0);
  const isNew = asked.findings.filter(({ rule }) => changes?.worse.has(rule));
  return (
    <Typography component="ul" variant="body1" className={classes.root}>
      {isNothing ? (
        <li className={classes.strong}>
          <Nothing asked={asked} />
        </li>
      ) : (
        SEVERITIES.map(severity => (
          <li
            key={severity}
            className={counts[severity] > 0 ? classes.strong : classes.quiet}
          >
            <AskedNumber severity={severity} count={counts[severity]} />
          </li>
        ))
      )}
      {isNew.length > 0 && (
        <li>{t('findingsBar.newOnes', { count: isNew.length })}</li>
      )}
      {LATER.filter(kind => later[kind].count > 0).map(kind => (
        <li key={kind} className={classes.quiet}>
          {t(`findingsBar.${kind}`, { count: later[kind].count })}
        </li>
      ))}
      {passed > 0 && (
        <li className={classes.quiet}>
          {t('findingsBar.passed', { count: passed })}
        </li>
      )}
    </Typography>
  );
}

function AskedNumber(props: { severity: Severity; count: number }) {
  const t = useText();
  const { severity, count } = props;
  const text = t(`findingsBar.${severity}`, { count });
  return count > 0 ? (
    <Mark {...SEVERITY_LOOKS[severity]}>{text}</Mark>
  ) : (
    <>{text}</>
  );
}

/** A good mark only where every rule could tell. */
function Nothing({ asked }: { asked: Asked }) {
  const t = useText();
  const { later, isByItself } = asked;
  if (isByItself) return <>{t('findingsBar.nothingByItself')}</>;
  const isSure = later.unknown.count === 0 && later.broken.count === 0;
  return isSure ? (
    <Mark shape="tick" ink="good">
      {t('findingsBar.nothing')}
    </Mark>
  ) : (
    <>{t('findingsBar.nothing')}</>
  );
}
