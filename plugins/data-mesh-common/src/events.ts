/** The topic on which the catalog's processor tells what it has processed. @public */
export const PROCESSED_TOPIC = 'data-mesh.processed';

/** What is told there: refs in normal form. It may be lost, or come too early. @public */
export interface ProcessedEvent {
  readonly refs: readonly string[];
}
