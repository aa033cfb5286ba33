select t.oid, format_type(t.oid, null) as type from pg_type t where t.typtype in ('b', 'p')
