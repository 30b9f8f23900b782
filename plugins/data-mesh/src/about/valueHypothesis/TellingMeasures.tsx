import type { Measure } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../../facts/FreeText';
import { useText } from '../../facts/useText';

const useStyles = makeStyles(
  theme => ({ root: { margin: 0, paddingInlineStart: theme.spacing(2.5) } }),
  { name: 'DataMeshTellingMeasures' },
);

/** The measures that will tell, by title; what is no measure stays as written. */
export function TellingMeasures(props: {
  ids: readonly string[];
  measures: readonly Measure[];
}) {
  const t = useText();
  const classes = useStyles();
  return (
    <Typography component="ul" className={classes.root}>
      {props.ids.map((id, index) => {
        const measure = props.measures.find(candidate => candidate.id === id);
        return (
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <FreeText>{measure?.title ?? id}</FreeText>{' '}
            {!measure && (
              <Mark small shape="dash" ink="quiet">
                {t('about.statement.unknownMeasure')}
              </Mark>
            )}
          </li>
        );
      })}
    </Typography>
  );
}
