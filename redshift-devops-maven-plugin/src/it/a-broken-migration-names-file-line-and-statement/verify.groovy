def log = new File(basedir, 'build.log').readLines()

assert log.any { it ==~ /\[INFO\] Migrated: V1 create users \(\d+ ms\)/ }
assert !log.any { it.startsWith('[INFO] Migrated: V2') }

def problem = log.indexOf('[ERROR] 42703: column "mail" does not exist')
assert problem >= 0
assert log[problem + 1] == '[ERROR]   --> src/main/resources/db/migration/V2__add_orders.sql:8:8'
assert log[problem + 2] == '[ERROR]   8 | select mail'
assert log[problem + 3] == '[ERROR]     |        ^^^^'
assert !log.any { it.contains('25P02') }
assert log.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains('42703: column "mail" does not exist') }
