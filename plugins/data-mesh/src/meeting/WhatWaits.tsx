import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { describeScore } from '../measures/describeScore';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { SafeLink } from '../facts/SafeLink';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import type { Pack } from './pack';

type Proposal = Pack['proposals'][number];

/** Policies, waivers and value hypotheses that somebody proposes. */
export function WhatWaits(props: { proposals: readonly Proposal[] }) {
  const t = usePageText();
  const title = t('meeting.waits.title');
  const { proposals } = props;
  return (
    <Section title={title}>
      {proposals.length === 0 ? (
        t('meeting.waits.none')
      ) : (
        <CompactTable
          label={title}
          headings={[
            t('meeting.waits.what'),
            t('meeting.waits.kind'),
            t('meeting.waits.from'),
          ]}
          rows={proposals.map(proposal => ({
            key: keyOf(proposal),
            cells: [
              <What key="what" proposal={proposal} />,
              t(`meeting.waits.${proposal.is}`),
              <From key="from" proposal={proposal} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function What({ proposal }: { proposal: Proposal }): JSX.Element {
  const t = usePageText();
  switch (proposal.is) {
    case 'policy':
      return <FreeText>{proposal.title ?? proposal.policy}</FreeText>;
    case 'waiver':
      return (
        <>
          <EntityRefLink entityRef={proposal.entity} hideIcon />{' '}
          {t('meeting.waits.rule', { rule: proposal.rule })}
        </>
      );
    default:
      return <EntityRefLink entityRef={proposal.bet} hideIcon />;
  }
}

function From({ proposal }: { proposal: Proposal }): JSX.Element {
  const locale = useLocale();
  const t = usePageText();
  if (proposal.is === 'bet') {
    return (
      <>
        {proposal.score === undefined
          ? t('meeting.waits.notScored')
          : t('meeting.waits.score', {
              score: describeScore(proposal.score, locale),
            })}
      </>
    );
  }
  const by: ReactNode = proposal.by && (
    <EntityRefLink entityRef={proposal.by} hideIcon />
  );
  if (proposal.is === 'waiver') return <>{by ?? <NotGiven />}</>;
  return (
    <>
      {by ?? <NotGiven />}
      {proposal.on && (
        <>
          {' '}
          {t('meeting.waits.on')} <DateText iso={proposal.on} />
        </>
      )}
      {proposal.url && (
        <>
          {' · '}
          <SafeLink to={proposal.url}>{t('meeting.waits.discussion')}</SafeLink>
        </>
      )}
    </>
  );
}

function keyOf(proposal: Proposal): string {
  switch (proposal.is) {
    case 'policy':
      return `policy ${proposal.policy}`;
    case 'waiver':
      return `waiver ${proposal.id} ${proposal.rule} ${proposal.entity}`;
    default:
      return proposal.bet;
  }
}
