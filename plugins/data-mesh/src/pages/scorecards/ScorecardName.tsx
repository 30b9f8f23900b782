import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { FreeText } from '../../facts/FreeText';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { namesEntity, type By } from './scorecardAddress';

const useStyles = makeStyles(
  theme => ({ root: { fontSize: '1.5rem', margin: theme.spacing(0, 0, 0.5) } }),
  { name: 'DataMeshScorecardTitle' },
);

/** What a scorecard is about, in its own words. */
export function ScorecardName({ by, id }: { by: By; id: string }) {
  const wordOf = useFamilyWord();
  return namesEntity(by) ? (
    <EntityDisplayName entityRef={id} hideIcon disableTooltip />
  ) : (
    <FreeText>{by === 'family' ? wordOf(id) : id}</FreeText>
  );
}

/** The heading of the page of one scorecard. */
export function ScorecardTitle(props: { by: By; id: string }) {
  const t = usePageText();
  return (
    <Typography variant="h2" className={useStyles().root}>
      {t(`pages.scorecards.by.${props.by}`)}: <ScorecardName {...props} />
    </Typography>
  );
}
