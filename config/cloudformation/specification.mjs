// Compares a template without parameters with the resource specification of CloudFormation.
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';

const loaded = loadAwsServiceSpec();

/** What the specification says against it, and references to what the template does not have. */
export async function specificationFindings(template) {
  const database = await loaded;
  const findings = [];
  for (const [name, resource] of Object.entries(template.Resources)) {
    const [type] = database.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
    const report = (rule, text) => findings.push({ resource: name, rule, text });
    if (!type) report('type', `no type ${resource.Type}`);
    else properties({ database, report }, resource.Properties ?? {}, type.properties, resource.Type);
  }
  attributes(database, template, findings);
  return findings;
}

function properties(context, given, known, path) {
  for (const [name, property] of Object.entries(known)) {
    if (property.required && !(name in given)) context.report('required', `${path} lacks ${name}`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (!(name in known)) context.report('unknown', `${path} has no property ${name}`);
    else check(context, value, known[name].type, `${path}.${name}`);
  }
}

function check(context, value, type, path) {
  if (isFunction(value)) return;
  if (type.type === 'union') {
    if (!type.types.some((each) => fits(context.database, value, each))) wrong(context, value, type, path);
    return;
  }
  if (!fitsShape(value, type)) wrong(context, value, type, path);
  else if (type.type === 'array') value.forEach((each, i) => check(context, each, type.element, `${path}[${i}]`));
  else if (type.type === 'map') Object.entries(value).forEach(([key, each]) => check(context, each, type.element, `${path}.${key}`));
  else if (type.type === 'ref') properties(context, value, context.database.get('typeDefinition', type.reference.$ref).properties, path);
  else if (type.allowedValues && !type.allowedValues.includes(value)) wrong(context, value, type, path);
}

function wrong(context, value, type, path) {
  context.report('value', `${path} is ${JSON.stringify(value)}, not ${type.allowedValues?.join('|') ?? type.type}`);
}

function fits(database, value, type) {
  const findings = [];
  check({ database, report: (rule, text) => findings.push(text) }, value, type, '');
  return findings.length === 0;
}

function fitsShape(value, type) {
  switch (type.type) {
    case 'array': return Array.isArray(value);
    case 'map': case 'ref': return typeof value === 'object' && !Array.isArray(value);
    case 'tag': return typeof value === 'object' && 'Key' in value && 'Value' in value;
    case 'json': return typeof value === 'object';
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return Number.isInteger(value);
    case 'number': return typeof value === 'number';
    case 'string': return typeof value === 'string' || typeof value === 'number';
    default: return true;
  }
}

function isFunction(value) {
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::'));
}

/** Attributes that are asked for, in Fn::GetAtt and in Fn::Sub. CfnInclude looks only whether the resources exist. */
function attributes(database, template, findings) {
  for (const [section, owner] of [['Resources', 'resource'], ['Outputs', 'output']]) {
    for (const [name, each] of Object.entries(template[section])) {
      for (const [target, attribute] of attributesIn(each)) {
        const text = problem(database, template.Resources[target], target, attribute);
        if (text) findings.push({ resource: name, rule: 'attribute', text: `${owner} ${name} asks for ${text}` });
      }
      for (const target of [...referencesIn(each)].filter((target) => !(target in template.Resources))) {
        findings.push({ resource: name, rule: 'reference', text: `${owner} ${name} refers to ${target}, which is not there` });
      }
    }
  }
}

function problem(database, resource, target, attribute) {
  if (!resource) return `${target}, which is not there`;
  const [type] = database.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
  return type && !(attribute in type.attributes) ? `${target}.${attribute}, which ${resource.Type} does not have` : '';
}

function* attributesIn(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'Fn::GetAtt') yield each;
    else if (key === 'Fn::Sub') yield* attributesInText(Array.isArray(each) ? each[0] : each);
    yield* attributesIn(each);
  }
}

function* attributesInText(text) {
  for (const [, name, attribute] of text.matchAll(/\$\{(\w+)\.([\w.]+)\}/g)) yield [name, attribute];
}

/** Resources whose ids are asked for. Variables that a Fn::Sub brings itself, and what CloudFormation knows, are none. */
function* referencesIn(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'Ref' || key === 'DependsOn') yield* [each].flat().filter((name) => !name.startsWith('AWS::'));
    else if (key === 'Fn::Sub') {
      const [text, own] = Array.isArray(each) ? each : [each, {}];
      yield* [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name).filter((name) => !(name in own));
    }
    yield* referencesIn(each);
  }
}
