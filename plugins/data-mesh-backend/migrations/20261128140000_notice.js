exports.up = async knex => {
  await knex.schema.createTable('notice', table => {
    table.comment('What owners are told: sent, or still to be sent.');
    table.bigIncrements('id');
    table
      .string('recipient', 255)
      .notNullable()
      .comment('The owner, as a ref.');
    table.string('scope', 255).notNullable();
    table.string('topic', 50).notNullable();
    table.string('severity', 10).notNullable();
    table.string('title', 200).notNullable();
    table.text('description').notNullable();
    table.string('link', 500).notNullable();
    table.timestamp('made_at').notNullable();
    table.timestamp('done_at').nullable().index();
    table.integer('tries').notNullable().defaultTo(0);
  });
  await knex.schema.createTable('told', table => {
    table.comment('What was announced, so that it is announced once.');
    table.string('key', 64).primary().comment('A hash.');
    table
      .string('until', 10)
      .notNullable()
      .comment('The day that it is about.');
  });
  await knex.schema.createTable('notice_place', table => {
    table.comment('How far transitions have been told; one row.');
    table.string('name', 20).primary();
    table.bigInteger('transition').notNullable();
    table.timestamp('at').notNullable().comment('When it was looked last.');
  });
};

exports.down = async knex => {
  await knex.schema.dropTable('notice_place');
  await knex.schema.dropTable('told');
  await knex.schema.dropTable('notice');
};
