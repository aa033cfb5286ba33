create table a (
  name varchar(20) collate case_sensitive, city varchar(20) collate case_insensitive not null,
  code varchar(5) COLLATE CI, other varchar(5) collate cs
);
select * from a where collate(name, 'case_insensitive') = 'john' and collate( city || 'x' , 'CS') > 'a';
select name from a order by collate(name, 'ci')
