create table sales.orders (id bigint) distkey (id);
create table sales.items (id bigint distkey);
create table sales.countries (code char(2)) diststyle all;
create table sales.stage (id bigint) diststyle auto;
create temp table t (id bigint);
create table #t (id bigint);
create table sales.copy (like sales.orders);
