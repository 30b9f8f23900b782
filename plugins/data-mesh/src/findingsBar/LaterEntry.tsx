import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { DateText } from '../facts/DateText';
import { MarkedText } from '../facts/MarkedText';
import { useText } from '../facts/useText';
import type { AskedLater } from './asked';

const useStyles = makeStyles(
  theme => ({
    root: { overflowWrap: 'anywhere' },
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshLaterEntry' },
);

/** A result that asks for nothing today: why, and what would change that. */
export function LaterEntry({ result }: { result: AskedLater }) {
  const t = useText();
  const classes = useStyles();
  const { rule, sentences, toKnow, waiver } = result;
  return (
    <li className={classes.root}>
      {sentences.map(sentence => (
        <div key={sentence}>
          <MarkedText>{sentence}</MarkedText>
        </div>
      ))}
      {toKnow && (
        <div>
          <MarkedText>{t('findingsBar.toKnow', { toKnow })}</MarkedText>
        </div>
      )}
      {waiver && (
        <div>
          {t('findingsBar.waivedBy')}{' '}
          <EntityRefLink entityRef={waiver.bodyRef} /> {t('findingsBar.until')}{' '}
          <DateText iso={waiver.expires} />
        </div>
      )}
      <code className={classes.quiet}>{rule}</code>
    </li>
  );
}
