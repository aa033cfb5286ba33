create table a (id int, "compression" varchar(5));
analyze compression;
analyze compression public.a;
Analyse COMPRESSION a (id,
  "COMPRESSION") comprows 100000;
analyze a (compression);
select compression from a
