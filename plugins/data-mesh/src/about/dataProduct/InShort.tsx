import {
  SERVING_RELATIONS,
  type RelationName,
} from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import { LeadItem } from '../../facts/Lead';
import { useText } from '../../facts/useText';

/** How many are named; the cards below have all of them. */
const FEW = 3;

const useStyles = makeStyles(
  theme => ({
    link: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshInShort' },
);

/**
 * What a data product serves, and who reads it, as far as its relations say so:
 * the answers in short, to which the cards below give the reasons.
 */
export function InShort() {
  const t = useText();
  const serves = useTargets(SERVING_RELATIONS);
  const readers = useTargets(['suppliesTo']);
  return (
    <>
      {serves.length > 0 && (
        <LeadItem label={t('about.serves')}>
          <Names refs={serves} />
        </LeadItem>
      )}
      <LeadItem label={t('about.readBy')}>
        {readers.length > 0 ? <Names refs={readers} /> : t('about.nobodyYet')}
      </LeadItem>
    </>
  );
}

function Names({ refs }: { refs: readonly string[] }) {
  const t = useText();
  const classes = useStyles();
  const more = refs.length - FEW;
  return (
    <>
      {refs.slice(0, FEW).map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={ref} hideIcon className={classes.link} />
        </span>
      ))}
      {more > 0 && (
        <span className={classes.quiet}>
          {' '}
          {t('about.andMore', { number: more })}
        </span>
      )}
    </>
  );
}

/** Each once, in the order of the relations. */
function useTargets(types: readonly RelationName[]): readonly string[] {
  const { relations = [] } = useEntity().entity;
  const found = types.flatMap(type =>
    relations.filter(each => each.type === type),
  );
  return [...new Set(found.map(({ targetRef }) => targetRef))];
}
