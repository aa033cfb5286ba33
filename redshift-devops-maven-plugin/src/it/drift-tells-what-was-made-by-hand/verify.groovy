import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()

assert log.contains('[WARNING] extra     table public.by_hand')
assert log.contains('[WARNING] different column public.orders.note: varchar(200) instead of varchar(100)')
assert log.contains('[INFO] 2 differences from the migrations up to version 1')
assert log.contains('[ERROR] RD601: the database differs from its migrations in 2 places')
assert log.any { it.startsWith('[ERROR]   help: see target/redshift-devops/drift.sql; ') }
assert log.contains('[INFO] No difference from the migrations up to version 1, 2 ignored')

def report = new JsonSlurper().parse(new File(basedir, 'target/redshift-devops/drift.json'))
assert report.version == '1'
assert report.ignored == 2
assert report.differences == []
