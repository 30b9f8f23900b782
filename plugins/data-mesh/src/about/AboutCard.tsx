import type {
  EntityEnvelope,
  KindDeclaration,
} from '@backstage-data-mesh/model';
import {
  Card,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo, type ComponentType } from 'react';
import { BreakingProblems, TidyList } from '../facts/ProblemList';
import { ReferencesProvider } from '../facts/references';
import { FreeText } from '../facts/FreeText';
import { useText } from '../facts/useText';
import type { aboutMessages } from './messages';
import { SourceLinks } from './SourceLinks';

/** The kinds that have a word; a test holds that those are all. */
type KindName = keyof typeof aboutMessages.kindName;

/**
 * What the entity of this page says about itself, read by its kind's own
 * parser. Instead of an entity that cannot be used, its problems are shown.
 */
export function AboutCard<Entity extends EntityEnvelope>(props: {
  kind: KindDeclaration<Entity>;
  view: ComponentType<{ entity: Entity }>;
}) {
  const t = useText();
  const { kind, view: View } = props;
  const kindName = t(`about.kindName.${kind.kind as KindName}`);
  const { entity } = useEntity();
  const result = useMemo(() => kind.parse(entity), [kind, entity]);
  return (
    <Card
      title={t('about.title', { kind: kindName })}
      subheader={
        entity.metadata.description && (
          <FreeText>{entity.metadata.description}</FreeText>
        )
      }
      action={<SourceLinks entity={entity} />}
    >
      {result.ok ? (
        <ReferencesProvider kind={kind} entity={result.entity}>
          <Typography component="div" variant="body2">
            <View entity={result.entity} />
            <TidyList problems={result.problems} />
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
}
