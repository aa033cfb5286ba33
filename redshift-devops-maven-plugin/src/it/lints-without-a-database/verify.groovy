import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()

def problem = log.indexOf('[ERROR] RSL012: type \'jsonb\' does not exist in Amazon Redshift')
assert problem >= 0
assert log[problem + 1] == '[ERROR]   --> src/main/resources/db/migration/V1__create_events.sql:3:13'
assert log[problem + 2] == '[ERROR]   3 |     payload jsonb not null,'
assert log[problem + 3] == '[ERROR]     |             ^^^^^'
assert log[problem + 4] == '[ERROR]   help: use SUPER, and insert with JSON_PARSE(...)'
assert log.any { it.startsWith('[WARNING] RSL040: ') }
assert log.any { it.startsWith('[INFO] RSL027: ') }
assert !log.any { it.contains('RSL003: ') || it.contains('RSL020: ') }
assert log.count { it == '[INFO] Lint of 2 scripts: 1 error, 1 warning, 1 info' } == 2
assert log.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains('lint has found 1 of severity error, see above') }
assert log.count { it == '[INFO] Skipped: redshift.skip is true' } == 1

def sarif = new JsonSlurper().parse(new File(basedir, 'target/redshift-devops/lint.sarif'))
assert sarif.version == '2.1.0'
assert sarif.runs[0].results*.ruleId as Set == ['RSL012', 'RSL027', 'RSL040'] as Set
assert !log.any { it.startsWith('[INFO] Target: ') }
