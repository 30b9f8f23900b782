export interface Config {
  dataMesh?: {
    processor?: {
      /**
       * Ids of rules whose errors keep an entity out of the catalog. By default
       * every entity with a usable shape is let in, and its findings are
       * written into annotations.
       */
      reject?: string[];
    };
  };
}
