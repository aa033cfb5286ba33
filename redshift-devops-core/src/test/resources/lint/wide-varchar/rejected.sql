create table sales.notes (a varchar(max), b character varying(65535));
