import { kindOfRef, type MeshGraph } from '@backstage-data-mesh/model';
import { unknown, type Verdict } from '../../declare/finding';
import type { Rule } from '../../declare/rule';
import type { Facts } from '../../facts/facts';
import { once } from '../../memory/once';
import { readDeadReferences } from './deadReferences';
import { findDoubtfulWaivers } from './doubtfulWaivers';
import { guardVerdict, unreadReason } from './guardVerdict';
import { UnreadLog, type AskedParts, type UnreadPart } from './unreadLog';
import { watchFlows } from './watchFlows';
import { watchGraph } from './watchGraph';

/** Turns what follows from broken parts of the mesh into what nobody can tell. */
export interface Guard {
  /** Judges a subject by a rule. */
  judge(
    rule: Pick<Rule, 'inPartialMesh'>,
    subject: string,
    work: () => Verdict | undefined,
  ): Verdict | undefined;
  /** Why it is not known whether a subject is excused from a rule, if so. */
  doubtOfWaiver(ruleId: string, subject: string): string | undefined;
}

/** A mesh with broken parts, and what its rules are guarded by. */
export interface GuardedMesh {
  readonly graph: MeshGraph;
  readonly guard: Guard;
  readonly log: UnreadLog;
  /** The same facts, where they do not say by themselves what is broken. */
  watchFacts(facts: Facts): Facts;
}

/** Guards the rules of a mesh in which something is broken. */
export function guardMesh(graph: MeshGraph): GuardedMesh {
  const log = new UnreadLog();
  const watched = watchGraph(graph, log.note);
  const { partsAt, mayName } = watched;
  const dead = readDeadReferences(graph);
  const findDoubt = findDoubtfulWaivers(graph, partsAt);
  const isBroken = (ref: string) => {
    const node = graph.nodeOf(ref);
    return node !== undefined && partsAt(node).length > 0;
  };
  /** What may be missed by a rule that concludes from absence. */
  const missable = (subject: string, { behindFacts }: AskedParts) =>
    mayName(kindOfRef(subject)).find(part => dead.mayName(part, subject)) ??
    [...behindFacts].find(part => dead.mayConcern(part, subject));
  return {
    graph: watched.graph,
    log,
    guard: {
      judge: ({ inPartialMesh }, subject, work) =>
        log.judge(asked => {
          const verdict = judgeSafely(work, subject, asked);
          return (
            verdict &&
            guardVerdict(verdict, {
              subject,
              asked: [...asked.directly],
              missable: once(() => missable(subject, asked)),
              isFromAbsence: ({ fromAbsence = false }) =>
                fromAbsence || inPartialMesh === 'unknown',
              isBroken,
            })
          );
        }),
      doubtOfWaiver(ruleId, subject) {
        const part = findDoubt(ruleId, subject);
        return part && unreadReason(part, subject);
      },
    },
    watchFacts: facts => ({
      ...facts,
      flows: watchFlows(facts.flows, watched, log.note),
    }),
  };
}

/** A rule may well fail where it was given something empty. */
function judgeSafely(
  work: () => Verdict | undefined,
  subject: string,
  { directly, behindFacts }: AskedParts,
): Verdict | undefined {
  try {
    return work();
  } catch (error) {
    const [part]: UnreadPart[] = [...directly, ...behindFacts];
    if (!part) throw error;
    return unknown(unreadReason(part, subject));
  }
}
