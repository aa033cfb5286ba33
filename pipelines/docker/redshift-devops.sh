#!/bin/sh
# Runs Maven on /project and ends with its exit code. The first argument is a goal of redshift-devops, such as migrate,
# or, if it has a colon or begins with a hyphen, anything of Maven's. MAVEN_OFFLINE=false also asks remote repositories.
set -eu
case "${1:-help}" in
  *:* | -*) goal=${1} ;;
  *) goal=redshift-devops:${1:-help} ;;
esac
[ $# -eq 0 ] || shift
offline=-o
[ "${MAVEN_OFFLINE:-true}" = true ] || offline=
project=${PROJECT:-/project}
if [ ! -w "$project" ]; then
  echo "$project is read-only: working on a copy, reports stay in the container" >&2
  copy=$(mktemp -d)
  cp -R "$project/." "$copy"
  project=$copy
fi
exec mvn -B -ntp $offline -Duser.home=/home/redshift -f "$project" "$goal" "$@"
