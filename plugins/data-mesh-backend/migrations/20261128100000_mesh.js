/** The mesh as it is: versions, entities, results, and what made them change. */
const tables = {
  rule_set(table) {
    table.comment('What the mesh was judged by, once for each hash.');
    table.string('hash', 64).primary();
    table.timestamp('seen_at').notNullable();
  },
  mesh_version(table) {
    table.comment('Each state of the mesh that was judged.');
    table.integer('version').primary();
    table.timestamp('at').notNullable().comment('When it was judged.');
    table
      .timestamp('confirmed_at')
      .notNullable()
      .comment('Until when the catalog is known to have said the same.');
    table.string('today', 10).notNullable();
    table.integer('fence').notNullable().comment('Of the leader who wrote it.');
    table.string('rule_set', 64).notNullable();
    table.string('catalog_state', 40).notNullable();
  },
  entity(table) {
    table.comment('The catalog as it was read.');
    table.string('ref', 255).primary();
    table.string('kind', 63).notNullable();
    table.string('uid', 64).notNullable();
    table.string('etag', 255).notNullable();
    table.string('hash', 64).notNullable().comment('Of the part that is kept.');
    table.binary('body').comment('JSON, deflated; null for what has gone.');
    table.integer('version').notNullable().comment('That it changed in.');
    table.index(['version'], 'entity_version');
  },
  outcome(table) {
    table.comment('Results as they are, but passes and what does not apply.');
    table.string('subject', 255).notNullable();
    table.string('rule', 100).notNullable();
    table.string('status', 20).notNullable();
    table.boolean('is_grace').notNullable();
    table.string('severity', 10);
    table.string('keys_hash', 64).notNullable().comment('Of the findings.');
    table.timestamp('since').notNullable();
    table.integer('version').notNullable().comment('That it changed in.');
    table.primary(['subject', 'rule']);
    table.index(['rule', 'status'], 'outcome_rule');
  },
  transition(table) {
    table.comment('How results changed, and why. Rows are only added.');
    table.bigIncrements('id');
    table.integer('version').notNullable();
    table.timestamp('at').notNullable();
    table.string('subject', 255).notNullable();
    table.string('rule', 100).notNullable();
    table.string('from_status', 20).notNullable();
    table.string('to_status', 20).notNullable();
    table.string('severity', 10);
    table.string('cause', 20).notNullable();
    table.string('cause_ref', 255);
    table.string('cause_part', 255);
    table.string('rule_set', 64).notNullable();
    table.unique(['version', 'subject', 'rule'], {
      indexName: 'transition_once',
    });
    table.index(['subject', 'id'], 'transition_subject');
    table.index(['rule', 'id'], 'transition_rule');
    table.index(['at'], 'transition_at');
  },
  lease(table) {
    table.comment('Who reads the catalog and writes.');
    table.string('name', 40).primary();
    table.string('holder', 64).notNullable();
    table.integer('fence').notNullable();
    table.bigInteger('expires_at').notNullable().comment('ms since 1970.');
  },
  secret(table) {
    table.comment('What instances share and nobody else knows.');
    table.string('name', 40).primary();
    table.string('value', 255).notNullable();
  },
};

exports.up = async knex => {
  for (const [name, describe] of Object.entries(tables))
    await knex.schema.createTable(name, describe);
};

exports.down = async knex => {
  for (const name of Object.keys(tables)) await knex.schema.dropTable(name);
};
