import type { HumanDuration } from '@backstage/types';

export interface Config {
  dataMesh?: {
    /**
     * How much each rule counts: a severity, `off`, or a list of one of them and
     * the options of the rule. Policies of governance bodies come after it.
     */
    rules?: { [ruleId: string]: unknown };
    /** Rules that the organisation declares as data. */
    organisationRules?: Array<object>;
    /**
     * Where governance bodies must stand for their policies and waivers to
     * count: `all`, or beginnings of locations such as
     * `url:https://github.com/acme/governance/`. By default the locations of
     * `catalog.locations`, which are those that the operator has written down.
     */
    trustedLocations?: 'all' | string[];
    /** The time zone whose midnight ends a day; `UTC` by default. */
    timeZone?: string;
    catalog?: {
      /** The shortest time between two looks at the catalog, in seconds; 5 by default. */
      minSecondsBetweenSweeps?: number;
      /** Hours after which every entity is read again; 24 by default. */
      hoursBetweenResyncs?: number;
    };
    history?: {
      /**
       * How long it is remembered what changed, and how each day ended: `400 days`
       * by default, at least one day and at most 3660, since nothing is kept for
       * ever. A text such as `18 months`, or an object such as `{ months: 18 }`.
       */
      retention?: string | HumanDuration;
    };
    limits?: {
      /** Requests that one caller may make in a minute; 600 by default. */
      requestsPerMinute?: number;
      /** Of those, how many costly ones; 60 by default. */
      costlyRequestsPerMinute?: number;
      /** Costly requests of one caller at the same time; 4 by default. */
      concurrentCostlyRequests?: number;
    };
  };
}
