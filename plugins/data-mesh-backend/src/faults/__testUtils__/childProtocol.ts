import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeasurePlace, SourcedReading } from '../../measures/readingTable';
import type { KillPoint } from './points';

/** How a process of an instance is started. */
export interface ChildOptions {
  readonly name: string;
  readonly connection: object;
  readonly catalogUrl: string;
  readonly leaseMs: number;
  readonly pollMs: number;
  readonly poolSize: number;
  /** How far its clock is ahead. */
  readonly offsetMs: number;
  /** Where it dies the first time that it comes there. */
  readonly dieAt?: KillPoint;
  readonly isTalking?: boolean;
}

/** What a process is told or asked. */
export type ChildRequest =
  | { readonly ask: 'answer' | 'frame' | 'stop' }
  /** Holds all connections, until it is told to give them back. */
  | { readonly ask: 'exhaust' | 'giveBack' }
  | { readonly ask: 'die'; readonly point: KillPoint; after: number }
  | { readonly ask: 'hint'; readonly refs: readonly string[] }
  | { readonly ask: 'refresh'; readonly acceptVanished: boolean }
  | { readonly ask: 'clock'; readonly offsetMs: number }
  | {
      readonly ask: 'record';
      readonly place: MeasurePlace;
      readonly readings: readonly SourcedReading[];
    };

/** What an instance says of itself. */
export interface ChildFrame {
  readonly frame: AnswerFrame;
  readonly isLeader: boolean;
}

/** What an instance says of the mesh. */
export interface ChildAnswer extends ChildFrame {
  /** Of all of its results. */
  readonly digest: string;
}
