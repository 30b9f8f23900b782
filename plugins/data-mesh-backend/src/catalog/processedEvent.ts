import { z } from 'zod';

const shape = z.object({
  refs: z.array(z.string().max(255)).max(10_000),
});

/** The refs that an event names; none, where it is not as expected. */
export function readProcessedEvent(payload: unknown): readonly string[] {
  const read = shape.safeParse(payload);
  return read.success ? read.data.refs : [];
}
