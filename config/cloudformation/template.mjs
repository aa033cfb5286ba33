// Reads a CloudFormation template, and says what it comes to with given parameters.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FUNCTIONS = ['And', 'Cidr', 'Equals', 'GetAZs', 'If', 'Join', 'Not', 'Or', 'Select', 'Split', 'Sub'];
const KINDS = [['scalar', undefined], ['seq', 'seq'], ['map', 'map']];

/** The tags of CloudFormation in their long form: `!Ref x` is `{Ref: x}`. */
function tags() {
  const tag = (name, key, value = (v) => v) =>
    KINDS.map(([, collection]) => ({
      tag: '!' + name,
      collection,
      resolve: (node) => ({ [key]: value(collection ? node.toJSON() : node) }),
    }));
  return [
    ...FUNCTIONS.flatMap((name) => tag(name, 'Fn::' + name)),
    ...tag('Ref', 'Ref'),
    ...tag('Condition', 'Condition'),
    ...tag('GetAtt', 'Fn::GetAtt', (v) => (typeof v === 'string' ? splitOnce(v, '.') : v)),
  ];
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

export function readTemplate(file) {
  return parseTemplate(readFileSync(file, 'utf8'));
}

export function parseTemplate(text) {
  return parse(text, { customTags: tags(), uniqueKeys: true });
}

const NOTHING = Symbol('AWS::NoValue');

/** The template without parameters and conditions: what CloudFormation would make of it with these parameters. */
export function withParameters(template, given) {
  const scope = scopeOf(template, given);
  const kept = (section) => Object.entries(template[section] ?? {})
    .filter(([, each]) => !each.Condition || condition(scope, each.Condition))
    .map(([name, { Condition, ...each }]) => [name, resolve(scope, each)]);
  return {
    AWSTemplateFormatVersion: template.AWSTemplateFormatVersion,
    Resources: Object.fromEntries(kept('Resources')),
    Outputs: Object.fromEntries(kept('Outputs')),
  };
}

/** Where conditions are looked at: the parameters with their values, and the region. */
export function scopeOf(template, { 'AWS::Region': region = 'eu-west-1', ...given }) {
  for (const name of Object.keys(given)) {
    if (!(name in template.Parameters)) throw new Error(`no parameter ${name}`);
  }
  const parameters = Object.fromEntries(Object.entries(template.Parameters).map(([name, parameter]) =>
    [name, valueOf(parameter, name in given ? given[name] : parameter.Default)]));
  return { template, parameters, region };
}

function valueOf(parameter, value) {
  if (value === undefined) throw new Error(`no value for ${JSON.stringify(parameter)}`);
  if (parameter.Type === 'CommaDelimitedList' || parameter.Type.startsWith('List<')) return value === '' ? [''] : String(value).split(',');
  return parameter.Type === 'Number' ? Number(value) : String(value);
}

function condition(scope, name) {
  if (!(name in scope.template.Conditions)) throw new Error(`no condition ${name}`);
  return holds(scope, scope.template.Conditions[name]);
}

/** Whether the expression of a condition or a rule is true. */
export function holds(scope, expression) {
  const [[key, value]] = Object.entries(expression);
  switch (key) {
    case 'Condition': return condition(scope, value);
    case 'Fn::And': return value.every((each) => holds(scope, each));
    case 'Fn::Or': return value.some((each) => holds(scope, each));
    case 'Fn::Not': return !holds(scope, value[0]);
    case 'Fn::Equals': return String(resolve(scope, value[0])) === String(resolve(scope, value[1]));
    default: throw new Error(`no condition function ${key}`);
  }
}

function resolve(scope, value) {
  if (Array.isArray(value)) return value.map((each) => resolve(scope, each)).filter((each) => each !== NOTHING);
  if (value === null || typeof value !== 'object') return value;
  const [key] = Object.keys(value);
  if (key === 'Fn::If') return resolve(scope, value[key][condition(scope, value[key][0]) ? 1 : 2]);
  if (key === 'Ref') return reference(scope, value);
  if (key === 'Fn::Sub') return substitution(scope, value[key]);
  return Object.fromEntries(Object.entries(value)
    .map(([name, each]) => [name, resolve(scope, each)])
    .filter(([, each]) => each !== NOTHING));
}

function reference(scope, value) {
  if (value.Ref === 'AWS::NoValue') return NOTHING;
  if (value.Ref === 'AWS::Region') return scope.region;
  return value.Ref in scope.parameters ? scope.parameters[value.Ref] : value;
}

/** Parameters become text; references to resources, and those that CloudFormation makes, stay. */
function substitution(scope, value) {
  const [text, variables] = Array.isArray(value) ? value : [value, {}];
  const own = resolve(scope, variables);
  const rest = {};
  const result = text.replace(/\$\{([\w.:]+)\}/g, (all, name) => {
    const found = name in own ? own[name] : scope.parameters[name];
    if (found === undefined) return all;
    if (typeof found !== 'object') return found;
    rest[name] = found;
    return all;
  });
  if (Object.keys(rest).length > 0) return { 'Fn::Sub': [result, rest] };
  return /\$\{/.test(result) ? { 'Fn::Sub': result } : result;
}
