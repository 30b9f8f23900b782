exports.up = async knex => {
  await knex.schema.createTable('entity_revision', table => {
    table.comment('Each entity as it was from a version of the mesh on.');
    table.string('ref', 255).notNullable();
    table.integer('version').notNullable();
    table.timestamp('at').notNullable();
    table.binary('body').comment('Compressed; nothing where it had gone.');
    table.primary(['ref', 'version']);
    table.index(['at'], 'entity_revision_at');
  });
  // what is known now is the first that is remembered
  await knex.raw(
    `insert into entity_revision (ref, version, at, body)
       select ref, version, ?, body from entity where body is not null`,
    [new Date()],
  );
};

exports.down = async knex => {
  await knex.schema.dropTable('entity_revision');
};
