def log = new File(basedir, 'build.log').readLines()

def refused = log.findAll { it.startsWith('[ERROR] RD112: ') }
assert refused == [
    '[ERROR] RD112: nothing is dropped, because it is disabled',
    '[ERROR] RD112: nothing is dropped, because it is not confirmed',
]
assert log.contains('[ERROR]   help: confirm it with -Dredshift.cleanConfirm=shop, the name of the database')
def dropped = log.findAll { it.startsWith('[INFO] Dropped: ') }
assert dropped.findAll { !it.contains('flyway_schema_history') } == [
    '[INFO] Dropped: materialized view public.orders_of_email',
    '[INFO] Dropped: table public.orders',
]
assert dropped.contains('[INFO] Dropped: table public.flyway_schema_history')
assert log.contains("[INFO] ${dropped.size()} objects dropped".toString())
