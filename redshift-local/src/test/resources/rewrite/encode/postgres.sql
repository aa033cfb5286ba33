create table sales (
  id bigint not null,
  "encode" varchar(10),
  note varchar(20) default 'encode raw',
  code varchar(20) default encode('a', 'hex'),
  price decimal(8,2) default 0.0

);
create table auto_encoded (id int);
alter table sales add column added timestamp default getdate();
select encode("encode"::bytea, 'hex'), "encode" from sales where "encode" = 'encode raw'
