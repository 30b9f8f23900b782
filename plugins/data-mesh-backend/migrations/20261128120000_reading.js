exports.up = async knex => {
  await knex.schema.createTable('reading', table => {
    table.comment('Readings of measures that do not stand in entities.');
    table.bigIncrements('id').comment('In the order in which they came.');
    table.string('entity', 255).notNullable();
    table.string('measure', 255).notNullable();
    table.string('observed_at', 30).notNullable().comment('ISO 8601, in UTC.');
    table.string('source', 200).notNullable();
    table.double('value').notNullable();
    table.unique(['entity', 'measure', 'observed_at', 'source'], {
      indexName: 'reading_is_one',
    });
  });
  await knex.schema.alterTable('mesh_version', table => {
    table
      .bigInteger('readings')
      .notNullable()
      .defaultTo(0)
      .comment('The last reading that it knew.');
  });
};

exports.down = async knex => {
  await knex.schema.alterTable('mesh_version', table => {
    table.dropColumn('readings');
  });
  await knex.schema.dropTable('reading');
};
