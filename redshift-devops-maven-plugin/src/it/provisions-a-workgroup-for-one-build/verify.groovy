def log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] Skipped: redshift.local is true')
assert log.any { it.startsWith('[INFO] Target: local Redshift') }
assert log.any { it.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0') }
