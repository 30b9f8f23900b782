import { FINDINGS_HASH } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AsOfNote,
  DataMeshCard,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useId, useState } from 'react';
import { useText } from '../facts/useText';
import { LATER, type Asked } from './asked';
import { AskedList } from './AskedList';
import { AskedNumbers } from './AskedNumbers';
import { useAsked, useChangesOfWeek } from './useAsked';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 3),
    },
    button: { textTransform: 'none' },
  }),
  { name: 'DataMeshFindingsBar' },
);

/** What is asked of the entity of this page: three numbers, and unfolded why. */
export function FindingsBar() {
  const t = useText();
  const classes = useStyles();
  const { entity } = useEntity();
  const asked = useAsked(entity);
  const changes = useChangesOfWeek(entity);
  const [isOpen, setIsOpen] = useState(
    () => window.location.hash === FINDINGS_HASH,
  );
  const id = useId();
  const hasMore = asked.state === 'ready' && hasEntries(asked.value);
  return (
    <DataMeshCard
      title={t('findingsBar.title')}
      action={
        hasMore && (
          <Button
            size="small"
            className={classes.button}
            color="primary"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'findingsBar.hide' : 'findingsBar.show')}
          </Button>
        )
      }
      loadable={asked}
      empty={
        <Typography variant="body2">{t('findingsBar.notJudged')}</Typography>
      }
    >
      {value => (
        <>
          <div className={classes.line}>
            <AskedNumbers asked={value} changes={changes} />
            {'asOf' in asked && asked.asOf && (
              <AsOfNote asOf={asked.asOf} isStale={asked.isStale} />
            )}
          </div>
          {value.isByItself && (
            <Typography variant="caption" color="textSecondary" component="p">
              {t('findingsBar.byItself')}
            </Typography>
          )}
          <div id={id} hidden={!isOpen}>
            {isOpen && (
              <AskedList asked={value} changes={changes} entity={entity} />
            )}
          </div>
        </>
      )}
    </DataMeshCard>
  );
}

function hasEntries({ findings, later }: Asked): boolean {
  return (
    findings.length > 0 || LATER.some(kind => later[kind].results.length > 0)
  );
}
