import {
  Mark,
  type AnswerOf,
  type MarkLook,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useText } from '../facts/useText';

type Pedigree = NonNullable<
  AnswerOf<'getEntityMeasures'>['measures'][number]['pedigree']
>;

const LOOKS: Readonly<Record<Pedigree['trust'], MarkLook>> = {
  sound: { shape: 'tick', ink: 'good' },
  doubtful: { shape: 'warning', ink: 'bad' },
  unknown: { shape: 'dashed-ring', ink: 'quiet' },
};

const useStyles = makeStyles(
  theme => ({
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshPedigreeNote' },
);

/** Which data product gives the readings, and how far it can be trusted. */
export function PedigreeNote({ pedigree }: { pedigree?: Pedigree }) {
  const locale = useLocale();
  const t = useText();
  const classes = useStyles();
  if (!pedigree) return <>{t('measures.noProduct')}</>;
  const doubts = pedigree.doubts.map(doubt => t(`measures.doubts.${doubt}`));
  return (
    <>
      <EntityRefLink entityRef={pedigree.product} hideIcon />{' '}
      <Mark small {...LOOKS[pedigree.trust]}>
        {t(`measures.trust.${pedigree.trust}`)}
      </Mark>
      {doubts.length > 0 && (
        <div className={classes.quiet}>
          {new Intl.ListFormat(locale).format(doubts)}
        </div>
      )}
    </>
  );
}
