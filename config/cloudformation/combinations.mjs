// Sets of parameters that try each three values of the parameters on which a template's conditions and rules depend
// together at least once, as far as its rules allow that.
import { holds, scopeOf } from './template.mjs';

const STRENGTH = 3;

/** What stands for any text of a parameter without allowed values; each of them another, because rules compare them. */
const OTHERS = {
  ConnectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/5a3a7d6e',
  KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d',
  NotificationEmail: 'team@example.com',
  ProdDatabaseSecurityGroupId: 'sg-0a1b2c3d4e5f60002',
  ProdExternalId: 'redshift-deploy',
  ProdNodeCount: '2',
  ProdPlanRoleArn: 'arn:aws:iam::444455556666:role/plan',
  ProdPlanSecretArn: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:redshift/plan-aBcDeF',
  ProdRoleArn: 'arn:aws:iam::444455556666:role/deploy',
  ProdSecretArn: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:redshift/prod-aBcDeF',
  SecretKmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/4e5f6071',
  SubnetIds: 'subnet-0a1b2c3d4e5f60001,subnet-0a1b2c3d4e5f60002,subnet-0a1b2c3d4e5f60003',
  TestDatabaseSecurityGroupId: 'sg-0a1b2c3d4e5f60001',
  TestNodeCount: '2',
  TestSecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:redshift/test-aBcDeF',
  VpcId: 'vpc-0a1b2c3d4e5f60001',
  'AWS::Region': 'eu-west-1',
};

/** The values of each parameter that a condition or a rule looks at: those that are named there, and another one. */
export function domains(template) {
  const domains = {};
  for (const [name, literals] of looked([template.Conditions, template.Rules])) {
    const allowed = template.Parameters[name]?.AllowedValues?.map(String);
    if (!allowed && !(name in OTHERS)) throw new Error(`say in combinations.mjs what ${name} may be`);
    domains[name] = allowed ?? [...new Set([...literals, OTHERS[name]])];
  }
  return domains;
}

function looked(value, found = new Map()) {
  if (value === null || typeof value !== 'object') return found;
  const equals = value['Fn::Equals'];
  for (const { Ref: name } of equals?.filter((side) => side?.Ref) ?? []) {
    if (!found.has(name)) found.set(name, new Set());
    equals.filter((side) => typeof side !== 'object').forEach((literal) => found.get(name).add(String(literal)));
  }
  Object.values(value).forEach((each) => looked(each, found));
  return found;
}

/** Whether CloudFormation would take these parameters. */
export function allowed(template, given) {
  const scope = scopeOf(template, given);
  return Object.values(template.Rules ?? {}).every(({ RuleCondition, Assertions }) =>
    (RuleCondition && !holds(scope, RuleCondition)) || Assertions.every(({ Assert }) => holds(scope, Assert)));
}

/**
 * The sets, always the same for a template.
 *
 * @param fixed parameters that stay as they are, needed where there is no default
 */
export function combinations(template, fixed = {}) {
  const values = domains(template);
  const ruled = [...looked([template.Rules]).keys()];
  const valid = product(values, ruled).filter((each) => allowed(template, { ...fixed, ...each }));
  const free = Object.keys(values).filter((name) => !ruled.includes(name));
  const left = new Map(tuples(values).filter((tuple) => valid.some((each) => fits(each, tuple))).map((tuple) => [key(tuple), tuple]));
  const rows = [];
  while (left.size > 0) {
    const row = bestRow({ values, valid, free, left }, left.values().next().value);
    covered(row, Object.keys(values)).forEach((each) => left.delete(each));
    rows.push({ ...fixed, ...row });
  }
  return rows;
}

/** One that has the tuple, and of the others as many as can be had by looking at one parameter after the other. */
function bestRow({ values, valid, free, left }, tuple) {
  const gain = (row) => covered(row, Object.keys(row)).filter((each) => left.has(each)).length;
  const wanted = Object.fromEntries(tuple);
  const some = valid.filter((each) => fits(each, tuple));
  let row = { ...best(some, (each) => gain({ ...each, ...wanted })), ...wanted };
  for (const name of free.filter((each) => !(each in row))) {
    row = best(values[name].map((value) => ({ ...row, [name]: value })), gain);
  }
  return row;
}

function best(candidates, score) {
  return candidates.map((each) => [score(each), each]).reduce((a, b) => (b[0] > a[0] ? b : a))[1];
}

function fits(row, tuple) {
  return tuple.every(([name, value]) => !(name in row) || row[name] === value);
}

function product(values, names) {
  return names.reduce((rows, name) => rows.flatMap((row) => values[name].map((value) => ({ ...row, [name]: value }))), [{}]);
}

/** Each choice of parameters, with each of their values. */
export function tuples(values) {
  const names = Object.keys(values);
  return choices(names, Math.min(STRENGTH, names.length)).flatMap((choice) =>
    product(values, choice).map((row) => choice.map((name) => [name, row[name]])));
}

function choices(names, size) {
  if (size === 0) return [[]];
  return names.flatMap((name, i) => choices(names.slice(i + 1), size - 1).map((rest) => [name, ...rest]));
}

/** The keys of the tuples that a row has, by their names in the order of all parameters. */
const ORDER = new Map();

function covered(row, names) {
  const sorted = [...names].sort();
  const known = sorted.join();
  if (!ORDER.has(known)) ORDER.set(known, choices(sorted, Math.min(STRENGTH, sorted.length)));
  return ORDER.get(known).map((choice) => key(choice.map((name) => [name, row[name]])));
}

function key(tuple) {
  return [...tuple].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`).join(' ');
}
