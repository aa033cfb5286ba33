// Checks a workflow with the parser that GitHub publishes: the schema of workflows and the expressions in them.
import { register } from 'node:module';

// Node 20 wants to be told that the parser's own schema is JSON.
register('data:text/javascript,' + encodeURIComponent(`
export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`));
const { NoOperationTraceWriter, parseWorkflow, convertWorkflowTemplate } = await import('@actions/workflow-parser');

/** `ErrorPolicy.TryConversion`, which the package does not export: all findings, not the first. */
const TRY_CONVERSION = 1;

/** What is wrong with it, for people; nothing if it is right. */
export async function workflowFindings(name, content) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value && context.errors.getErrors().length === 0) {
    await convertWorkflowTemplate(context, value, undefined, { errorPolicy: TRY_CONVERSION });
  }
  return context.errors.getErrors().map((error) => error.message);
}
