create table sales (
  id bigint encode az64 not null,
  "encode" varchar(10) encode "zstd",
  note varchar(20) default 'encode raw' encode lzo,
  code varchar(20) default encode('a', 'hex') encode text255,
  price decimal(8,2) default 0.0 encode raw,
  primary key (id)
);
create table auto_encoded (id int) encode auto;
alter table sales add column added timestamp encode az64 default getdate();
select encode("encode"::bytea, 'hex'), "encode" from sales where "encode" = 'encode raw'
