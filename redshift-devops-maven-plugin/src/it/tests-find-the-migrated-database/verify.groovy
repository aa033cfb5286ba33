def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0') }

def target = new Properties()
new File(basedir, 'target/redshift-devops/target.properties').withReader { target.load(it) }
def url = new File(basedir, 'target/url.txt').text
assert url.startsWith(target.url.substring(0, target.url.indexOf('/shop') + 1))
assert url =~ /\/test_\w+/
