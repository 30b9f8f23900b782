import type { MeshNode } from '@backstage-data-mesh/model';
import type { FindClasses } from './flowClasses';
import type { FlowColumns } from './flowColumns';
import type { FlowSource } from './flowSource';
import type { InputFlow } from './inputFlows';
import type { KeptIntakes } from './keptIntakes';
import type { KeptSpread } from './keepSpread';
import type { Offer } from './offers';
import type { SpreadTerms } from './spread';

/** The flows of a mesh, and what runs along them, for as long as they hold. */
export interface KeptFlows {
  into(product: MeshNode): readonly InputFlow[];
  /** How many flows there are into a product. */
  countInto(product: MeshNode): number;
  /** All flows, where the mesh stays as it is. */
  readonly still?: StillFlows;
  /** What is kept of intakes, where the mesh changes. */
  readonly intakes?: KeptIntakes;
  /** The same flow, of what its ends say now. */
  asNow(flow: InputFlow): InputFlow;
  offers(product: MeshNode, name?: string): Offer;
  /**
   * Something that runs from providers to consumers; after another of which its
   * terms ask.
   */
  downstream(
    terms: SpreadTerms<FlowSource>,
    after?: Pick<KeptSpread, 'prepare'>,
  ): KeptSpread;
  /** Something that runs from consumers to providers. */
  upstream(terms: SpreadTerms<Pick<InputFlow, 'consumer'>>): KeptSpread;
}

/** All flows of a mesh that stays as it is. */
export interface StillFlows {
  columns(): FlowColumns;
  /**
   * What follows in numbers from what is read, by the number of the intake. It
   * is computed once for a function: give the same one each time.
   */
  amounts(of: (reading: Offer) => number): Float64Array;
  /** The flow of a number. */
  at(flow: number): InputFlow;
  /** The classes of flows, by intake. */
  readonly classes: FindClasses;
}
