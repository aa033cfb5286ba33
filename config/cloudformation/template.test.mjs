import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specificationFindings } from './specification.mjs';
import { parseTemplate, withParameters } from './template.mjs';

const HEAD = `
Parameters:
  Kind: {Type: String, Default: small}
  Days: {Type: Number, Default: 7}
Conditions:
  Small: !Equals [!Ref Kind, small]
  Large: !Not [!Condition Small]
Outputs: {}
Resources:
`;

const resolved = (resources, given = {}) => withParameters(parseTemplate(HEAD + resources), given);
const findings = async (resources) => (await specificationFindings(resolved(resources))).map((each) => each.text);

test('a condition decides which resources and values are there', () => {
  const resources = `
  Group: {Type: 'AWS::Logs::LogGroup', Properties: {RetentionInDays: !Ref Days, KmsKeyId: !If [Large, key, !Ref 'AWS::NoValue']}}
  Extra: {Type: 'AWS::Logs::LogGroup', Condition: Large}
`;
  assert.deepEqual(resolved(resources).Resources, { Group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 7 } } });
  assert.deepEqual(Object.keys(resolved(resources, { Kind: 'large' }).Resources), ['Group', 'Extra']);
});

test('parameters are put into texts, resources stay references', () => {
  const { Resources } = resolved(`
  Group: {Type: 'AWS::Logs::LogGroup', Properties: {LogGroupName: !Sub '/\${Kind}'}}
  Other: {Type: 'AWS::Logs::LogGroup', Properties: {LogGroupName: !Sub '\${Group}/\${Kind}'}}
`);
  assert.equal(Resources.Group.Properties.LogGroupName, '/small');
  assert.deepEqual(Resources.Other.Properties.LogGroupName, { 'Fn::Sub': '${Group}/small' });
});

test('an unknown condition or parameter is an error', () => {
  assert.throws(() => resolved(`
  Group: {Type: 'AWS::Logs::LogGroup', Condition: Huge}
`), /no condition Huge/);
  assert.throws(() => resolved('  Group: {Type: x}', { Colour: 'red' }), /no parameter Colour/);
});

test('a property that does not exist is found', async () => {
  assert.deepEqual(await findings(`
  Group: {Type: 'AWS::Logs::LogGroup', Properties: {RetentionDays: 7}}
`), ['AWS::Logs::LogGroup has no property RetentionDays']);
});

test('a property that is missing in a structure is found', async () => {
  assert.deepEqual(await findings(`
  Rule: {Type: 'AWS::Events::Rule', Properties: {Targets: [{Id: pipeline}]}}
`), ['AWS::Events::Rule.Targets[0] lacks Arn']);
});

test('values of the wrong type and values that are not allowed are found', async () => {
  assert.deepEqual(await findings(`
  Group: {Type: 'AWS::Logs::LogGroup', Properties: {KmsKeyId: [key], LogGroupClass: CHEAP}}
`), [
    'AWS::Logs::LogGroup.KmsKeyId is ["key"], not string',
    'AWS::Logs::LogGroup.LogGroupClass is "CHEAP", not STANDARD|INFREQUENT_ACCESS|DELIVERY',
  ]);
});

test('a type and an attribute that do not exist are found', async () => {
  assert.deepEqual(await findings(`
  Warehouse: {Type: 'AWS::Redshift::Warehouse'}
  Space: {Type: 'AWS::RedshiftServerless::Namespace', Properties: {NamespaceName: !GetAtt Space.Namespace.AdminPasswordSecretArn}}
`), [
    'no type AWS::Redshift::Warehouse',
    'resource Space asks for Space.Namespace.AdminPasswordSecretArn, which AWS::RedshiftServerless::Namespace does not have',
  ]);
});
