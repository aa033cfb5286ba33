#!/usr/bin/env bash
# Builds the image with example-project and runs it on a local Redshift. Needs Docker with BuildKit on Linux and a JDK 17;
# without a Docker daemon it says so and ends with 0. Not part of ./mvnw verify, which needs no Docker.
#   BUILD_OPTIONS   more options of docker build, such as --network host or --secret id=settings,src=settings.xml
#   KEEP_IMAGE=true keeps the image redshift-devops-test
set -euo pipefail
cd "$(dirname "$0")/../.."
docker info > /dev/null 2>&1 || { echo "Skipped: no Docker daemon answers"; exit 0; }

image=redshift-devops-test port=${PORT:-25439} marker=marker-$RANDOM-$RANDOM
work=$(mktemp -d) local= failures=0
end() {
  [ -z "$local" ] || { kill "$local" && wait "$local" || true; }
  [ "${KEEP_IMAGE:-}" = true ] || docker rmi -f "$image" > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT

# A project as the README asks for it, with what must not reach the image.
mkdir -p "$work/shop/.git"
cp -r example-project/pom.xml example-project/src pipelines/docker/{Dockerfile,.dockerignore,redshift-devops.sh} "$work/shop"
for secret in settings.xml .env .git/config src/test/secret.txt; do echo "$marker" > "$work/shop/$secret"; done
./mvnw -B -ntp -q -Pexample deploy -pl '!example-project' -DaltDeploymentRepository="local::file:$work/shop/maven-repository"

begin=$SECONDS
# shellcheck disable=SC2086 # several options
DOCKER_BUILDKIT=1 docker build ${BUILD_OPTIONS:-} -t "$image" "$work/shop" > "$work/build" 2>&1 \
  || { cat "$work/build"; exit 1; }
echo "Built in $((SECONDS - begin)) s: $(docker image inspect -f '{{.Size}}' "$image" | awk '{printf "%d MB", $1 / 1e6}')," \
  "of which $(docker image inspect -f '{{.Size}}' "$(sed -n 's/^ARG MAVEN_IMAGE=//p' pipelines/docker/Dockerfile)" \
    2> /dev/null | awk '{printf "%d MB", $1 / 1e6}') are the base image"

java -jar redshift-local/target/redshift-local-*-all.jar --port "$port" > "$work/local" 2>&1 &
local=$!
until grep -q "is ready" "$work/local"; do kill -0 "$local" || { cat "$work/local"; exit 1; }; sleep 0.5; done

# expect <what> <exit code> <text of the output> <arguments of docker run...>
expect() {
  local what=$1 code=$2 text=$3 ended=0
  shift 3
  docker run --rm --network host -e REDSHIFT_PASSWORD="$marker" --cap-drop ALL --security-opt no-new-privileges "$@" \
    > "$work/output" 2>&1 || ended=$?
  if [ "$ended" = "$code" ] && grep -q -e "$text" "$work/output" && ! grep -q "$marker" "$work/output"; then
    echo "ok: $what"
  else
    failures=$((failures + 1))
    echo "FAILED: $what: exit code $ended instead of $code, or not '$text', or a secret in the output:"
    cat "$work/output"
  fi
}
target=(-Dredshift.url="jdbc:redshift://127.0.0.1:$port/dev" -Dredshift.user=dev -Dredshift.tls=disable)

expect "it is not root" 0 '^10001$' --entrypoint id "$image" -u
expect "without a target it fails" 1 'RD101: no target' "$image" migrate
expect "check finds the way" 0 'The way to the database is open' "$image" check "${target[@]}"
expect "plan shows what would run" 0 '5 migrations planned' "$image" plan "${target[@]}"
expect "migrate applies it" 0 '5 migrations applied' "$image" migrate "${target[@]}"
expect "migrate finds nothing else" 0 'Nothing to migrate' "$image" migrate "${target[@]}"
expect "info tells it" 0 '5 migrations: 5 Success' "$image" info "${target[@]}"
expect "validate agrees" 0 '5 migrations validated' "$image" validate "${target[@]}"
expect "drift has the local Redshift that it needs" 0 'No difference from the migrations' "$image" drift "${target[@]}"
expect "a read-only root file system is enough" 0 'Nothing to migrate' --read-only "$image" migrate "${target[@]}"
expect "clean is refused" 1 'RD112' "$image" clean "${target[@]}"
expect "a database that is not there fails" 1 'RD201' "$image" info "${target[@]/$port/1}"

cp -r "$work/shop/src" "$work/shop/pom.xml" "$work"
echo 'create table broken (id integer) distkey(missing);' > "$work/src/main/resources/db/migration/V99__broken.sql"
chmod -R a+rX "$work"
expect "a broken migration fails" 1 'V99__broken.sql' -v "$work/src:/project/src:ro" "$image" migrate "${target[@]}"
expect "and left nothing behind" 0 '99 *| broken *| SQL *| Pending' -v "$work/src:/project/src:ro" "$image" info "${target[@]}"
mkdir "$work/mounted"
cp -r "$work/shop/src" "$work/shop/pom.xml" "$work/mounted"
chown -R 1234:1234 "$work/mounted" 2> /dev/null || true
owner=$(stat -c %u:%g "$work/mounted")
expect "a mounted project is run as its owner" 0 'Nothing to migrate' -v "$work/mounted:/project" --user "$owner" "$image" \
  migrate "${target[@]}"
[ -f "$work/mounted/target/redshift-devops/report.html" ] || { failures=$((failures + 1)); echo "FAILED: no report"; }

docker history --no-trunc "$image" > "$work/history"
# The pom's description is looked for, too: to see that layers can be searched.
docker save "$image" | tar -xO | grep -a -o -e "$marker" -e 'A shop that keeps' | sort -u > "$work/layers" || true
if [ "$(cat "$work/layers")" != 'A shop that keeps' ] || grep -q "$marker" "$work/history"; then
  failures=$((failures + 1))
  echo "FAILED: a secret of the project is in the image"
else
  echo "ok: no secret of the project is in a layer or in the history"
fi
[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
