import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { buildspecFindings } from './buildspec.mjs';
import { workflowFindings } from './workflow.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = (file) => readFileSync(new URL(file, ROOT), 'utf8');
const RIGHT = `
version: 0.2
phases:
  build:
    on-failure: ABORT
    commands:
      - echo done
`;

for (const file of readdirSync(ROOT).filter((name) => /^buildspec.*\.yml$/.test(name))) {
  test(`${file} is a build specification`, () => assert.deepEqual(buildspecFindings(read(file)), []));
}

for (const [what, from, to, finding] of [
  ['a command that YAML reads as a map', 'echo done', 'echo state: done', /\/phases\/build\/commands\/0 must be string/],
  ['a phase that there is not', '  build:', '  deploy:', /\/phases must NOT have additional properties: deploy/],
  ['a misspelled key', 'on-failure', 'onfailure', /must NOT have additional properties: onfailure/],
  ['a reaction that there is not', 'ABORT', 'STOP', /\/phases\/build\/on-failure must match pattern/],
  ['another version', '0.2', '0.1', /\/version must be equal to constant: 0.2/],
  ['a phase without commands', '    commands:\n      - echo done\n', '', /must have required property 'commands'/],
  ['a name that CodeBuild keeps for itself', 'phases:', 'env: {variables: {CODEBUILD_X: a}}\nphases:', /\/env\/variables property name must be valid/],
  ['a format of reports that there is not', 'phases:', 'reports: {r: {files: [a], file-format: JUNIT}}\nphases:', /file-format must be equal to one of/],
  ['two phases of one name', 'phases:', 'phases:\n  build: {commands: [a]}', /[Uu]nique/],
]) {
  test(`a build specification with ${what} is refused`, () => {
    assert.deepEqual(buildspecFindings(RIGHT), []);
    assert.match(buildspecFindings(RIGHT.replace(from, to)).join('\n'), finding);
  });
}

const WORKFLOW = 'pipelines/github/workflow.yml';

test('the workflow is one', async () => assert.deepEqual(await workflowFindings(WORKFLOW, read(WORKFLOW)), []));

for (const [what, from, to, finding] of [
  ['a misspelled key', /^    runs-on:/m, '    run-on:', /Unexpected value 'run-on'/],
  ['a job that waits for nobody', /^    needs: .*/m, '    needs: nobody', /unknown job 'nobody'/],
  ['a misspelled context', 'github.ref', 'gitub.ref', /Unrecognized named-value: 'gitub'/],
  ['a permission that there is not', 'id-token: write', 'id-tokens: write', /id-tokens/],
]) {
  test(`a workflow with ${what} is refused`, async () => {
    assert.match((await workflowFindings(WORKFLOW, read(WORKFLOW).replace(from, to))).join('\n'), finding);
  });
}
