import {
  kindOfRef,
  type MeshChange,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluation';
import type { EvaluationInput } from '../evaluationInput';
import type { Pass } from '../passes';
import {
  createGuardedPasses,
  evaluateGuardedInSteps,
  inOrder,
} from '../unread/evaluateGuarded';
import { brokenNodes } from '../unread/watchGraph';
import type { AskedEvaluation } from './askedEvaluation';

/**
 * In a larger mesh one broken entity would make each change cost up to seconds,
 * some of them in one piece: there rules meet what is left out.
 */
const MOST_NODES = 1_000;

/**
 * Judges a mesh that changes for as long as anything in it is broken. What a
 * broken part may be about is a matter of the whole mesh, so that all of it is
 * judged anew after each change: a catalog refuses what is broken, and such a
 * mesh is rare.
 */
export class BrokenMesh {
  private readonly broken: Set<string>;
  private known: Evaluation | undefined;
  private judging: Steps<Evaluation> | undefined;

  constructor(
    private readonly graph: MeshGraph,
    private readonly most: number = MOST_NODES,
  ) {
    this.broken = new Set(brokenNodes(graph).map(graph.refOf));
  }

  /** True when something is broken, in a mesh that is not too large. */
  get isThere(): boolean {
    return this.broken.size > 0 && this.graph.nodeCount <= this.most;
  }

  /** The results for the mesh as it is, where it is broken and has been judged. */
  get evaluation(): Evaluation | undefined {
    return this.known;
  }

  /** True where such a mesh may be there before a change, or after it. */
  mayBeThere({ put = [], remove = [] }: MeshChange): boolean {
    const isSmall = this.graph.nodeCount - remove.length <= this.most;
    return isSmall && (this.broken.size > 0 || put.some(isBroken));
  }

  /** Takes note of a change. */
  take({ put = [], remove = [] }: MeshChange): void {
    for (const ref of remove) this.broken.delete(ref);
    for (const item of put) {
      if (isBroken(item)) this.broken.add(item.ref);
      else this.broken.delete(item.ref);
    }
    this.known = undefined;
    this.judging = undefined;
  }

  /** Judges it, asking before each step whether to go on; true when it is done. */
  judge(input: () => EvaluationInput, goOn: () => boolean = () => true) {
    if (!this.isThere || this.known) return true;
    this.judging ??= evaluateGuardedInSteps(this.graph, input());
    while (goOn()) {
      const step = this.judging.next();
      if (!step.done) continue;
      this.known = step.value;
      this.judging = undefined;
      return true;
    }
    return false;
  }
}

function isBroken({ unread }: MeshItem): boolean {
  return unread !== undefined && unread.length > 0;
}

/** Judges entities of a mesh in which something is broken, as they are asked for. */
export class AskedOfBrokenMesh implements AskedEvaluation {
  readonly evaluation: Evaluation;
  private readonly asked = new Set<string>();
  /** What is left to judge, in this order. */
  private readonly left: (readonly [Pass, MeshNode, string])[] = [];
  private judged: ReadonlySet<string> = new Set();
  private readonly passes: readonly Pass[];

  constructor(
    private readonly graph: MeshGraph,
    input: EvaluationInput,
  ) {
    const isJudged = (ref: string) => this.asked.has(ref);
    const passes = createGuardedPasses(graph, { ...input, isJudged });
    this.passes = inOrder(passes);
    this.evaluation = passes.evaluation;
  }

  isJudged(entityRef: string): boolean {
    return this.judged.has(entityRef);
  }

  judge(
    entityRefs: Iterable<string>,
    goOn: () => boolean = () => true,
  ): boolean {
    const added = [...entityRefs].filter(ref => !this.asked.has(ref));
    for (const pass of this.passes)
      this.left.push(...this.tasksOf(pass, added));
    for (const ref of added) this.asked.add(ref);
    while (this.left.length > 0) {
      if (!goOn()) return false;
      const [pass, node, kind] = this.left[0];
      pass.judge(node, kind);
      this.left.shift();
    }
    this.judged = new Set(this.asked);
    return true;
  }

  private tasksOf(pass: Pass, refs: readonly string[]) {
    return refs.flatMap(ref => {
      const node = this.graph.nodeOf(ref);
      const kind = kindOfRef(ref);
      const isThere = node !== undefined && this.graph.itemOf(node);
      return isThere && pass.kinds.includes(kind)
        ? [[pass, node, kind] as const]
        : [];
    });
  }
}
