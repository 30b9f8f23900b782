/**
 * The day as an ISO date in UTC, on which measures are looked at. The only place
 * where a card reads the clock.
 */
export function useToday(): string {
  return new Date(Date.now()).toISOString().slice(0, 10);
}
