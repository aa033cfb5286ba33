-- Statements and sessions, as the gateway remembers them: it puts them into two settings of the session before a
-- statement that names one of these views, only those that the session's user may see. All times are UTC.
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html

create function pg_catalog.redshift_remembered(setting text) returns json
    language sql stable parallel restricted
    return coalesce(nullif(current_setting(setting, true), ''), '[]')::json;

create function pg_catalog.redshift_utc(microseconds bigint) returns timestamp
    language sql immutable strict parallel safe
    return timestamp '1970-01-01' + microseconds / 1000000 * interval '1 second'
        + microseconds % 1000000 * interval '1 microsecond';

-- Volatile, so that it is not replaced by its query: PostgreSQL thinks that a JSON text has 100 rows, and would join
-- views with nested loops.
create function pg_catalog.redshift_statements() returns table (
    id integer, xid bigint, pid integer, usr text, owner text, name text, db text, label text, kind text, type text,
    tbl integer, began bigint, ended bigint, n bigint, state text, error text, caller integer, txt text)
    language sql volatile parallel restricted rows 10000
begin atomic
    select s.*
    from json_to_recordset(pg_catalog.redshift_remembered('redshift_local.statements')) as s(
        id integer, xid bigint, pid integer, usr text, owner text, name text, db text, label text, kind text,
        type text, tbl integer, began bigint, ended bigint, n bigint, state text, error text, caller integer, txt text);
end;

-- CHAR holds no characters of several bytes, so that texts come with periods instead of them.
-- type is that of SYS_QUERY_HISTORY; computes tells what the leader node could not do alone, and refused what failed
-- before its execution began.
create view pg_catalog.redshift_statement as
select
    r.oid::integer as userid,
    o.oid::integer as session_userid,
    s.id as query,
    s.xid,
    s.pid,
    s.name as user_name,
    s.db as database,
    s.label,
    s.kind,
    s.type,
    s.tbl = 1 as computes,
    pg_catalog.redshift_utc(s.began) as starttime,
    pg_catalog.redshift_utc(s.ended) as endtime,
    coalesce(s.ended, (extract(epoch from clock_timestamp()) * 1000000)::bigint) - s.began as elapsed,
    s.n as rows,
    s.state,
    s.error,
    s.state ~ '^(42|0A)' as refused,
    s.caller,
    s.txt as text,
    replace(replace(s.txt, chr(92), repeat(chr(92), 2)), chr(10), chr(92) || 'n') as escaped
from pg_catalog.redshift_statements() s
left join pg_catalog.pg_roles r on r.rolname = s.usr
left join pg_catalog.pg_roles o on o.rolname = s.owner;

-- A text of ASCII in pieces. As bytes, since characters are counted from the text's start for each piece. Strict, so
-- that it is not replaced by its query, which would compute the text anew for each piece.
create function pg_catalog.redshift_pieces(escaped text, size integer) returns table (number integer, text text)
    language sql stable strict parallel safe rows 10
begin atomic
    select piece.number, convert_from(substr(whole.bytes, piece.number * size + 1, size), 'UTF8')
    from (select convert_to(escaped, 'UTF8') as bytes offset 0) as whole
    cross join generate_series(0, (length(escaped) - 1) / size) as piece(number);
end;

-- What has been executed, in pieces of 200 characters. The label is blank if there is none.
create view pg_catalog.redshift_statement_piece as
select
    s.userid,
    s.xid,
    s.pid,
    s.query,
    s.kind,
    (case s.label when 'default' then '' else s.label end)::character(320) as label,
    s.starttime,
    s.endtime,
    piece.number as sequence,
    piece.text::character(200) as text
from pg_catalog.redshift_statement s
cross join lateral pg_catalog.redshift_pieces(s.escaped, 200) as piece
where s.endtime is not null and not s.refused;

create view pg_catalog.redshift_session as
select
    r.oid::integer as userid,
    s.pid,
    s.name as user_name,
    s.db as database,
    s.host,
    s.port,
    s.app as application,
    pg_catalog.redshift_utc(s.began) as starttime,
    pg_catalog.redshift_utc(s.ended) as endtime,
    least(s.ended - s.began, 2147483647)::integer as duration
from json_to_recordset(pg_catalog.redshift_remembered('redshift_local.sessions')) as s(
    pid integer, usr text, name text, db text, host text, port integer, app text, began bigint, ended bigint)
left join pg_catalog.pg_roles r on r.rolname = s.usr;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_QUERY.html
create view pg_catalog.stl_query as
select
    userid,
    query,
    label::character(320),
    xid,
    pid,
    database::character(32),
    text::character(4000) as querytxt,
    starttime,
    endtime,
    case when state = '' then 0 else 1 end as aborted,
    0 as insert_pristine,
    0 as concurrency_scaling_status
from pg_catalog.redshift_statement
where kind = 'QUERY' and endtime is not null and not refused;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_QUERYTEXT.html
create view pg_catalog.stl_querytext as
select userid, xid, pid, query, sequence, text
from pg_catalog.redshift_statement_piece
where kind = 'QUERY';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_DDLTEXT.html
create view pg_catalog.stl_ddltext as
select userid, xid, pid, label, starttime, endtime, sequence, text
from pg_catalog.redshift_statement_piece
where kind = 'DDL';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_UTILITYTEXT.html
create view pg_catalog.stl_utilitytext as
select userid, xid, pid, label, starttime, endtime, sequence, text
from pg_catalog.redshift_statement_piece
where kind = 'UTILITY';

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_STATEMENTTEXT.html
create view pg_catalog.svl_statementtext as
select userid, xid, pid, label, starttime, endtime, sequence, kind::character varying(10) as type, text
from pg_catalog.redshift_statement_piece;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_QLOG.html
create view pg_catalog.svl_qlog as
select
    userid,
    query,
    xid,
    pid,
    starttime,
    endtime,
    elapsed,
    case when state = '' then 0 else 1 end as aborted,
    label::character(320),
    text::character(60) as "substring",
    null::integer as source_query,
    'Main cluster'::text as concurrency_scaling_status,
    caller as from_sp_call
from pg_catalog.redshift_statement
where kind = 'QUERY' and endtime is not null and not refused;

-- There is one queue, and nobody waits in it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_WLM_QUERY.html
create view pg_catalog.stl_wlm_query as
select
    userid,
    xid,
    0 as task,
    query,
    100 as service_class,
    1 as slot_count,
    starttime as service_class_start_time,
    starttime as queue_start_time,
    starttime as queue_end_time,
    0::bigint as total_queue_time,
    starttime as exec_start_time,
    endtime as exec_end_time,
    elapsed as total_exec_time,
    endtime as service_class_end_time,
    (case when state = '' then 'Completed' else 'Evicted' end)::character(16) as final_state,
    0::bigint as est_peak_mem,
    'Normal'::character(20) as query_priority,
    'Default queue'::character(64) as service_class_name
from pg_catalog.redshift_statement
where kind = 'QUERY' and computes and endtime is not null and not refused;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_RECENTS.html
create view pg_catalog.stv_recents as
select
    userid,
    (case when endtime is null then 'Running' else 'Done' end)::character(20) as status,
    starttime,
    least(elapsed, 2147483647)::integer as duration,
    user_name::character(50),
    database::character(50) as db_name,
    text::character(600) as query,
    case when endtime is null then pid else -1 end as pid
from pg_catalog.redshift_statement
where not refused;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STV_INFLIGHT.html
create view pg_catalog.stv_inflight as
select
    userid,
    0 as slice,
    query,
    label::character(320),
    xid,
    pid,
    starttime,
    text::character(100),
    0 as suspended,
    0 as insert_pristine,
    0 as concurrency_scaling_status
from pg_catalog.redshift_statement
where kind = 'QUERY' and computes and endtime is null;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_QUERY_INFLIGHT.html
create view pg_catalog.svv_query_inflight as
select
    i.userid,
    i.slice,
    i.query,
    i.pid,
    i.starttime,
    i.suspended,
    piece.text::character(200) as text,
    piece.number as sequence
from pg_catalog.stv_inflight i
join pg_catalog.redshift_statement s on s.query = i.query
cross join lateral pg_catalog.redshift_pieces(s.escaped, 200) as piece;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_STORED_PROC_CALL.html
create view pg_catalog.svl_stored_proc_call as
select
    userid,
    session_userid,
    query,
    label::character(320),
    xid,
    pid,
    database::character(32),
    text::character(4000) as querytxt,
    starttime,
    endtime,
    case when state = '' then 0 else 1 end as aborted,
    caller as from_sp_call
from pg_catalog.redshift_statement
where type = 'CALL' and endtime is not null and not refused;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_PROCEDURE_CALL.html
create view pg_catalog.sys_procedure_call as
select
    session_userid as session_user_id,
    userid as security_user_id,
    query as query_id,
    querytxt as query_text,
    starttime as start_time,
    endtime as end_time,
    (case aborted when 0 then 'success' else 'canceled' end)::character(10) as status,
    from_sp_call as caller_procedure_query_id
from pg_catalog.svl_stored_proc_call;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html
create view pg_catalog.sys_query_history as
select
    userid as user_id,
    query::bigint as query_id,
    label::character(320) as query_label,
    xid as transaction_id,
    pid as session_id,
    database::character(128) as database_name,
    (case type when 'CALL' then 'UTILITY' else type end)::character(32) as query_type,
    (case
        when endtime is null then 'running'
        when state = '' then 'success'
        when state = '57014' then 'canceled'
        else 'failed'
    end)::character(10) as status,
    false as result_cache_hit,
    starttime as start_time,
    endtime as end_time,
    elapsed as elapsed_time,
    0::bigint as queue_time,
    elapsed as execution_time,
    error::character(512) as error_message,
    case type when 'SELECT' then rows else 0 end as returned_rows,
    null::bigint as returned_bytes,
    text::character(4000) as query_text,
    '1.0.100000'::character(256) as redshift_version,
    null::character(150) as usage_limit,
    'primary'::character varying(32) as compute_type,
    0::bigint as compile_time,
    0::bigint as planning_time,
    0::bigint as lock_wait_time,
    100 as service_class_id,
    'Default queue'::character(64) as service_class_name,
    'Normal'::character(20) as query_priority,
    'false'::character(10) as short_query_accelerated,
    null::character(40) as user_query_hash,
    null::character(40) as generic_query_hash,
    null::integer as query_hash_version,
    null::bigint as result_cache_query_id
from pg_catalog.redshift_statement;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_TEXT.html
create view pg_catalog.sys_query_text as
select
    s.userid as user_id,
    s.query::bigint as query_id,
    s.xid as transaction_id,
    s.pid as session_id,
    s.starttime as start_time,
    piece.number as sequence,
    piece.text::character(4000) as text
from pg_catalog.redshift_statement s
cross join lateral pg_catalog.redshift_pieces(s.escaped, 4000) as piece;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_SESSIONS.html
create view pg_catalog.stl_sessions as
select
    userid,
    starttime,
    endtime,
    pid as process,
    user_name::character(50),
    database::character(50) as db_name,
    0 as timeout_sec,
    0 as timed_out
from pg_catalog.redshift_session
where endtime is not null;

-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_SESSION_HISTORY.html
create view pg_catalog.sys_session_history as
select
    userid::text::character(50) as user_id,
    pid as session_id,
    database::character(50) as database_name,
    (case when endtime is null then 'active' else 'closed' end)::character(10) as status,
    0 as session_timeout,
    starttime as start_time,
    endtime as end_time
from pg_catalog.redshift_session;

-- Only superusers see connections.
-- https://docs.aws.amazon.com/redshift/latest/dg/SYS_CONNECTION_LOG.html
create view pg_catalog.sys_connection_log as
select
    e.event::character(50),
    e.time as record_time,
    s.host::character(45) as remote_host,
    s.port::text::character(32) as remote_port,
    s.pid as session_id,
    s.database::character(50) as database_name,
    s.user_name::character(50),
    'password'::character(32) as auth_method,
    case e.event when 'disconnecting session' then s.duration else 0 end as duration,
    ''::character(50) as ssl_version,
    ''::character(128) as ssl_cipher,
    0 as mtu,
    ''::character(64) as ssl_compression,
    ''::character(64) as ssl_expansion,
    ''::character(36) as iam_auth_guid,
    s.application::character(250) as application_name,
    ''::character(64) as driver_version,
    ''::character(64) as os_version,
    ''::character(32) as plugin_name,
    0 as protocol_version,
    ''::character(36) as global_session_id
from pg_catalog.redshift_session s
cross join lateral (
    values
        ('initiating session', s.starttime),
        ('authenticated', s.starttime),
        ('disconnecting session', s.endtime)
) as e(event, time)
where e.time is not null
    and (select u.usesuper from pg_catalog.pg_user u where u.usename = current_user);

-- https://docs.aws.amazon.com/redshift/latest/dg/r_STL_CONNECTION_LOG.html
create view pg_catalog.stl_connection_log as
select
    event,
    record_time as recordtime,
    remote_host as remotehost,
    remote_port as remoteport,
    session_id as pid,
    database_name as dbname,
    user_name as username,
    auth_method as authmethod,
    duration,
    ssl_version as sslversion,
    ssl_cipher as sslcipher,
    mtu,
    ssl_compression as sslcompression,
    ssl_expansion as sslexpansion,
    iam_auth_guid as iamauthguid,
    application_name,
    os_version,
    driver_version,
    plugin_name,
    protocol_version,
    global_session_id as sessionid,
    ''::character(64) as compression
from pg_catalog.sys_connection_log;

grant select on
    pg_catalog.redshift_statement,
    pg_catalog.redshift_statement_piece,
    pg_catalog.redshift_session,
    pg_catalog.stl_query,
    pg_catalog.stl_querytext,
    pg_catalog.stl_ddltext,
    pg_catalog.stl_utilitytext,
    pg_catalog.svl_statementtext,
    pg_catalog.svl_qlog,
    pg_catalog.stl_wlm_query,
    pg_catalog.stv_recents,
    pg_catalog.stv_inflight,
    pg_catalog.svv_query_inflight,
    pg_catalog.svl_stored_proc_call,
    pg_catalog.sys_procedure_call,
    pg_catalog.sys_query_history,
    pg_catalog.sys_query_text,
    pg_catalog.stl_sessions,
    pg_catalog.sys_session_history,
    pg_catalog.sys_connection_log,
    pg_catalog.stl_connection_log
    to public;

-- The last query that the session has completed and in which a compute node would have taken part. A setting tells it,
-- as queries compare it with each row of the history.
-- https://docs.aws.amazon.com/redshift/latest/dg/PG_LAST_QUERY_ID.html
create function pg_catalog.pg_last_query_id() returns integer
    language sql stable parallel restricted
    return coalesce(nullif(current_setting('redshift_local.last_query', true), '')::integer, -1);
