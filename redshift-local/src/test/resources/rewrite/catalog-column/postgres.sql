select attname from pg_attribute_info as pg_attribute where attisdistkey;
select a.attname, k.relname from pg_class k join pg_catalog.pg_attribute_info as a on a.attrelid = k.oid where a.attsortkeyord = 1;
select c.relname, c.reldiststyle from pg_namespace n, pg_class_info c where c.relnamespace = n.oid;
select count(*) from redshift_stat_activity as pg_stat_activity where pg_stat_activity.procpid = 1;
select pg_attribute.attname, 'attisdistkey' as "attisdistkey" from pg_attribute where pg_attribute.attnum > 0;
select relname from pg_class;
select d.adsrc from pg_class c left join redshift_attrdef d on d.adrelid = c.oid;
select defacluser from pg_catalog.redshift_default_acl as pg_default_acl
