exports.up = async knex => {
  await knex.schema.createTable('look', table => {
    table.comment(
      'Looks at the catalog that the leader is asked for; one row.',
    );
    table.string('name', 40).primary();
    table.integer('asked').notNullable().comment('How many were asked for.');
    table.integer('answered').notNullable().comment('The last one answered.');
    table
      .integer('accepts')
      .notNullable()
      .comment('The last one that believes that much has gone; none: 0.');
    table
      .bigInteger('accepts_until')
      .notNullable()
      .comment('ms since 1970; after that nobody believes it any more.');
  });
};

exports.down = async knex => {
  await knex.schema.dropTable('look');
};
