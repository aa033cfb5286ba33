def log = new File(basedir, 'build.log').readLines()

assert log.contains('[INFO] Target: local Redshift (database shop), user dev, no password needed')
assert log.findAll { it.startsWith('[INFO] Migrated: ') }*.replaceAll(/\d+ ms/, 'N ms') == [
    '[INFO] Migrated: V1.0 create users table (N ms)',
    '[INFO] Migrated: V1.0.1 load users (N ms)',
    '[INFO] Migrated: R rename user (N ms)',
]
assert log.any { it ==~ /\[INFO\] 3 migrations applied in \d+\.\d s, now at version 1\.0\.1/ }
assert !log.any { it.contains('[WARNING]') || it.contains('SLF4J') }

def target = new Properties()
new File(basedir, 'target/redshift-devops/target.properties').withReader { target.load(it) }
assert target.url ==~ /jdbc:redshift:\/\/127\.0\.0\.1:\d+\/shop\?ssl=false/
assert target.user == 'dev'
assert target.localInstance
assert target.size() == 3
