-- What COPY and UNLOAD leave behind. All times are UTC.
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html
--
-- A COPY that succeeds writes in its own transaction; one that fails, and UNLOAD, whose files stay whatever becomes of
-- the transaction, write apart from it.

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_HISTORY.html
create table pg_catalog.sys_load_history (
    user_id integer,
    query_id bigint,
    transaction_id bigint,
    session_id integer,
    database_name text,
    status text,
    table_name text,
    start_time timestamp,
    end_time timestamp,
    duration bigint,
    data_source text,
    file_format text,
    loaded_rows bigint,
    loaded_bytes bigint,
    source_file_count integer,
    source_file_bytes bigint,
    file_count_scanned integer,
    file_bytes_scanned bigint,
    error_count bigint,
    copy_job_id bigint
);

grant select, insert on pg_catalog.sys_load_history to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_UNLOAD_HISTORY.html
create table pg_catalog.sys_unload_history (
    user_id integer,
    query_id bigint,
    transaction_id bigint,
    session_id integer,
    database_name text,
    status text,
    start_time timestamp,
    end_time timestamp,
    duration bigint,
    file_format text,
    compression_type text,
    unloaded_location text,
    unloaded_rows bigint,
    unloaded_files_count bigint,
    unloaded_files_size bigint,
    error_message text
);

grant select, insert on pg_catalog.sys_unload_history to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html
create table pg_catalog.stl_load_errors (
    userid integer,
    slice integer,
    tbl integer,
    starttime timestamp,
    session integer,
    query integer,
    filename character(256),
    line_number bigint,
    colname character(127),
    type character(10),
    col_length character(10),
    position integer,
    raw_line character(1024),
    raw_field_value character(1024),
    err_code integer,
    err_reason character(100),
    is_partial integer,
    start_offset bigint,
    copy_job_id bigint not null default 0
);

grant select, insert on pg_catalog.stl_load_errors to public;

-- The columns of a bad row up to the one that is to blame, of at most 20 rows of a load.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOADERROR_DETAIL.html
create table pg_catalog.stl_loaderror_detail (
    userid integer,
    slice integer,
    session integer,
    query integer,
    filename character(256),
    line_number bigint,
    field integer,
    colname character(1024),
    value character(1024),
    is_null integer,
    type character(10),
    col_length character(10)
);

grant select, insert on pg_catalog.stl_loaderror_detail to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html
create view pg_catalog.sys_load_error_detail as
select
    e.userid as user_id,
    e.query::bigint as query_id,
    h.transaction_id,
    e.session as session_id,
    pg_catalog.current_database()::text as database_name,
    e.tbl as table_id,
    e.starttime as start_time,
    e.filename as file_name,
    e.line_number,
    e.colname as column_name,
    e.type as column_type,
    e.col_length as column_length,
    e.position,
    e.err_code as error_code,
    e.err_reason::character(512) as error_message
from pg_catalog.stl_load_errors e
left join pg_catalog.sys_load_history h on h.query_id = e.query;

grant select on pg_catalog.sys_load_error_detail to public;

-- An object that was read.
create table pg_catalog.redshift_local_load_file (
    userid integer,
    query integer,
    filename character(256),
    file_format character(16),
    lines_scanned integer,
    bytes_scanned bigint,
    start_time timestamp,
    end_time timestamp
);

grant select, insert on pg_catalog.redshift_local_load_file to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_COMMITS.html
create view pg_catalog.stl_load_commits as
select
    userid,
    query,
    0 as slice,
    ''::character(256) as name,
    filename,
    0 as byte_offset,
    lines_scanned,
    -1 as errors,
    end_time as curtime,
    1 as status,
    file_format,
    0 as is_partial,
    0::bigint as start_offset,
    0::bigint as copy_job_id
from pg_catalog.redshift_local_load_file;

grant select on pg_catalog.stl_load_commits to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_DETAIL.html
create view pg_catalog.sys_load_detail as
select
    userid as user_id,
    query as query_id,
    filename as file_name,
    bytes_scanned,
    lines_scanned,
    end_time as record_time,
    1 as splits_scanned,
    start_time,
    end_time
from pg_catalog.redshift_local_load_file;

grant select on pg_catalog.sys_load_detail to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_UNLOAD_LOG.html
create table pg_catalog.stl_unload_log (
    userid integer,
    query integer,
    slice integer,
    pid integer,
    path character(1280),
    start_time timestamp,
    end_time timestamp,
    line_count bigint,
    transfer_size bigint,
    file_format character(10)
);

grant select, insert on pg_catalog.stl_unload_log to public;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_UNLOAD_DETAIL.html
create view pg_catalog.sys_unload_detail as
select
    l.userid as user_id,
    l.query as query_id,
    l.pid as session_id,
    h.transaction_id,
    l.path as file_name,
    l.start_time,
    l.end_time,
    l.line_count,
    l.transfer_size,
    l.file_format
from pg_catalog.stl_unload_log l
left join pg_catalog.sys_unload_history h on h.query_id = l.query;

grant select on pg_catalog.sys_unload_detail to public;

-- Since when the session's process id is its own.
create function pg_catalog.redshift_local_session_start() returns timestamp
    language sql stable parallel restricted security definer
    return (
        select backend_start at time zone 'UTC'
        from pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid())
    );

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_COPY_ID.html
create function pg_catalog.pg_last_copy_id() returns integer
    language sql stable parallel restricted
    return greatest(
        coalesce(nullif(current_setting('redshift_local.last_copy_id', true), '')::integer, -1),
        (
            select max(query)
            from pg_catalog.stl_load_errors
            where session = pg_catalog.pg_backend_pid()
                and starttime >= pg_catalog.redshift_local_session_start()
        )
    );

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_COPY_COUNT.html
create function pg_catalog.pg_last_copy_count() returns bigint
    language sql stable parallel restricted
    return case
        when current_setting('redshift_local.last_copy_id', true) = pg_catalog.pg_last_copy_id()::text
            then current_setting('redshift_local.last_copy_count')::bigint
        else 0
    end;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_UNLOAD_ID.html
create function pg_catalog.pg_last_unload_id() returns integer
    language sql stable parallel restricted
    return coalesce(
        (
            select max(query_id)
            from pg_catalog.sys_unload_history
            where session_id = pg_catalog.pg_backend_pid()
                and start_time >= pg_catalog.redshift_local_session_start()
        ),
        -1
    )::integer;

-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_UNLOAD_COUNT.html
create function pg_catalog.pg_last_unload_count() returns bigint
    language sql stable parallel restricted
    return coalesce(
        (
            select unloaded_rows
            from pg_catalog.sys_unload_history
            where query_id = pg_catalog.pg_last_unload_id()
        ),
        0
    );
