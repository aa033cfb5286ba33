// Runs the rules of cdk-nag and of AWS Control Tower (cfn-guard) on a template without parameters.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import cdk from 'aws-cdk-lib';
import include from 'aws-cdk-lib/cloudformation-include';
import nag from 'cdk-nag';

const GUARD = dirname(createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json'));
const PROGRAMS = { linux: 'ubuntu/x86_64', darwin: 'macos/x86_64' };
const SERVICES = ['codebuild', 'ec2', 'ecs', 'lambda', 'redshift', 's3'];

/** Also fails if a reference leads nowhere or a property is missing: CfnInclude reads the template. */
export function nagFindings(file, folder) {
  const app = new cdk.App({ outdir: folder, context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  const stack = new cdk.Stack(app, 'Check', { env: { region: 'eu-west-1', account: '111122223333' } });
  new include.CfnInclude(stack, 'Template', { templateFile: file });
  cdk.Validations.of(app).addPlugins(new nag.AwsSolutionsChecks(app));
  quietly(() => app.synth());
  const report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
  return report.pluginReports.filter((each) => each.pluginName === 'AwsSolutions').flatMap((each) => each.violations).flatMap((violation) =>
    violation.violatingConstructs.map((construct) => ({
      resource: construct.constructPath.split('/').at(-1),
      rule: violation.ruleName.replace(/\[.*/, ''),
      text: `${violation.ruleName}: ${violation.description}`,
    })));
}

/** A finding is an error for CDK, which ends the process with it and prints it; here it may be justified. */
function quietly(run) {
  const { exitCode } = process;
  const { log, error, warn } = console;
  const write = process.stderr.write;
  Object.assign(console, { log() {}, error() {}, warn() {} });
  process.stderr.write = () => true;
  try {
    run();
  } catch (failure) {
    if (!/[Vv]alidation failed/.test(failure.message)) throw failure;
  } finally {
    Object.assign(console, { log, error, warn });
    process.stderr.write = write;
    process.exitCode = exitCode;
  }
}

export function guardFindings(file) {
  const program = join(GUARD, 'bin', PROGRAMS[process.platform] ?? 'no-program-for-this-system', 'cfn-guard');
  chmodSync(program, 0o755);
  const rules = SERVICES.map((service) => join(GUARD, 'rules/control-tower/cfn-guard', service));
  const reports = JSON.parse(run(program, ['validate', '-d', file, '-r', ...rules, '--structured', '-o', 'json', '--show-summary', 'none']));
  return reports.flatMap((report) => report.not_compliant).flatMap(findingsOfRule);
}

/** Exit code 19 says that there are findings. */
function run(program, parameters) {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (failure) {
    if (failure.status === 19) return failure.stdout;
    throw failure;
  }
}

function findingsOfRule(rule) {
  const text = JSON.stringify(rule);
  const code = /\[(CT\.[\w.]+)\]/.exec(text)?.[1] ?? rule.Rule.name;
  const resources = [...text.matchAll(/\/Resources\/(\w+)\//g)].map(([, name]) => name);
  return [...new Set(resources)].map((resource) => ({ resource, rule: code, text: rule.Rule.name }));
}
