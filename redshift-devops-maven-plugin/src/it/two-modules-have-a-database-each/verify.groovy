def target(String module) {
    def properties = new Properties()
    new File(basedir, "$module/target/redshift-devops/target.properties").withReader { properties.load(it) }
    properties
}

def log = new File(basedir, 'build.log').readLines()
assert log.any { it.endsWith('Target: local Redshift (database orders), user dev, no password needed') }
assert log.any { it.endsWith('Target: local Redshift (database stock), user dev, no password needed') }
assert log.count { it ==~ /.*2 migrations applied in \d+\.\d s, now at version 2/ } == 2

// each finds its own file under the same name
assert log.any { it.contains("Load into table 'items' completed, 2 record(s) loaded successfully.") }
assert log.any { it.contains("Load into table 'items' completed, 1 record(s) loaded successfully.") }

assert target('orders').localInstance == target('stock').localInstance
assert target('orders').url.endsWith('/orders?ssl=false')
assert target('stock').url.endsWith('/stock?ssl=false')
