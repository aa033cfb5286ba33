// Checks each template of scenarios.json with each of its sets of parameters: properties, types and attributes against the
// specification, and the rules of cdk-nag and Control Tower. A finding fails unless the resource's Metadata justifies it;
// a justification that justifies nothing fails, too. The specification and the references are also checked with each three
// values together of the parameters on which conditions depend. Files named as arguments are checked alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { combinations } from './combinations.mjs';
import { guardFindings, nagFindings } from './rules.mjs';
import { specificationFindings } from './specification.mjs';
import { readTemplate, withParameters } from './template.mjs';

const folder = new URL('.', import.meta.url).pathname;
const templates = JSON.parse(readFileSync(join(folder, 'scenarios.json'), 'utf8'));
let failed = false;
for (const [file, scenarios] of Object.entries(templates)) {
  if (process.argv.length === 2 || process.argv.includes(file)) await check(file, scenarios);
}
if (failed) process.exit(1);

async function check(path, scenarios) {
  const template = readTemplate(join(folder, '../..', path));
  const used = new Set();
  const open = new Map();
  for (const [name, parameters] of Object.entries(scenarios)) {
    const resolved = withParameters(template, parameters);
    const target = join(folder, 'target', path, name);
    mkdirSync(target, { recursive: true });
    const file = join(target, 'template.json');
    writeFileSync(file, JSON.stringify(resolved, null, 1));
    const findings = [...await specificationFindings(resolved), ...nagFindings(file, join(target, 'cdk')), ...guardFindings(file)];
    for (const { resource, rule, text } of findings) {
      const key = `${resource} ${rule}`;
      if (template.Resources[resource]?.Metadata?.Justified?.[rule]) used.add(key);
      else open.set(`${key}: ${text}`, name);
    }
    console.log(`${path}, ${name}: ${Object.keys(resolved.Resources).length} resources, ${findings.length} findings`);
  }
  await combine(path, template, Object.values(scenarios)[0], open);
  report(path, open, stale(template, used));
  console.log(`${path}: ${used.size} findings are justified in the template`);
}

/** The first scenario says what has no default. */
async function combine(path, template, scenario, open) {
  const fixed = Object.fromEntries(Object.entries(scenario).filter(([name]) => template.Parameters[name].Default === undefined));
  const rows = combinations(template, fixed);
  for (const row of rows) {
    const findings = await specificationFindings(withParameters(template, row));
    findings.forEach(({ text }) => open.set(text, JSON.stringify(row)));
  }
  console.log(`${path}: ${rows.length} combinations of parameters`);
}

function stale(template, used) {
  return Object.entries(template.Resources)
    .flatMap(([name, resource]) => Object.keys(resource.Metadata?.Justified ?? {}).map((rule) => `${name} ${rule}`))
    .filter((key) => !used.has(key));
}

function report(path, open, stale) {
  for (const [text, scenario] of open) console.error(`ERROR ${path}: ${text} (${scenario})`);
  for (const key of stale) console.error(`ERROR ${path}: ${key} is justified, and nothing found it`);
  failed ||= open.size + stale.length > 0;
}
