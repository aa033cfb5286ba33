create external protected view a.b if not exists as select 1;
alter external view a.b force remove definition;
drop external view a.b;
create or replace template t for copy as csv;
show template t;
show policies;
use dev;
alter system set data_catalog_auto_mount = on;
create table template (template int, "use" int);
select template, policies from external.system as use;
grant usage on schema external to group readers
