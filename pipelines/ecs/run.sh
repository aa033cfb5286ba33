#!/usr/bin/env bash
# Runs the task of task.yml once and ends with the exit code of its container, or with 1 if the container never ran.
#   run.sh <stack> <subnet>[,<subnet>...]
# The subnets need a way to ECR, Secrets Manager and CloudWatch Logs: a NAT gateway or VPC endpoints.
# The caller may cloudformation:DescribeStacks, ecs:RunTask, ecs:DescribeTasks and iam:PassRole of the stack's two roles.
set -euo pipefail
stack=${1:?the name of the stack} subnets=${2:?one subnet or more, with commas}

output() {
  aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
cluster=$(output ClusterName)
definition=$(output TaskDefinition)
group=$(output SecurityGroupId)

task=$(aws ecs run-task --cluster "$cluster" --task-definition "$definition" --launch-type FARGATE --count 1 \
  --network-configuration "awsvpcConfiguration={subnets=[$subnets],securityGroups=[$group],assignPublicIp=DISABLED}" \
  --output text --query 'tasks[0].taskArn')
case "$task" in
  arn:*) echo "Started $task" ;;
  *) echo "The task could not be started" >&2; exit 1 ;;
esac

describe() {
  aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --output text --query "$1"
}
until [ "$(describe 'tasks[0].lastStatus')" = STOPPED ]; do
  sleep "${POLL_SECONDS:-10}"
done

code=$(describe 'tasks[0].containers[0].exitCode')
case "$code" in
  '' | *[!0-9]*)
    echo "The container did not run: $(describe 'tasks[0].stoppedReason')" >&2
    exit 1 ;;
esac
echo "The container ended with $code; its output is in the log group $(output LogGroupName)"
exit "$code"
