#!/usr/bin/env bash
# Invokes the function of template.yml and waits for it. Ends with 0 only if the function says that the goal succeeded: the
# AWS CLI itself ends with 0, too, when the function has failed.
#   run.sh <stack> [<event, {"goal": "migrate"} if there is none>]
# The caller may cloudformation:DescribeStacks and lambda:InvokeFunction.
set -euo pipefail
stack=${1:?the name of the stack} event=${2:-'{"goal": "migrate"}'}

function=$(aws cloudformation describe-stacks --stack-name "$stack" --output text \
  --query "Stacks[0].Outputs[?OutputKey=='FunctionName'].OutputValue")

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
# The CLI by itself waits for one minute only, and would then invoke it again.
export AWS_MAX_ATTEMPTS=1
outcome=$(aws lambda invoke --function-name "$function" --invocation-type RequestResponse --payload "$event" \
  --cli-binary-format raw-in-base64-out --cli-read-timeout 920 --output text --query '[StatusCode, FunctionError]' "$answer")

cat "$answer"
echo
case "$outcome" in
  200[[:space:]]None) ;;
  *) echo "The function failed ($outcome); see its log" >&2; exit 1 ;;
esac
# What a goal answers has its name in it; anything else is no answer of ours.
grep -q '"goal":' "$answer" || { echo "The function gave no answer" >&2; exit 1; }
