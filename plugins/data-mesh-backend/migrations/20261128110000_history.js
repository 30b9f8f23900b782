/** What is asked of the past: by entity, by rule and by time, the latest first. */
const SORTED = {
  transition_subject: ['subject', 'at', 'id'],
  transition_rule: ['rule', 'at', 'id'],
  transition_at: ['at', 'id'],
};

const BEFORE = {
  transition_subject: ['subject', 'id'],
  transition_rule: ['rule', 'id'],
  transition_at: ['at'],
};

async function replaceIndexes(knex, from, to) {
  await knex.schema.alterTable('transition', table => {
    for (const [name, columns] of Object.entries(from))
      table.dropIndex(columns, name);
  });
  await knex.schema.alterTable('transition', table => {
    for (const [name, columns] of Object.entries(to))
      table.index(columns, name);
  });
}

exports.up = async knex => {
  await replaceIndexes(knex, BEFORE, SORTED);
  await knex.schema.alterTable('mesh_version', table => {
    table.index(['at'], 'mesh_version_at');
  });
  await knex.schema.createTable('rollup', table => {
    table.comment('How results ended on a day, by whom they belong to.');
    table.string('kind', 10).notNullable();
    table.string('name', 255).notNullable();
    table.string('day', 10).notNullable();
    table.string('family', 50).notNullable();
    table.integer('entities').notNullable().comment('All families together.');
    for (const status of ['pass', 'fail', 'waived', 'unknown', 'error'])
      table.integer(status).notNullable();
    table.integer('not_applicable').notNullable();
    table.integer('grace').notNullable();
    table.integer('version').notNullable().comment('The last one of the day.');
    table.string('rule_set', 64).notNullable();
    table.primary(['kind', 'name', 'day', 'family']);
    table.index(['day'], 'rollup_day');
  });
};

exports.down = async knex => {
  await knex.schema.dropTable('rollup');
  await knex.schema.alterTable('mesh_version', table => {
    table.dropIndex(['at'], 'mesh_version_at');
  });
  await replaceIndexes(knex, SORTED, BEFORE);
};
