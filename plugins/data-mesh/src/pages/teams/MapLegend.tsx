import { TEAM_TYPES } from '@backstage-data-mesh/model';
import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { TeamTypeMark } from '../../teams/TeamTypeMark';
import { lineOfMode } from './lineOfMode';

const MODES = ['collaboration', 'x-as-a-service', 'facilitating'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2.5),
      listStyle: 'none',
      margin: theme.spacing(2, 0, 0),
      padding: 0,
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'DataMeshMapLegend' },
);

/** What the shapes and lines of the map stand for. */
export function MapLegend() {
  const t = usePageText();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('pages.teams.legend.title')}>
      {TEAM_TYPES.map(type => (
        <li key={type}>
          <TeamTypeMark type={type} />
        </li>
      ))}
      {MODES.map(mode => (
        <li key={mode} className={classes.item}>
          <SampleLine mode={mode} />
          {t(`pages.teams.legend.${mode}`)}
        </li>
      ))}
      <li className={classes.item}>
        <SampleLine mode={undefined} />
        {t('pages.teams.legend.dependency')}
      </li>
      <li>{t('pages.teams.legend.shapes')}</li>
    </ul>
  );
}

function SampleLine({ mode }: { mode: (typeof MODES)[number] | undefined }) {
  const inks = inksOf(useTheme());
  const stroke = inks[mode === undefined ? 'quiet' : 'steady'];
  const line = lineOfMode(mode);
  return (
    <svg width="34" height="12" aria-hidden="true" focusable="false">
      <path
        d={mode === 'x-as-a-service' ? 'M2,6H25' : 'M2,6H32'}
        stroke={stroke}
        strokeWidth={line.width}
        strokeDasharray={line.dashes}
        strokeLinecap={line.isRound ? 'round' : 'butt'}
      />
      {mode === 'x-as-a-service' && (
        <path d="M33,6 24,1 24,11z" fill={stroke} />
      )}
    </svg>
  );
}
