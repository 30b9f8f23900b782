import type { HumanDuration } from '@backstage/types';

/** A measure of an entity, whose readings a collector brings. */
interface CollectedMeasure {
  /** The whole ref of the entity: `valuehypothesis:default/shorter-rounds`. */
  entity: string;
  /** The id of the measure. */
  measure: string;
}

interface CollectorOfMeasures {
  /** In kebab case, unique; readings name it as their source. */
  id: string;
  /** From one run to the next: `1 hour` by default, at least a minute. */
  every?: string | HumanDuration;
  /** How long one request may take: `10 seconds` by default, two minutes at most. */
  timeout?: string | HumanDuration;
}

/** What speaks the query API of Prometheus. */
interface PrometheusCollector extends CollectorOfMeasures {
  type: 'prometheus';
  /** Where `/api/v1/query_range` is. */
  url: string;
  /** @deepVisibility secret */
  headers?: { [name: string]: string };
  /** From one reading to the next; a day by default. */
  stepSeconds?: number;
  measures: Array<
    CollectedMeasure & {
      /** It must give one series. */
      query: string;
    }
  >;
}

/** An address that answers with JSON. */
interface HttpJsonCollector extends CollectorOfMeasures {
  type: 'http-json';
  url: string;
  /** @deepVisibility secret */
  headers?: { [name: string]: string };
  measures: Array<
    CollectedMeasure & {
      /** A JSON pointer to the number. */
      value: string;
      /** A JSON pointer to its time; by default the time at which it was read. */
      observedAt?: string;
    }
  >;
}

/** A database, which is only read. */
interface SqlCollector extends CollectorOfMeasures {
  type: 'sql';
  client: 'pg' | 'better-sqlite3';
  /**
   * As knex takes it; of SQLite the path of the file.
   *
   * @deepVisibility secret
   */
  connection: string | object;
  measures: Array<
    CollectedMeasure & {
      /** One `select` of `value` and `observed_at`; `:since` is the last reading. */
      query: string;
    }
  >;
}

/** Result files of `datacontract test`. */
interface ContractTestsCollector extends CollectorOfMeasures {
  type: 'contract-tests';
  measures: Array<
    CollectedMeasure & {
      /** A path on the machine of the backend, of JSON or of JUnit's XML. */
      file: string;
      /** What the value is; `passed-percent` by default. */
      value?: 'passed-percent' | 'failed-checks';
    }
  >;
}

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
     * Ladders on which entities stand. An entity is on the highest level of
     * which nothing is open; what is unknown is open, what is waived or does not
     * apply is not.
     */
    levels?: Array<{
      /** In kebab case, unique. */
      id: string;
      /** From the lowest; each asks for its own rules and for all below. */
      levels: Array<{
        name: string;
        /** Ids of rules; each stands once on a ladder. */
        rules: string[];
      }>;
    }>;
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
    /**
     * Who brings readings of measures from elsewhere; the guide for operators
     * shows each kind.
     */
    collectors?: Array<
      | PrometheusCollector
      | HttpJsonCollector
      | SqlCollector
      | ContractTestsCollector
    >;
    /** What owners are told through the app's notifications, where it has them. */
    notifications?: {
      /** `false` to tell nobody; `true` by default. */
      enabled?: boolean;
      /** From one digest to the next; `1 hour` by default. */
      every?: string | HumanDuration;
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
