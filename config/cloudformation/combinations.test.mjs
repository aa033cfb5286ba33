import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowed, combinations, domains } from './combinations.mjs';
import { specificationFindings } from './specification.mjs';
import { parseTemplate, withParameters } from './template.mjs';

const HEAD = `
Parameters:
  TestDatabase: {Type: String, Default: Serverless, AllowedValues: [Serverless, Provisioned, Existing]}
  TestSecretArn: {Type: String, Default: ''}
  VpcId: {Type: String, Default: ''}
  KmsKey: {Type: String, Default: aws}
  TestNodeCount: {Type: Number, Default: 1}
  Unused: {Type: String, Default: ''}
Rules:
  Existing:
    RuleCondition: !Equals [!Ref TestDatabase, Existing]
    Assertions:
      - Assert: !Not [!Equals [!Ref TestSecretArn, '']]
Conditions:
  Small: !Equals [!Ref TestNodeCount, '1']
  NewVpc: !Equals [!Ref VpcId, '']
  OwnKey: !Or [!Equals [!Ref KmsKey, new], !Not [!Equals [!Ref KmsKey, aws]]]
  TwoZones: !Equals [!Ref 'AWS::Region', us-west-1]
  Rare: !And [!Condition NewVpc, !Condition OwnKey, !Equals [!Ref TestDatabase, Existing]]
  NotRare: !Not [!Condition Rare]
`;
const template = parseTemplate(`${HEAD}
Resources:
  Group: {Type: 'AWS::Logs::LogGroup', Condition: NotRare}
  Stream: {Type: 'AWS::Logs::LogStream', Properties: {LogGroupName: !Ref Group}}
`);

const every = (values) => Object.entries(values).reduce((rows, [name, each]) =>
  rows.flatMap((row) => each.map((value) => ({ ...row, [name]: value }))), [{}]);

test('the parameters are those of conditions and rules, with what is named there and another value', () => {
  assert.deepEqual(Object.keys(domains(template)).sort(),
    ['AWS::Region', 'KmsKey', 'TestDatabase', 'TestNodeCount', 'TestSecretArn', 'VpcId']);
  assert.deepEqual(domains(template).TestNodeCount, ['1', '2']);
  assert.equal(domains(template).KmsKey.length, 3);
});

test('each three values that the rules allow are in one of the sets', () => {
  const rows = combinations(template);
  const names = Object.keys(domains(template));
  let count = 0;
  for (const valid of every(domains(template)).filter((row) => allowed(template, row))) {
    for (const a of names) for (const b of names) for (const c of names) {
      assert.ok(rows.some((row) => [a, b, c].every((name) => row[name] === valid[name])), `${a} ${b} ${c} of ${JSON.stringify(valid)}`);
      count++;
    }
  }
  assert.ok(count > 0 && rows.length < 40, `${rows.length}`);
});

test('no set breaks a rule', () => {
  assert.ok(combinations(template).every((row) => row.TestDatabase !== 'Existing' || row.TestSecretArn !== ''));
  assert.equal(allowed(template, { TestDatabase: 'Existing', TestSecretArn: '' }), false);
});

test('a reference to what three parameters together remove is found', async () => {
  const found = await Promise.all(combinations(template).map((row) => specificationFindings(withParameters(template, row))));
  assert.deepEqual([...new Set(found.flat().map(({ text }) => text))],
    ['resource Stream refers to Group, which is not there']);
});

test('a new parameter without a value to try is an error', () => {
  const other = parseTemplate(`${HEAD}  Other: !Equals [!Ref Unused, '']\n`);
  assert.throws(() => combinations(other), /what Unused may be/);
});
