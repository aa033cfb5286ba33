import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()

assert log.any { it ==~ /\[INFO\] Undone: V2 create orders \(\d+ ms\)/ }
assert log.any { it ==~ /\[INFO\] 1 migration undone in \d+\.\d s, now at version 1/ }

assert log.contains('[INFO] Schema public, at version 1, 3 migrations: 1 Success, 1 Deleted, 1 Pending')
def info = new JsonSlurper().parse(new File(basedir, 'target/redshift-devops/info.json'))
assert info.version == '1'
assert info.migrations.collect { [it.version, it.state] } == [['1', 'Success'], ['2', 'Deleted'], ['2', 'Pending']]

assert log.contains("[ERROR] RD310: version 1 cannot be undone: there is no script 'U1__*.sql'")
