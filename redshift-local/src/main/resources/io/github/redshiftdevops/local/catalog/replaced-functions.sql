-- Functions of PostgreSQL that mean something else in Redshift. They are called by their OID, so that one can be
-- replaced only after it got another name: the old one stays as pg_<name>.
-- https://docs.aws.amazon.com/redshift/latest/dg/c_redshift-and-postgres-sql.html

do $$
declare
    routine record;
begin
    for routine in
        select oid::regprocedure as signature, 'pg_' || proname as name
        from pg_catalog.pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
            and (proname in (
                    -- string functions
                    'bpcharcmp', 'bttext_pattern_cmp', 'chr', 'concat', 'initcap', 'split_part',
                    'regexp_count', 'regexp_instr', 'regexp_replace', 'regexp_substr',
                    -- JSON functions
                    'json_extract_path_text',
                    -- data type formatting functions
                    'to_date')
                or oid::regprocedure::text in (
                    'lower(text)',
                    'octet_length(character)',
                    'quote_literal(text)',
                    'upper(text)',
                    -- math functions that give a decimal for a decimal
                    'exp(numeric)',
                    'ln(numeric)',
                    'log(numeric)',
                    'log(numeric,numeric)',
                    'pow(numeric,numeric)',
                    'power(numeric,numeric)',
                    'sqrt(numeric)',
                    -- data type formatting functions
                    'to_char(bigint,text)',
                    'to_char(double precision,text)',
                    'to_char(integer,text)',
                    'to_char(numeric,text)',
                    'to_char(real,text)',
                    'to_char(timestamp without time zone,text)',
                    'to_timestamp(text,text)'))
    loop
        execute pg_catalog.format('alter function %s rename to %I', routine.signature, routine.name);
    end loop;
end
$$;
