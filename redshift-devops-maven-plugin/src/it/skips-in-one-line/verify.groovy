def log = new File(basedir, 'build.log').readLines()

assert log.findAll { it.startsWith('[INFO] Skipped: ') } == [
    '[INFO] Skipped: there is no folder src/main/resources/db/migration',
    '[INFO] Skipped: there is no folder src/main/resources/db/migration',
    '[INFO] Skipped: redshift.skip is true',
]
assert !log.any { it.startsWith('[INFO] Target: ') }
