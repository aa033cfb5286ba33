create table ${schema}.orders (id bigint, ${colunm} int);
-- also in a comment: ${other}
