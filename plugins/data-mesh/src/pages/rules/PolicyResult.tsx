import type {
  AnswerOf,
  MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Note } from '../../facts/Note';
import { usePageText } from '../../facts/usePageText';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { FoundTable } from '../found/FoundTable';
import { MarkLine } from '../found/MarkLine';
import { MoreRows } from '../found/MoreRows';
import { TallyBar } from '../scorecards/TallyBar';

type Answer = AnswerOf<'previewPolicy'>;
type Shares = Answer['byDomain'];

const BY = ['domain', 'owner', 'region'] as const;

/** What would come and go, and who would fail. */
export function PolicyResult({ answer }: { answer: Answer }) {
  const t = usePageText();
  const { findings, isCut, isPartial } = answer;
  const [by, setBy] = useState<(typeof BY)[number]>('domain');
  const shares = {
    domain: answer.byDomain,
    owner: answer.byOwner,
    region: answer.byRegion,
  };
  return (
    <>
      <Summary answer={answer} />
      {isCut && <Note>{t('pages.rules.preview.cut')}</Note>}
      {isPartial && <Note>{t('pages.rules.preview.partial')}</Note>}
      <Controls>
        <Typography variant="body2">{t('pages.rules.preview.by')}</Typography>
        <Choice
          label={t('pages.rules.preview.by')}
          options={BY.map(each => [each, t(`pages.rules.preview.${each}`)])}
          value={by}
          onChange={setBy}
        />
      </Controls>
      <ShareTable by={by} shares={shares[by]} />
      <FoundTable
        title={t('pages.rules.preview.appearedTitle')}
        found={findings.appeared}
      />
      <FoundTable
        title={t('pages.rules.preview.resolvedTitle')}
        found={findings.resolved}
      />
    </>
  );
}

function Summary({ answer }: { answer: Answer }) {
  const t = usePageText();
  const { counts } = answer.findings;
  const { pass, fail, unknown, error, waived } = answer.tally;
  const of = pass + fail + unknown + error;
  const marks: readonly (readonly [MarkLook, string])[] = [
    [
      counts.appeared > 0 ? BAD : QUIET,
      t('pages.rules.preview.appeared', { count: counts.appeared }),
    ],
    [
      counts.resolved > 0 ? GOOD : QUIET,
      t('pages.rules.preview.resolved', { count: counts.resolved }),
    ],
    [
      of > 0 && pass === of ? GOOD : QUIET,
      t('pages.rules.preview.kept', { passed: pass, of }),
    ],
    ...(unknown > 0
      ? [
          [
            UNKNOWN,
            t('pages.rules.preview.unknown', { count: unknown }),
          ] as const,
        ]
      : []),
    ...(waived > 0
      ? [[QUIET, t('pages.rules.preview.waived', { count: waived })] as const]
      : []),
  ];
  return <MarkLine marks={marks} />;
}

const BAD: MarkLook = { shape: 'cross', ink: 'bad' };
const GOOD: MarkLook = { shape: 'tick', ink: 'good' };
const QUIET: MarkLook = { shape: 'dash', ink: 'quiet' };
const UNKNOWN: MarkLook = { shape: 'dashed-ring', ink: 'quiet' };

/** The worst first; who would keep it whole is left out. */
function ShareTable(props: { by: (typeof BY)[number]; shares: Shares }) {
  const t = usePageText();
  const { by, shares } = props;
  const open = shares.filter(
    ({ tally }) => tally.fail + tally.unknown + tally.error > 0,
  );
  if (open.length === 0)
    return (
      <Typography variant="body2">{t('pages.rules.preview.nobody')}</Typography>
    );
  return (
    <MoreRows items={open}>
      {shown => (
        <CompactTable
          label={t('pages.rules.preview.by')}
          headings={[
            t(`pages.rules.preview.${by}`),
            t('pages.rules.preview.fail'),
            t('pages.rules.preview.unknownColumn'),
            t('pages.rules.preview.passed'),
            t('pages.rules.preview.entities'),
            t('pages.rules.kept.share'),
          ]}
          rows={shown.map(({ name, entities, tally }) => ({
            key: name,
            cells: [
              by === 'region' ? (
                <FreeText key="name">{name}</FreeText>
              ) : (
                <EntityRefLink key="name" entityRef={name} hideIcon />
              ),
              tally.fail,
              tally.unknown + tally.error,
              tally.pass,
              entities,
              <TallyBar key="share" tally={tally} />,
            ],
          }))}
        />
      )}
    </MoreRows>
  );
}
