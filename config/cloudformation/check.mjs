// Checks cloudformation_template.yml with each set of parameters in scenarios.json: properties, types and attributes
// against the specification, and the rules of cdk-nag and Control Tower. A finding fails unless the resource's Metadata
// justifies it; a justification that justifies nothing fails, too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardFindings, nagFindings } from './rules.mjs';
import { specificationFindings } from './specification.mjs';
import { readTemplate, withParameters } from './template.mjs';

const folder = new URL('.', import.meta.url).pathname;
const template = readTemplate(process.argv[2] ?? join(folder, '../../cloudformation_template.yml'));
const scenarios = JSON.parse(readFileSync(join(folder, 'scenarios.json'), 'utf8'));
const used = new Set();
const open = new Map();

for (const [name, parameters] of Object.entries(scenarios)) {
  const resolved = withParameters(template, parameters);
  const target = join(folder, 'target', name);
  mkdirSync(target, { recursive: true });
  const file = join(target, 'template.json');
  writeFileSync(file, JSON.stringify(resolved, null, 1));
  const findings = [...await specificationFindings(resolved), ...nagFindings(file, join(target, 'cdk')), ...guardFindings(file)];
  findings.forEach((finding) => judge(name, finding));
  console.log(`${name}: ${Object.keys(resolved.Resources).length} resources, ${findings.length} findings`);
}

function judge(scenario, { resource, rule, text }) {
  const key = `${resource} ${rule}`;
  if (template.Resources[resource]?.Metadata?.Justified?.[rule]) used.add(key);
  else open.set(`${key}: ${text}`, scenario);
}

const stale = Object.entries(template.Resources)
  .flatMap(([name, resource]) => Object.keys(resource.Metadata?.Justified ?? {}).map((rule) => `${name} ${rule}`))
  .filter((key) => !used.has(key));

for (const [text, scenario] of open) console.error(`ERROR ${text} (${scenario})`);
for (const key of stale) console.error(`ERROR ${key} is justified, and nothing found it`);
if (open.size + stale.length > 0) process.exit(1);
console.log(`${used.size} findings are justified in the template, no other is left`);
