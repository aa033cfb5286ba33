def log = new File(basedir, 'build.log').readLines()
def folder = 'src/main/resources/db/migration'

assert log.findAll { it.startsWith('[INFO] New: ') } == [
    "[INFO] New: $folder/V1.0.4__add-orders.sql",
    "[INFO] New: $folder/U1.0.4__add-orders.sql",
    "[INFO] New: $folder/R__orders_by_day.sql",
    '[INFO] New: src/test/java/com/example/OrdersByDayTests.java',
].collect { it.toString() }
assert log.any { it.startsWith('[ERROR] RD110: the file') && it.endsWith("R__orders_by_day.sql' exists, and is not overwritten") }
assert log.any { it == "[ERROR] RD110: '../orders' is no value for redshift.description" }
assert new File(basedir, folder).list().sort() == [
    'R__orders_by_day.sql', 'U1.0.4__add-orders.sql', 'V1.0.3__create_users.sql', 'V1.0.4__add-orders.sql']
