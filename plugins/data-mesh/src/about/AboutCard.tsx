import type {
  EntityEnvelope,
  KindDeclaration,
} from '@backstage-data-mesh/model';
import {
  Card,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo, type ComponentType } from 'react';
import { BreakingProblems, TidyList } from '../facts/ProblemList';
import { ReferencesProvider } from '../facts/references';
import { FreeText } from '../facts/FreeText';
import { useText } from '../facts/useText';
import { PrintButton } from '../print/PrintButton';
import { PrintRegion } from '../print/PrintRegion';
import type { aboutMessages } from './messages';
import { SourceLinks } from './SourceLinks';

/** The kinds that have a word; a test holds that those are all. */
type KindName = keyof typeof aboutMessages.kindName;

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
  }),
  { name: 'DataMeshAboutCard' },
);

/**
 * What the entity of this page says about itself, read by its kind's own
 * parser. Instead of an entity that cannot be used, its problems are shown.
 */
export function AboutCard<Entity extends EntityEnvelope>(props: {
  kind: KindDeclaration<Entity>;
  view: ComponentType<{ entity: Entity }>;
  /** What of the entity is shown; without it, what it is about. */
  title?: string;
  /** True for a card that is what is printed of the page. */
  isPrinted?: boolean;
}) {
  const t = useText();
  const classes = useStyles();
  const { kind, view: View, isPrinted = false } = props;
  const kindName = t(`about.kindName.${kind.kind as KindName}`);
  const { entity } = useEntity();
  const result = useMemo(() => kind.parse(entity), [kind, entity]);
  const isAbout = props.title === undefined;
  const card = (
    <Card
      title={props.title ?? t('about.title', { kind: kindName })}
      subheader={
        isAbout &&
        entity.metadata.description && (
          <FreeText>{entity.metadata.description}</FreeText>
        )
      }
      action={
        <span className={classes.actions}>
          <SourceLinks entity={entity} />
          {isPrinted && <PrintButton />}
        </span>
      }
    >
      {result.ok ? (
        <ReferencesProvider kind={kind} entity={result.entity}>
          <Typography component="div" variant="body2">
            <View entity={result.entity} />
            {isAbout && <TidyList problems={result.problems} />}
          </Typography>
        </ReferencesProvider>
      ) : (
        <BreakingProblems
          title={t('about.unusable', {
            kind: kindName,
            count: result.problems.length,
          })}
          problems={result.problems}
        />
      )}
    </Card>
  );
  return isPrinted ? (
    <PrintRegion name={entity.metadata.title ?? entity.metadata.name}>
      {card}
    </PrintRegion>
  ) : (
    card
  );
}
