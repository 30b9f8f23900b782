import { formatPath } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { MarkedText } from '../facts/MarkedText';
import { Section } from '../facts/Section';
import { SEVERITY_LOOKS } from '../facts/FindingCounts';
import { usePageText } from '../facts/usePageText';
import type { Pack } from './pack';

type Changes = NonNullable<Pack['changes']>;

/** No more of a list are told in a meeting. */
const MAX_TOLD = 12;

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(0, 0, 2),
      padding: 0,
      listStyle: 'none',
      display: 'grid',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    title: { margin: theme.spacing(1, 0, 0.5), fontWeight: 700 },
  }),
  { name: 'DataMeshWhatChanged' },
);

/** What is otherwise than on the day with which is compared. */
export function WhatChanged({ pack }: { pack: Pack }) {
  const t = usePageText();
  const { changes } = pack;
  return (
    <Section title={t('meeting.changes.title')}>
      {changes ? <Told changes={changes} /> : t('meeting.changes.unknown')}
    </Section>
  );
}

function Told({ changes }: { changes: Changes }) {
  const t = usePageText();
  const { since, appeared, resolved, entities, isCut } = changes;
  const isNone = appeared.length + resolved.length + entities.length === 0;
  return (
    <>
      <p>
        {t('meeting.changes.since')} <DateText iso={since} />
      </p>
      {isNone && t('meeting.changes.none')}
      <Part
        title={t('meeting.changes.appeared', { count: appeared.length })}
        items={appeared.map(found => (
          <FoundLine key={found.key} found={found} />
        ))}
      />
      <Part
        title={t('meeting.changes.resolved', { count: resolved.length })}
        items={resolved.map(found => (
          <FoundLine key={found.key} found={found} />
        ))}
      />
      <Part
        title={t('meeting.changes.entities', { count: entities.length })}
        items={entities.map(change => (
          <ChangeLine key={change.ref} change={change} />
        ))}
      />
      {isCut && <p>{t('meeting.changes.cut')}</p>}
    </>
  );
}

function Part(props: { title: string; items: readonly ReactNode[] }) {
  const t = usePageText();
  const classes = useStyles();
  const { title, items } = props;
  const rest = items.length - MAX_TOLD;
  if (items.length === 0) return <></>;
  return (
    <>
      <h5 className={classes.title}>{title}</h5>
      <ul className={classes.list}>
        {items.slice(0, MAX_TOLD)}
        {rest > 0 && <li>{t('about.andMore', { number: rest })}</li>}
      </ul>
    </>
  );
}

function FoundLine({ found }: { found: Changes['appeared'][number] }) {
  const t = usePageText();
  const { subject, severity, message } = found;
  return (
    <li>
      <Mark {...SEVERITY_LOOKS[severity]}>
        {t(`findings.severity.${severity}`)}
      </Mark>{' '}
      <EntityRefLink entityRef={subject} hideIcon />{' '}
      <MarkedText>{message}</MarkedText>
    </li>
  );
}

function ChangeLine({ change }: { change: Changes['entities'][number] }) {
  const t = usePageText();
  const { ref, is, edits } = change;
  const fields = [...new Set(edits.map(({ path }) => formatPath(path)))];
  return (
    <li>
      <EntityRefLink entityRef={ref} hideIcon /> {t(`meeting.changes.is.${is}`)}
      {fields.length > 0 && (
        <>
          {' · '}
          <FreeText>
            {t('meeting.changes.fields', {
              fields: fields.slice(0, 5).join(', '),
            })}
          </FreeText>
          {fields.length > 5 && (
            <> {t('about.andMore', { number: fields.length - 5 })}</>
          )}
        </>
      )}
    </li>
  );
}
