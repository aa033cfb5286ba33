select pg_catalog.object(('a')::super, (1)::super, ('b')::super, (pg_catalog.object())::super), 'object(1)', object from (select 1 as object) as object;
select pg_catalog.object_transform(json_parse('{"a":{"b":1}}') , pg_catalog.redshift_supers(('"a"."b"')::super, ('"c"')::super) , pg_catalog.redshift_supers(('"d"')::super, (1 + 1)::super, ('"e"')::super, ('x')::super));
select pg_catalog.object_transform(pg_catalog.object(('a')::super, (1)::super) , pg_catalog.redshift_supers(('"a"')::super), '{}'), pg_catalog.object_transform(pg_catalog.object() , '{}', pg_catalog.redshift_supers(('"a"')::super, (pg_catalog."array"((1)::super))::super));
select pg_catalog.object_transform(json_parse('{}'), '{}', '{}')
