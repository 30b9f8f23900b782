exports.up = async knex => {
  await knex.schema.createTable('collector_state', table => {
    table.comment('How collectors of readings do; one row each.');
    table.string('collector', 100).primary().comment('Its id.');
    table.timestamp('tried_at').notNullable();
    table.timestamp('succeeded_at').nullable();
    table.timestamp('next_at').notNullable();
    table
      .integer('failures')
      .notNullable()
      .comment('Runs in a row that failed.');
    table.string('problem', 1000).nullable();
    table
      .integer('recorded')
      .notNullable()
      .comment('Readings that were new in the last run.');
  });
};

exports.down = async knex => {
  await knex.schema.dropTable('collector_state');
};
