def target(String module) {
    def properties = new Properties()
    new File(basedir, "$module/target/redshift-devops/target.properties").withReader { properties.load(it) }
    properties
}

def log = new File(basedir, 'build.log').readLines()
assert log.any { it.endsWith('Target: local Redshift (database orders), user dev, no password needed') }
assert log.any { it.endsWith('Target: local Redshift (database stock), user dev, no password needed') }
assert log.count { it ==~ /.*1 migration applied in \d+\.\d s, now at version 1/ } == 2

assert target('orders').localInstance == target('stock').localInstance
assert target('orders').url.endsWith('/orders?ssl=false')
assert target('stock').url.endsWith('/stock?ssl=false')
