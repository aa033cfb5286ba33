// Checks a build specification of CodeBuild against buildspec.schema.json.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';

const schema = JSON.parse(readFileSync(new URL('buildspec.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

/** What is wrong with it, for people; nothing if it is right. */
export function buildspecFindings(text) {
  let buildspec;
  try {
    buildspec = parse(text, { uniqueKeys: true });
  } catch (failure) {
    return [failure.message.split('\n')[0]];
  }
  return validate(buildspec) ? [] : validate.errors.map((error) => {
    const what = error.params.additionalProperty ?? error.params.allowedValues?.join('|') ?? error.params.allowedValue;
    return `${error.instancePath || '/'} ${error.message}${what === undefined ? '' : `: ${what}`}`;
  });
}
