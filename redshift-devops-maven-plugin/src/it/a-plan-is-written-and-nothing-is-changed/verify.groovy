def log = new File(basedir, 'build.log').readLines()

def planned = log.indexOf('[INFO] create table users (id int);')
def migrated = log.findIndexOf { it ==~ /\[INFO\] Migrated: V1 create users \(\d+ ms\)/ }
assert planned >= 0
assert migrated > planned
assert log.any { it.startsWith('[INFO] 1 migration planned, to version 1: ') }

def plan = new File(basedir, 'target/redshift-devops/plan.sql').text
assert plan.startsWith('-- What the goal migrate would run. The database was not changed.')
assert plan.contains('-- Target:  local Redshift (database shop), user dev, no password needed')
assert plan.contains('-- Pending: 0')
assert log.any { it.startsWith('[INFO] Nothing to migrate, at version 1: ') }
assert log.contains('[INFO] 1 migration validated')
