import { isSafeAddress, SEVERITIES } from '@backstage-data-mesh/model';
import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { ANNOTATION_EDIT_URL, type Entity } from '@backstage/catalog-model';
import type { ReactNode } from 'react';
import { MarkedText } from '../facts/MarkedText';
import { Section } from '../facts/Section';
import { useText } from '../facts/useText';
import { LATER, type Asked } from './asked';
import type { ChangesOfWeek } from './changesOfWeek';
import { FindingEntry } from './FindingEntry';
import { LaterEntry } from './LaterEntry';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(2),
    },
  }),
  { name: 'DataMeshAskedList' },
);

/** Every finding with why and what to write; then what is none today. */
export function AskedList(props: {
  asked: Asked;
  changes?: ChangesOfWeek;
  entity: Entity;
}) {
  const t = useText();
  const { asked, changes, entity } = props;
  const rules = useRules();
  const edit = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
  const editAddress = edit && isSafeAddress(edit) ? edit : undefined;
  const counted = SEVERITIES.reduce((sum, each) => sum + asked.counts[each], 0);
  const more = counted - asked.findings.length;
  return (
    <>
      {SEVERITIES.map(severity => (
        <Group key={severity} title={t(`findingsBar.group.${severity}`)}>
          {asked.findings
            .filter(finding => finding.severity === severity)
            .map(finding => (
              <FindingEntry
                key={finding.key}
                finding={finding}
                rule={rules.get(finding.rule)}
                isNew={changes?.worse.has(finding.rule) ?? false}
                editAddress={editAddress}
              />
            ))}
        </Group>
      ))}
      {LATER.map(kind => (
        <Group key={kind} title={t(`findingsBar.group.${kind}`)}>
          {asked.later[kind].results.map(result => (
            <LaterEntry key={result.rule} result={result} />
          ))}
        </Group>
      ))}
      {more > 0 && <Note>{t('findingsBar.more', { count: more })}</Note>}
      {changes && changes.better > 0 && (
        <Note>{t('findingsBar.gone', { count: changes.better })}</Note>
      )}
    </>
  );
}

function useRules() {
  const told = useDataMesh(api => api.ask('getRules', {}), []);
  const rules = told.state === 'ready' ? told.value.rules : [];
  return new Map(rules.map(rule => [rule.id, rule]));
}

function Group(props: { title: string; children: readonly ReactNode[] }) {
  const classes = useStyles();
  const { title, children } = props;
  if (children.length === 0) return <></>;
  return (
    <Section title={title}>
      <Typography component="ul" variant="body2" className={classes.list}>
        {children}
      </Typography>
    </Section>
  );
}

function Note(props: { children: string }) {
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      <MarkedText>{props.children}</MarkedText>
    </Typography>
  );
}
