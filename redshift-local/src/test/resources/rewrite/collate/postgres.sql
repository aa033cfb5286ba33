create table a (
  name varchar(20) collate case_sensitive, city varchar(20) collate case_insensitive not null,
  code varchar(5) COLLATE case_insensitive, other varchar(5) collate case_sensitive
);
select * from a where((name) collate case_insensitive) = 'john' and((city || 'x' ) collate "default") > 'a';
select name from a order by((name) collate case_insensitive)
