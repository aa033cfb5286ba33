-- System tables and views of what does not happen here: they have their columns, and no rows.
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html

create view pg_catalog.stl_aggr as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as slots,
    null::integer as occupied,
    null::integer as maxlength,
    null::integer as tbl,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::text as type,
    null::integer as resizes,
    null::integer as flushable
where false;

create view pg_catalog.stl_alert_event_log as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::integer as pid,
    null::bigint as xid,
    null::text as event,
    null::text as solution,
    null::timestamp as event_time
where false;

create view pg_catalog.stl_analyze as
select
    null::integer as userid,
    null::bigint as xid,
    null::text as database,
    null::integer as table_id,
    null::text as status,
    null::double precision as rows,
    null::double precision as modified_rows,
    null::integer as threshold_percent,
    null::character(1) as is_auto,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::timestamp as prevtime,
    null::integer as num_predicate_cols,
    null::integer as num_new_predicate_cols,
    null::character(1) as is_background,
    null::text as auto_analyze_phase,
    null::text as schema_name,
    null::text as table_name
where false;

create view pg_catalog.stl_analyze_compression as
select
    null::integer as userid,
    null::timestamp as start_time,
    null::bigint as xid,
    null::integer as tbl,
    null::text as tablename,
    null::integer as col,
    null::text as old_encoding,
    null::text as new_encoding,
    null::text as mode,
    null::text as best_compression_encoding,
    null::text as recommended_bytes,
    null::text as best_compression_bytes,
    null::bigint as ndv
where false;

create view pg_catalog.stl_bcast as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as packets
where false;

create view pg_catalog.stl_commit_stats as
select
    null::bigint as xid,
    null::integer as node,
    null::timestamp as startqueue,
    null::timestamp as startwork,
    null::timestamp as endflush,
    null::timestamp as endstage,
    null::timestamp as endlocal,
    null::timestamp as startglobal,
    null::timestamp as endtime,
    null::bigint as queuelen,
    null::bigint as permblocks,
    null::bigint as newblocks,
    null::bigint as dirtyblocks,
    null::bigint as headers,
    null::integer as numxids,
    null::bigint as oldestxid,
    null::bigint as extwritelatency,
    null::integer as metadatawritten,
    null::bigint as tombstonedblocks,
    null::bigint as tossedblocks,
    null::bigint as batched_by
where false;

create view pg_catalog.stl_delete as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::integer as tbl
where false;

create view pg_catalog.stl_dist as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as packets
where false;

create view pg_catalog.stl_error as
select
    null::integer as userid,
    null::text as process,
    null::timestamp as recordtime,
    null::integer as pid,
    null::integer as errcode,
    null::text as file,
    null::integer as linenum,
    null::text as context,
    null::text as error
where false;

create view pg_catalog.stl_explain as
select
    null::integer as userid,
    null::integer as query,
    null::integer as nodeid,
    null::integer as parentid,
    null::text as plannode,
    null::text as info
where false;

create view pg_catalog.stl_file_scan as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::text as name,
    null::bigint as lines,
    null::bigint as bytes,
    null::bigint as loadtime,
    null::timestamp as curtime,
    null::integer as is_partial,
    null::bigint as start_offset
where false;

create view pg_catalog.stl_hash as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as slots,
    null::integer as occupied,
    null::integer as maxlength,
    null::integer as tbl,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::integer as num_parts,
    null::bigint as est_rows,
    null::integer as num_blocks_permitted,
    null::integer as resizes,
    null::bigint as checksum,
    null::integer as runtime_filter_size,
    null::integer as max_runtime_filter_size
where false;

create view pg_catalog.stl_hashjoin as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::integer as tbl,
    null::integer as num_parts,
    null::integer as join_type,
    null::character(1) as hash_looped,
    null::character(1) as switched_parts,
    null::character(1) as used_prefetching,
    null::integer as hash_segment,
    null::integer as hash_step,
    null::bigint as checksum,
    null::integer as distribution
where false;

create view pg_catalog.stl_insert as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::integer as tbl,
    null::character(1) as inserted_mega_value
where false;

create view pg_catalog.stl_limit as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as checksum
where false;

create view pg_catalog.stl_merge as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows
where false;

create view pg_catalog.stl_mergejoin as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::integer as tbl,
    null::bigint as checksum
where false;

create view pg_catalog.stl_mv_state as
select
    null::integer as userid,
    null::timestamp as starttime,
    null::bigint as xid,
    null::text as event_desc,
    null::text as db_name,
    null::text as base_table_schema,
    null::text as base_table_name,
    null::text as mv_schema,
    null::text as mv_name,
    null::text as state
where false;

create view pg_catalog.stl_nestloop as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::integer as tbl,
    null::bigint as checksum
where false;

create view pg_catalog.stl_parse as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows
where false;

create view pg_catalog.stl_plan_info as
select
    null::integer as userid,
    null::integer as query,
    null::integer as nodeid,
    null::integer as segment,
    null::integer as step,
    null::integer as locus,
    null::integer as plannode,
    null::double precision as startupcost,
    null::double precision as totalcost,
    null::bigint as rows,
    null::bigint as bytes
where false;

create view pg_catalog.stl_project as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as checksum
where false;

create view pg_catalog.stl_query_metrics as
select
    null::integer as userid,
    null::integer as service_class,
    null::integer as query,
    null::integer as segment,
    null::integer as step_type,
    null::timestamp as starttime,
    null::integer as slices,
    null::bigint as max_rows,
    null::bigint as rows,
    null::bigint as max_cpu_time,
    null::bigint as cpu_time,
    null::bigint as max_blocks_read,
    null::bigint as blocks_read,
    null::bigint as max_run_time,
    null::bigint as run_time,
    null::bigint as max_blocks_to_disk,
    null::bigint as blocks_to_disk,
    null::integer as step,
    null::bigint as max_query_scan_size,
    null::bigint as query_scan_size,
    null::integer as query_priority,
    null::bigint as query_queue_time,
    null::text as service_class_name
where false;

create view pg_catalog.stl_replacements as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as tbl,
    null::timestamp as starttime,
    null::integer as session,
    null::text as filename,
    null::integer as line_number,
    null::text as colname,
    null::text as raw_line
where false;

create view pg_catalog.stl_restarted_sessions as
select
    null::timestamp as currenttime,
    null::text as dbname,
    null::integer as newpid,
    null::integer as oldpid,
    null::text as username,
    null::text as remotehost,
    null::text as remoteport,
    null::timestamp as parkedtime,
    null::text as session_vars
where false;

create view pg_catalog.stl_return as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as packets,
    null::bigint as checksum
where false;

create view pg_catalog.stl_s3client as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::timestamp as recordtime,
    null::integer as pid,
    null::text as http_method,
    null::text as bucket,
    null::text as key,
    null::bigint as transfer_size,
    null::bigint as data_size,
    null::bigint as start_time,
    null::bigint as end_time,
    null::bigint as transfer_time,
    null::bigint as compression_time,
    null::bigint as connect_time,
    null::bigint as app_connect_time,
    null::bigint as retries,
    null::text as request_id,
    null::text as extended_request_id,
    null::text as ip_address,
    null::integer as is_partial,
    null::bigint as start_offset
where false;

create view pg_catalog.stl_s3client_error as
select
    null::integer as userid,
    null::integer as query,
    null::integer as sliceid,
    null::timestamp as recordtime,
    null::integer as pid,
    null::text as http_method,
    null::text as bucket,
    null::text as key,
    null::text as error,
    null::integer as is_partial,
    null::bigint as start_offset
where false;

create view pg_catalog.stl_save as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as tbl,
    null::character(1) as is_diskbased,
    null::bigint as workmem
where false;

create view pg_catalog.stl_scan as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::bigint as fetches,
    null::integer as type,
    null::integer as tbl,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan,
    null::bigint as rows_pre_filter,
    null::bigint as rows_pre_user_filter,
    null::text as perm_table_name,
    null::character(1) as is_rlf_scan,
    null::integer as is_rlf_scan_reason,
    null::integer as num_em_blocks,
    null::bigint as checksum,
    null::character(1) as runtime_filtering,
    null::integer as scan_region,
    null::integer as num_sortkey_as_predicate,
    null::integer as row_fetcher_state,
    null::bigint as consumed_scan_ranges,
    null::bigint as work_stealing_reason,
    null::character(1) as is_vectorized_scan,
    null::integer as is_vectorized_scan_reason,
    null::bigint as row_fetcher_reason,
    null::bigint as topology_signature,
    null::character(1) as use_tpm_partition,
    null::character(1) as is_rrscan_expr
where false;

create view pg_catalog.stl_schema_quota_violations as
select
    null::integer as ownerid,
    null::bigint as xid,
    null::integer as pid,
    null::integer as userid,
    null::integer as schema_id,
    null::text as schema_name,
    null::integer as quota,
    null::integer as disk_usage,
    null::double precision as disk_usage_pct,
    null::timestamp as "timestamp"
where false;

create view pg_catalog.stl_sort as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::integer as tbl,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::bigint as checksum
where false;

create view pg_catalog.stl_sshclient_error as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::timestamp as recordtime,
    null::integer as pid,
    null::text as ssh_username,
    null::text as endpoint,
    null::text as command,
    null::text as error
where false;

create view pg_catalog.stl_stream_segs as
select
    null::integer as userid,
    null::integer as query,
    null::integer as stream,
    null::integer as segment
where false;

create view pg_catalog.stl_tr_conflict as
select
    null::bigint as xact_id,
    null::integer as process_id,
    null::timestamp as xact_start_ts,
    null::timestamp as abort_time,
    null::bigint as table_id
where false;

create view pg_catalog.stl_undone as
select
    null::integer as userid,
    null::smallint as undo_type,
    null::bigint as xact_id,
    null::bigint as table_id,
    null::timestamp as undo_start_ts,
    null::timestamp as undo_end_ts
where false;

create view pg_catalog.stl_unique as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::character(1) as is_diskbased,
    null::integer as slots,
    null::bigint as workmem,
    null::bigint as max_buffers_used,
    null::integer as resizes,
    null::integer as occupied,
    null::integer as flushable,
    null::character(1) as used_unique_prefetching,
    null::bigint as bytes
where false;

create view pg_catalog.stl_usage_control as
select
    null::timestamp as event_time,
    null::integer as query,
    null::bigint as xid,
    null::integer as pid,
    null::text as usage_limit_id,
    null::text as feature_type
where false;

create view pg_catalog.stl_userlog as
select
    null::integer as userid,
    null::text as username,
    null::text as oldusername,
    null::text as action,
    null::integer as usecreatedb,
    null::integer as usesuper,
    null::integer as usecatupd,
    null::timestamp as valuntil,
    null::integer as pid,
    null::bigint as xid,
    null::timestamp as recordtime
where false;

create view pg_catalog.stl_vacuum as
select
    null::integer as userid,
    null::bigint as xid,
    null::integer as table_id,
    null::text as status,
    null::bigint as rows,
    null::integer as sortedrows,
    null::integer as blocks,
    null::integer as max_merge_partitions,
    null::timestamp as eventtime,
    null::bigint as reclaimable_rows,
    null::bigint as reclaimable_space_mb,
    null::bigint as cutoff_xid,
    null::integer as is_recluster
where false;

create view pg_catalog.stl_window as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as tasknum,
    null::bigint as rows,
    null::character(1) as is_diskbased,
    null::bigint as workmem
where false;

create view pg_catalog.stl_wlm_error as
select
    null::integer as userid,
    null::timestamp as recordtime,
    null::integer as pid,
    null::text as error_string
where false;

create view pg_catalog.stl_wlm_rule_action as
select
    null::integer as userid,
    null::integer as query,
    null::integer as service_class,
    null::text as rule,
    null::text as action,
    null::timestamp as recordtime,
    null::text as action_value,
    null::text as service_class_name
where false;

create view pg_catalog.stv_active_cursors as
select
    null::integer as userid,
    null::text as name,
    null::bigint as xid,
    null::integer as pid,
    null::timestamp as starttime,
    null::bigint as row_count,
    null::bigint as byte_count,
    null::bigint as fetched_rows
where false;

create view pg_catalog.stv_blocklist as
select
    null::integer as slice,
    null::integer as col,
    null::integer as tbl,
    null::integer as blocknum,
    null::integer as num_values,
    null::integer as extended_limits,
    null::bigint as minvalue,
    null::bigint as maxvalue,
    null::integer as sb_pos,
    null::integer as pinned,
    null::integer as on_disk,
    null::integer as modified,
    null::integer as hdr_modified,
    null::integer as unsorted,
    null::integer as tombstone,
    null::integer as preferred_diskno,
    null::integer as temporary,
    null::integer as newblock,
    null::integer as num_readers,
    null::integer as flags
where false;

create view pg_catalog.stv_cursor_configuration as
select
    null::integer as current_cursor_count,
    null::integer as max_diskspace_usable,
    null::integer as current_diskspace_used
where false;

create view pg_catalog.stv_exec_state as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as currenttime,
    null::integer as tasknum,
    null::bigint as rows,
    null::bigint as bytes,
    null::text as label,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::integer as num_parts,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan
where false;

create view pg_catalog.stv_load_state as
select
    null::integer as userid,
    null::integer as session,
    null::integer as query,
    null::integer as slice,
    null::integer as pid,
    null::timestamp as recordtime,
    null::bigint as bytes_to_load,
    null::bigint as bytes_loaded,
    null::bigint as bytes_to_load_compressed,
    null::bigint as bytes_loaded_compressed,
    null::integer as lines,
    null::integer as num_files,
    null::integer as num_files_complete,
    null::text as current_file,
    null::integer as pct_complete
where false;

create view pg_catalog.stv_locks as
select
    null::bigint as table_id,
    null::timestamp as last_commit,
    null::timestamp as last_update,
    null::bigint as lock_owner,
    null::bigint as lock_owner_pid,
    null::timestamp as lock_owner_start_ts,
    null::timestamp as lock_owner_end_ts,
    null::text as lock_status
where false;

create view pg_catalog.stv_node_storage_capacity as
select
    null::integer as node,
    null::integer as used,
    null::integer as capacity
where false;

create view pg_catalog.stv_partitions as
select
    null::integer as owner,
    null::integer as host,
    null::integer as diskno,
    null::bigint as part_begin,
    null::bigint as part_end,
    null::integer as used,
    null::integer as tossed,
    null::integer as capacity,
    null::bigint as reads,
    null::bigint as writes,
    null::integer as seek_forward,
    null::integer as seek_back,
    null::integer as is_san,
    null::integer as failed,
    null::integer as mbps,
    null::text as mount
where false;

create view pg_catalog.stv_query_metrics as
select
    null::integer as userid,
    null::integer as service_class,
    null::integer as query,
    null::timestamp as starttime,
    null::integer as slices,
    null::integer as segment,
    null::integer as step_type,
    null::bigint as rows,
    null::bigint as max_rows,
    null::bigint as cpu_time,
    null::bigint as max_cpu_time,
    null::bigint as blocks_read,
    null::bigint as max_blocks_read,
    null::bigint as run_time,
    null::bigint as max_run_time,
    null::bigint as blocks_to_disk,
    null::bigint as max_blocks_to_disk,
    null::integer as step,
    null::bigint as query_scan_size,
    null::bigint as max_query_scan_size,
    null::integer as query_priority,
    null::bigint as query_queue_time,
    null::text as service_class_name
where false;

create view pg_catalog.stv_startup_recovery_state as
select
    null::integer as table_id,
    null::text as table_name
where false;

create view pg_catalog.stv_tbl_trans as
select
    null::integer as slice,
    null::integer as id,
    null::bigint as rows,
    null::bigint as size,
    null::bigint as last_commit,
    null::bigint as last_update,
    null::integer as insert_pristine
where false;

create view pg_catalog.stv_wlm_classification_config as
select
    null::integer as id,
    null::text as condition,
    null::integer as action_seq,
    null::text as action,
    null::integer as action_service_class
where false;

create view pg_catalog.stv_wlm_query_queue_state as
select
    null::integer as service_class,
    null::integer as "position",
    null::integer as task,
    null::integer as query,
    null::integer as slot_count,
    null::timestamp as start_time,
    null::bigint as queue_time
where false;

create view pg_catalog.stv_wlm_query_state as
select
    null::bigint as xid,
    null::integer as task,
    null::integer as query,
    null::integer as service_class,
    null::integer as slot_count,
    null::timestamp as wlm_start_time,
    null::text as state,
    null::bigint as queue_time,
    null::bigint as exec_time,
    null::text as query_priority
where false;

create view pg_catalog.stv_wlm_query_task_state as
select
    null::integer as service_class,
    null::integer as task,
    null::integer as query,
    null::integer as level,
    null::timestamp as start_time,
    null::bigint as exec_time
where false;

create view pg_catalog.stv_wlm_qmr_config as
select
    null::integer as service_class,
    null::text as rule_name,
    null::text as action,
    null::text as metric_name,
    null::text as metric_operator,
    null::double precision as metric_value,
    null::text as action_value
where false;

create view pg_catalog.stv_wlm_service_class_config as
select
    null::integer as service_class,
    null::text as queueing_strategy,
    null::integer as num_query_tasks,
    null::integer as target_num_query_tasks,
    null::text as evictable,
    null::bigint as eviction_threshold,
    null::integer as query_working_mem,
    null::integer as target_query_working_mem,
    null::integer as min_step_mem,
    null::text as name,
    null::bigint as max_execution_time,
    null::boolean as user_group_wild_card,
    null::text as query_group_wild_card,
    null::text as concurrency_scaling,
    null::text as query_priority
where false;

create view pg_catalog.stv_wlm_service_class_state as
select
    null::integer as service_class,
    null::integer as num_queued_queries,
    null::integer as num_executing_queries,
    null::integer as num_serviced_queries,
    null::integer as num_executed_queries,
    null::integer as query_working_mem,
    null::integer as target_query_working_mem,
    null::integer as num_concurrency_scaling_queries
where false;

create view pg_catalog.stv_xrestore_alter_queue_v2 as
select
    null::integer as userid,
    null::integer as db_id,
    null::text as schema,
    null::integer as tbl,
    null::integer as status
where false;

create view pg_catalog.svl_auto_worker_action as
select
    null::integer as table_id,
    null::text as type,
    null::text as status,
    null::timestamp as eventtime,
    null::integer as sequence,
    null::text as previous_state
where false;

create view pg_catalog.svl_compile as
select
    null::integer as userid,
    null::bigint as xid,
    null::integer as pid,
    null::integer as query,
    null::integer as segment,
    null::integer as locus,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as compile
where false;

create view pg_catalog.svl_datashare_change_log as
select
    null::integer as userid,
    null::text as username,
    null::integer as pid,
    null::bigint as xid,
    null::integer as share_id,
    null::text as share_name,
    null::integer as source_database_id,
    null::text as source_database_name,
    null::integer as consumer_database_id,
    null::text as consumer_database_name,
    null::timestamp as recordtime,
    null::text as action,
    null::integer as status,
    null::text as share_object_type,
    null::integer as share_object_id,
    null::text as share_object_name,
    null::text as target_user_type,
    null::integer as target_userid,
    null::text as target_username,
    null::text as consumer_account,
    null::text as consumer_namespace,
    null::text as producer_account,
    null::text as producer_namespace,
    null::text as attribute_name,
    null::text as attribute_value,
    null::text as message
where false;

create view pg_catalog.svl_federated_query as
select
    null::integer as userid,
    null::bigint as xid,
    null::integer as pid,
    null::integer as query,
    null::text as sourcetype,
    null::timestamp as recordtime,
    null::text as querytext,
    null::bigint as num_rows,
    null::bigint as num_bytes,
    null::bigint as duration
where false;

create view pg_catalog.svl_multi_statement_violations as
select
    null::integer as userid,
    null::text as database,
    null::text as cmdname,
    null::bigint as xid,
    null::integer as pid,
    null::text as label,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as sequence,
    null::text as type,
    null::text as text
where false;

create view pg_catalog.svl_mv_refresh_status as
select
    null::text as db_name,
    null::integer as userid,
    null::text as schema_name,
    null::text as mv_name,
    null::bigint as xid,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::text as status,
    null::text as refresh_type
where false;

create view pg_catalog.svl_qerror as
select
    null::integer as userid,
    null::integer as query
where false;

create view pg_catalog.svl_query_metrics as
select
    null::integer as userid,
    null::integer as query,
    null::integer as service_class,
    null::text as dimension,
    null::integer as segment,
    null::integer as step,
    null::text as step_label,
    null::bigint as query_cpu_time,
    null::bigint as query_blocks_read,
    null::bigint as query_execution_time,
    null::numeric(38,4) as query_cpu_usage_percent,
    null::bigint as query_temp_blocks_to_disk,
    null::bigint as segment_execution_time,
    null::numeric(38,4) as cpu_skew,
    null::numeric(38,4) as io_skew,
    null::bigint as scan_row_count,
    null::bigint as join_row_count,
    null::bigint as nested_loop_join_row_count,
    null::bigint as return_row_count,
    null::bigint as spectrum_scan_row_count,
    null::bigint as spectrum_scan_size_mb,
    null::bigint as query_queue_time,
    null::text as service_class_name
where false;

create view pg_catalog.svl_query_metrics_summary as
select
    null::integer as userid,
    null::integer as query,
    null::integer as service_class,
    null::bigint as query_cpu_time,
    null::bigint as query_blocks_read,
    null::bigint as query_execution_time,
    null::numeric(38,4) as query_cpu_usage_percent,
    null::bigint as query_temp_blocks_to_disk,
    null::bigint as segment_execution_time,
    null::numeric(38,4) as cpu_skew,
    null::numeric(38,4) as io_skew,
    null::bigint as scan_row_count,
    null::bigint as join_row_count,
    null::bigint as nested_loop_join_row_count,
    null::bigint as return_row_count,
    null::bigint as spectrum_scan_row_count,
    null::bigint as spectrum_scan_size_mb,
    null::bigint as query_queue_time,
    null::text as service_class_name
where false;

create view pg_catalog.svl_query_queue_info as
select
    null::text as database,
    null::integer as query,
    null::bigint as xid,
    null::integer as userid,
    null::text as querytxt,
    null::timestamp as queue_start_time,
    null::timestamp as exec_start_time,
    null::integer as service_class,
    null::integer as slots,
    null::bigint as queue_elapsed,
    null::bigint as exec_elapsed,
    null::bigint as wlm_total_elapsed,
    null::bigint as commit_queue_elapsed,
    null::bigint as commit_exec_time,
    null::text as service_class_name
where false;

create view pg_catalog.svl_query_report as
select
    null::integer as userid,
    null::integer as query,
    null::integer as slice,
    null::integer as segment,
    null::integer as step,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as elapsed_time,
    null::bigint as rows,
    null::bigint as bytes,
    null::text as label,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan,
    null::bigint as rows_pre_filter
where false;

create view pg_catalog.svl_query_summary as
select
    null::integer as userid,
    null::integer as query,
    null::integer as stm,
    null::integer as seg,
    null::integer as step,
    null::bigint as maxtime,
    null::bigint as avgtime,
    null::bigint as rows,
    null::bigint as bytes,
    null::double precision as rate_row,
    null::double precision as rate_byte,
    null::text as label,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan,
    null::bigint as rows_pre_filter
where false;

create view pg_catalog.svl_s3list as
select
    null::integer as userid,
    null::integer as query,
    null::integer as segment,
    null::integer as node,
    null::integer as slice,
    null::timestamp as eventtime,
    null::text as bucket,
    null::text as prefix,
    null::character(1) as recursive,
    null::integer as retrieved_files,
    null::bigint as max_file_size,
    null::double precision as avg_file_size,
    null::integer as generated_splits,
    null::double precision as avg_split_length,
    null::bigint as duration
where false;

create view pg_catalog.svl_s3log as
select
    null::integer as pid,
    null::integer as query,
    null::integer as segment,
    null::integer as step,
    null::integer as node,
    null::integer as slice,
    null::timestamp as eventtime,
    null::text as message
where false;

create view pg_catalog.svl_s3partition as
select
    null::integer as query,
    null::integer as segment,
    null::integer as node,
    null::integer as slice,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::bigint as duration,
    null::integer as total_partitions,
    null::integer as qualified_partitions,
    null::integer as assigned_partitions,
    null::character(1) as assignment
where false;

create view pg_catalog.svl_s3query as
select
    null::integer as userid,
    null::integer as query,
    null::integer as segment,
    null::integer as step,
    null::integer as node,
    null::integer as slice,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::bigint as elapsed,
    null::text as external_table_name,
    null::text as is_partitioned,
    null::text as is_rrscan,
    null::bigint as s3_scanned_rows,
    null::bigint as s3_scanned_bytes,
    null::bigint as s3query_returned_rows,
    null::bigint as s3query_returned_bytes,
    null::integer as files,
    null::integer as splits,
    null::bigint as total_split_size,
    null::bigint as max_split_size,
    null::integer as total_retries,
    null::integer as max_retries,
    null::bigint as max_request_duration,
    null::double precision as avg_request_duration,
    null::integer as max_request_parallelism,
    null::double precision as avg_request_parallelism
where false;

create view pg_catalog.svl_s3query_summary as
select
    null::integer as userid,
    null::integer as query,
    null::bigint as xid,
    null::integer as pid,
    null::integer as segment,
    null::integer as step,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::bigint as elapsed,
    null::integer as aborted,
    null::text as external_table_name,
    null::text as file_format,
    null::text as is_partitioned,
    null::text as is_rrscan,
    null::text as is_nested,
    null::bigint as s3_scanned_rows,
    null::bigint as s3_scanned_bytes,
    null::bigint as s3query_returned_rows,
    null::bigint as s3query_returned_bytes,
    null::integer as files,
    null::integer as files_max,
    null::bigint as files_avg,
    null::integer as splits,
    null::integer as splits_max,
    null::bigint as splits_avg,
    null::bigint as total_split_size,
    null::bigint as max_split_size,
    null::bigint as avg_split_size,
    null::integer as total_retries,
    null::integer as max_retries,
    null::integer as max_request_duration,
    null::integer as avg_request_duration,
    null::integer as max_request_parallelism,
    null::double precision as avg_request_parallelism,
    null::integer as total_slowdown_count,
    null::integer as max_slowdown_count
where false;

create view pg_catalog.svl_s3retries as
select
    null::integer as query,
    null::integer as segment,
    null::integer as node,
    null::integer as slice,
    null::timestamp as eventtime,
    null::integer as retries,
    null::integer as successful_fetches,
    null::bigint as file_size,
    null::text as location,
    null::text as message
where false;

create view pg_catalog.svl_spatial_simplify as
select
    null::integer as query,
    null::bigint as line_number,
    null::double precision as maximum_tolerance,
    null::integer as initial_size,
    null::character(1) as simplified,
    null::integer as final_size,
    null::double precision as final_tolerance
where false;

create view pg_catalog.svl_spectrum_scan_error as
select
    null::integer as userid,
    null::integer as query,
    null::text as location,
    null::text as rowid,
    null::text as colname,
    null::text as original_value,
    null::text as modified_value,
    null::text as "trigger",
    null::text as action,
    null::text as action_value,
    null::integer as error_code
where false;

create view pg_catalog.svl_stored_proc_messages as
select
    null::integer as userid,
    null::integer as session_userid,
    null::integer as pid,
    null::bigint as xid,
    null::integer as query,
    null::timestamp as recordtime,
    null::integer as loglevel,
    null::text as loglevel_text,
    null::text as message,
    null::integer as linenum,
    null::text as querytxt,
    null::text as label,
    null::integer as aborted,
    null::bigint as message_xid
where false;

create view pg_catalog.svl_terminate as
select
    null::integer as pid,
    null::timestamp as eventtime,
    null::integer as userid,
    null::text as type
where false;

create view pg_catalog.svl_udf_log as
select
    null::integer as query,
    null::text as message,
    null::timestamp as created,
    null::bigint as traceback,
    null::text as funcname,
    null::integer as node,
    null::integer as slice,
    null::integer as seq
where false;

create view pg_catalog.svl_vacuum_percentage as
select
    null::bigint as xid,
    null::integer as table_id,
    null::bigint as percentage
where false;

create view pg_catalog.svcs_alert_event_log as
select
    null::integer as userid,
    null::integer as query,
    null::integer as segment,
    null::integer as step,
    null::integer as pid,
    null::bigint as xid,
    null::text as event,
    null::text as solution,
    null::timestamp as event_time
where false;

create view pg_catalog.svcs_compile as
select
    null::integer as userid,
    null::bigint as xid,
    null::integer as pid,
    null::integer as query,
    null::integer as segment,
    null::integer as locus,
    null::timestamp as starttime,
    null::timestamp as endtime,
    null::integer as compile
where false;

create view pg_catalog.svcs_concurrency_scaling_usage as
select
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as queries,
    null::bigint as usage_in_seconds
where false;

create view pg_catalog.svcs_explain as
select
    null::integer as userid,
    null::integer as query,
    null::integer as nodeid,
    null::integer as parentid,
    null::text as plannode,
    null::text as info
where false;

create view pg_catalog.svcs_plan_info as
select
    null::integer as userid,
    null::integer as query,
    null::integer as nodeid,
    null::integer as segment,
    null::integer as step,
    null::integer as locus,
    null::integer as plannode,
    null::double precision as startupcost,
    null::double precision as totalcost,
    null::bigint as rows,
    null::bigint as bytes
where false;

create view pg_catalog.svcs_query_summary as
select
    null::integer as userid,
    null::integer as query,
    null::integer as stm,
    null::integer as seg,
    null::integer as step,
    null::bigint as maxtime,
    null::bigint as avgtime,
    null::bigint as rows,
    null::bigint as bytes,
    null::double precision as rate_row,
    null::double precision as rate_byte,
    null::text as label,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan,
    null::bigint as rows_pre_filter
where false;

create view pg_catalog.svcs_s3list as
select
    null::integer as query,
    null::integer as segment,
    null::integer as node,
    null::integer as slice,
    null::timestamp as eventtime,
    null::text as bucket,
    null::text as prefix,
    null::character(1) as recursive,
    null::integer as retrieved_files,
    null::bigint as max_file_size,
    null::double precision as avg_file_size,
    null::integer as generated_splits,
    null::double precision as avg_split_length,
    null::bigint as duration
where false;

create view pg_catalog.svcs_s3log as
select
    null::integer as pid,
    null::integer as query,
    null::integer as segment,
    null::integer as step,
    null::integer as node,
    null::integer as slice,
    null::timestamp as eventtime,
    null::text as message
where false;

create view pg_catalog.svcs_stream_segs as
select
    null::integer as userid,
    null::integer as query,
    null::integer as stream,
    null::integer as segment
where false;

create view pg_catalog.svcs_unload_log as
select
    null::integer as userid,
    null::integer as query,
    null::integer as pid,
    null::text as path,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as line_count,
    null::bigint as transfer_size,
    null::text as file_format
where false;

create view pg_catalog.svv_alter_table_recommendations as
select
    null::text as type,
    null::text as database,
    null::integer as table_id,
    null::integer as group_id,
    null::text as ddl,
    null::character(1) as auto_eligible
where false;

create view pg_catalog.svv_attached_masking_policy as
select
    null::text as policy_name,
    null::text as schema_name,
    null::text as table_name,
    null::text as table_type,
    null::text as grantor,
    null::text as grantee,
    null::text as grantee_type,
    null::integer as priority,
    null::text as input_columns,
    null::text as output_columns
where false;

create view pg_catalog.svv_datashare_consumers as
select
    null::text as share_name,
    null::text as consumer_account,
    null::text as consumer_namespace,
    null::timestamp as share_date
where false;

create view pg_catalog.svv_datashare_objects as
select
    null::text as share_type,
    null::text as share_name,
    null::text as object_type,
    null::text as object_name,
    null::text as producer_account,
    null::text as producer_namespace,
    null::boolean as include_new
where false;

create view pg_catalog.svv_datashare_privileges as
select
    null::text as share_name,
    null::integer as share_id,
    null::text as namespace_id,
    null::text as consumer_database,
    null::text as privilege_type,
    null::integer as identity_id,
    null::text as identity_name,
    null::text as identity_type,
    null::boolean as admin_option
where false;

create view pg_catalog.svv_diskusage as
select
    null::integer as db_id,
    null::text as name,
    null::integer as slice,
    null::integer as col,
    null::integer as tbl,
    null::integer as blocknum,
    null::integer as num_values,
    null::bigint as minvalue,
    null::bigint as maxvalue,
    null::integer as sb_pos,
    null::integer as pinned,
    null::integer as on_disk,
    null::integer as modified,
    null::integer as hdr_modified,
    null::integer as unsorted,
    null::integer as tombstone,
    null::integer as preferred_diskno,
    null::integer as temporary,
    null::integer as newblock
where false;

create view pg_catalog.svv_external_columns as
select
    null::text as redshift_database_name,
    null::text as schemaname,
    null::text as tablename,
    null::text as columnname,
    null::text as external_type,
    null::integer as columnnum,
    null::integer as part_key,
    null::text as is_nullable
where false;

create view pg_catalog.svv_external_databases as
select
    null::integer as eskind,
    null::text as esoptions,
    null::text as databasename,
    null::text as location,
    null::text as parameters
where false;

create view pg_catalog.svv_iam_privileges as
select
    null::text as iam_arn,
    null::text as command_type,
    null::integer as identity_id,
    null::text as identity_name,
    null::text as identity_type,
    null::boolean as admin_option
where false;

create view pg_catalog.svv_identity_providers as
select
    null::integer as uid,
    null::text as name,
    null::text as type,
    null::text as instanceid,
    null::text as namespc,
    null::text as params,
    null::boolean as enabled
where false;

create view pg_catalog.svv_language_privileges as
select
    null::text as language_name,
    null::text as privilege_type,
    null::integer as identity_id,
    null::text as identity_name,
    null::text as identity_type,
    null::boolean as admin_option,
    null::text as privilege_scope
where false;

create view pg_catalog.svv_masking_policy as
select
    null::text as policy_database,
    null::text as policy_name,
    null::text as input_columns,
    null::text as policy_expression,
    null::text as policy_modified_by,
    null::timestamp as policy_modified_time
where false;

create view pg_catalog.svv_ml_model_info as
select
    null::text as schema_name,
    null::text as user_name,
    null::text as model_name,
    null::text as life_cycle,
    null::integer as is_refreshable,
    null::text as model_state
where false;

create view pg_catalog.svv_ml_model_privileges as
select
    null::text as namespace_name,
    null::text as model_name,
    null::integer as model_version,
    null::text as privilege_type,
    null::integer as identity_id,
    null::text as identity_name,
    null::text as identity_type,
    null::boolean as admin_option
where false;

create view pg_catalog.svv_mv_dependency as
select
    null::text as database_name,
    null::text as schema_name,
    null::text as name,
    null::text as dependent_schema_name,
    null::text as dependent_name
where false;

create view pg_catalog.svv_query_state as
select
    null::integer as userid,
    null::integer as query,
    null::integer as seg,
    null::integer as step,
    null::integer as maxtime,
    null::integer as avgtime,
    null::bigint as rows,
    null::bigint as bytes,
    null::double precision as cpu,
    null::double precision as memory,
    null::double precision as rate_row,
    null::double precision as rate_byte,
    null::text as label,
    null::character(1) as is_diskbased,
    null::bigint as workmem,
    null::integer as num_parts,
    null::character(1) as is_rrscan,
    null::character(1) as is_delayed_scan
where false;

create view pg_catalog.svv_restore_table_state as
select
    null::text as id,
    null::text as requested_by,
    null::text as status
where false;

create view pg_catalog.svv_rls_applied_policy as
select
    null::text as username,
    null::integer as query,
    null::bigint as xid,
    null::integer as pid,
    null::timestamp as recordtime,
    null::character(1) as command,
    null::text as datname,
    null::text as relschema,
    null::text as relname,
    null::text as polname,
    null::character(1) as poldefault
where false;

create view pg_catalog.svv_rls_attached_policy as
select
    null::text as relschema,
    null::text as relname,
    null::text as relkind,
    null::text as polname,
    null::text as grantor,
    null::text as grantee,
    null::text as granteekind,
    null::boolean as is_pol_on,
    null::boolean as is_rls_on,
    null::text as rls_conjunction_type
where false;

create view pg_catalog.svv_rls_policy as
select
    null::text as poldb,
    null::text as polname,
    null::text as polalias,
    null::text as polatts,
    null::text as polqual,
    null::boolean as polenabled,
    null::text as polmodifiedby,
    null::timestamp as polmodifiedtime
where false;

create view pg_catalog.svv_rls_relation as
select
    null::text as datname,
    null::text as relschema,
    null::text as relname,
    null::text as relkind,
    null::boolean as is_rls_on,
    null::boolean as is_rls_datashare_on,
    null::text as rls_conjunction_type,
    null::text as rls_datashare_conjunction_type
where false;

create view pg_catalog.svv_schema_quota_state as
select
    null::integer as schema_id,
    null::text as schema_name,
    null::integer as schema_owner,
    null::integer as quota,
    null::integer as disk_usage,
    null::double precision as disk_usage_pct
where false;

create view pg_catalog.svv_system_privileges as
select
    null::text as system_privilege,
    null::integer as identity_id,
    null::text as identity_name,
    null::text as identity_type
where false;

create view pg_catalog.svv_vacuum_progress as
select
    null::text as table_name,
    null::text as status,
    null::text as time_remaining_estimate
where false;

create view pg_catalog.svv_vacuum_summary as
select
    null::text as table_name,
    null::bigint as xid,
    null::bigint as sort_partitions,
    null::bigint as merge_increments,
    null::bigint as elapsed_time,
    null::bigint as row_delta,
    null::bigint as sortedrow_delta,
    null::integer as block_delta,
    null::integer as max_merge_partitions
where false;

create view pg_catalog.svv_copy_job_integrations as
select
    null::text as job_id,
    null::text as job_name
where false;

create view pg_catalog.sys_analyze_compression_history as
select
    null::integer as user_id,
    null::timestamp as start_time,
    null::bigint as transaction_id,
    null::integer as table_id,
    null::text as table_name,
    null::integer as column_position,
    null::text as old_encoding,
    null::text as new_encoding,
    null::text as mode
where false;

create view pg_catalog.sys_analyze_history as
select
    null::integer as user_id,
    null::bigint as transaction_id,
    null::bigint as query_id,
    null::text as database_name,
    null::text as schema_name,
    null::text as table_name,
    null::integer as table_id,
    null::character(1) as is_automatic,
    null::text as status,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::double precision as rows,
    null::double precision as modified_rows,
    null::integer as analyze_threshold_percent,
    null::timestamp as last_analyze_time
where false;

create view pg_catalog.sys_auto_table_optimization as
select
    null::integer as table_id,
    null::text as alter_table_type,
    null::text as status,
    null::timestamp as event_time,
    null::text as alter_from
where false;

create view pg_catalog.sys_copy_job as
select
    null::bigint as job_id,
    null::text as job_name,
    null::integer as job_owner,
    null::text as data_source,
    null::text as copy_query,
    null::text as copy_table
where false;

create view pg_catalog.sys_datashare_change_log as
select
    null::integer as user_id,
    null::text as user_name,
    null::integer as session_id,
    null::bigint as transaction_id,
    null::integer as share_id,
    null::text as share_name,
    null::timestamp as record_time,
    null::text as action,
    null::integer as status
where false;

create view pg_catalog.sys_external_query_detail as
select
    null::integer as user_id,
    null::bigint as query_id,
    null::integer as child_query_sequence,
    null::bigint as transaction_id,
    null::integer as segment_id,
    null::text as source_type,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as duration,
    null::integer as total_partitions,
    null::integer as qualified_partitions,
    null::integer as scanned_files,
    null::bigint as returned_rows,
    null::bigint as returned_bytes,
    null::text as file_format,
    null::text as file_location,
    null::text as external_query_text,
    null::text as warning_message,
    null::text as table_name
where false;

create view pg_catalog.sys_integration_activity as
select
    null::text as integration_id,
    null::text as target_database,
    null::text as source,
    null::text as checkpoint_name,
    null::text as checkpoint_type,
    null::bigint as checkpoint_bytes,
    null::timestamp as last_commit_timestamp,
    null::integer as modified_tables,
    null::timestamp as integration_start_time,
    null::timestamp as integration_end_time
where false;

create view pg_catalog.sys_mv_refresh_history as
select
    null::integer as user_id,
    null::integer as session_id,
    null::bigint as transaction_id,
    null::text as database_name,
    null::text as schema_name,
    null::bigint as mv_id,
    null::text as mv_name,
    null::text as refresh_type,
    null::text as status,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as duration,
    null::integer as consumer_namespace_count,
    null::text as query_text
where false;

create view pg_catalog.sys_mv_state as
select
    null::integer as user_id,
    null::bigint as transaction_id,
    null::text as database_name,
    null::text as event_desc,
    null::timestamp as start_time,
    null::text as base_table_database_name,
    null::text as base_table_schema,
    null::text as base_table_name,
    null::text as mv_schema,
    null::text as mv_name,
    null::text as state
where false;

create view pg_catalog.sys_procedure_messages as
select
    null::integer as user_id,
    null::bigint as query_id,
    null::bigint as transaction_id,
    null::timestamp as record_time,
    null::text as log_level,
    null::text as message,
    null::integer as line_number
where false;

create view pg_catalog.sys_query_detail as
select
    null::integer as user_id,
    null::bigint as query_id,
    null::integer as child_query_sequence,
    null::integer as stream_id,
    null::integer as segment_id,
    null::integer as step_id,
    null::text as step_name,
    null::integer as table_id,
    null::text as table_name,
    null::character(1) as is_rrscan,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::bigint as duration,
    null::text as alert,
    null::bigint as input_bytes,
    null::bigint as input_rows,
    null::bigint as output_bytes,
    null::bigint as output_rows,
    null::bigint as blocks_read,
    null::bigint as blocks_write,
    null::bigint as local_read_io,
    null::bigint as remote_read_io,
    null::text as source,
    null::integer as data_skewness,
    null::integer as time_skewness,
    null::character(1) as is_active,
    null::bigint as spilled_block_local_disk,
    null::bigint as spilled_block_remote_disk
where false;

create view pg_catalog.sys_query_explain as
select
    null::integer as user_id,
    null::bigint as query_id,
    null::integer as child_query_sequence,
    null::integer as plan_node_id,
    null::integer as plan_parent_id,
    null::text as plan_node,
    null::text as plan_info
where false;

create view pg_catalog.sys_restore_state as
select
    null::integer as user_id,
    null::text as database_name,
    null::text as schema_name,
    null::text as table_name,
    null::text as state
where false;

create view pg_catalog.sys_schema_quota_violations as
select
    null::integer as owner_id,
    null::bigint as transaction_id,
    null::integer as session_id,
    null::integer as user_id,
    null::integer as schema_id,
    null::text as schema_name,
    null::integer as quota,
    null::integer as disk_usage,
    null::timestamp as record_time
where false;

create view pg_catalog.sys_serverless_usage as
select
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::double precision as compute_seconds,
    null::double precision as compute_capacity,
    null::integer as data_storage,
    null::integer as cross_region_transferred_data,
    null::bigint as charged_seconds
where false;

create view pg_catalog.sys_spatial_simplify as
select
    null::bigint as query_id,
    null::bigint as line_number,
    null::double precision as maximum_tolerance,
    null::integer as initial_size,
    null::integer as is_simplified,
    null::integer as final_size,
    null::double precision as final_tolerance
where false;

create view pg_catalog.sys_stream_scan_errors as
select
    null::integer as user_id,
    null::bigint as transaction_id,
    null::bigint as query_id,
    null::text as external_schema_name,
    null::text as stream_name,
    null::text as mv_name,
    null::integer as error_code,
    null::text as error_reason,
    null::timestamp as record_time
where false;

create view pg_catalog.sys_stream_scan_states as
select
    null::text as external_schema_name,
    null::text as stream_name,
    null::text as mv_name,
    null::bigint as transaction_id,
    null::bigint as query_id,
    null::timestamp as record_time,
    null::text as partition_id,
    null::text as latest_position,
    null::bigint as scanned_rows,
    null::bigint as skipped_rows,
    null::bigint as scanned_bytes,
    null::timestamp as stream_record_time_min,
    null::timestamp as stream_record_time_max
where false;

create view pg_catalog.sys_transaction_history as
select
    null::integer as user_id,
    null::bigint as transaction_id,
    null::text as isolation_level,
    null::text as status,
    null::timestamp as transaction_start_time,
    null::timestamp as commit_start_time,
    null::timestamp as commit_end_time,
    null::bigint as blocks_committed,
    null::bigint as undo_transaction_id
where false;

create view pg_catalog.sys_udf_log as
select
    null::bigint as query_id,
    null::text as message,
    null::timestamp as record_time,
    null::text as level,
    null::text as function_name,
    null::text as function_input
where false;

create view pg_catalog.sys_userlog as
select
    null::integer as user_id,
    null::text as user_name,
    null::text as original_user_name,
    null::text as action,
    null::integer as has_create_db_privs,
    null::integer as is_superuser,
    null::integer as has_update_catalog_privs,
    null::timestamp as password_expiration,
    null::integer as session_id,
    null::bigint as transaction_id,
    null::timestamp as record_time
where false;

create view pg_catalog.sys_vacuum_history as
select
    null::integer as user_id,
    null::bigint as transaction_id,
    null::bigint as query_id,
    null::text as database_name,
    null::text as schema_name,
    null::text as table_name,
    null::integer as table_id,
    null::text as vacuum_type,
    null::boolean as is_automatic,
    null::text as status,
    null::timestamp as start_time,
    null::timestamp as end_time,
    null::timestamp as record_time,
    null::bigint as duration,
    null::bigint as rows_before_vacuum,
    null::integer as size_before_vacuum,
    null::bigint as reclaimable_rows,
    null::bigint as reclaimed_rows,
    null::integer as reclaimed_blocks,
    null::bigint as sortedrows_before_vacuum,
    null::bigint as sortedrows_after_vacuum
where false;

create view pg_catalog.pg_library as
select
    null::name as name,
    null::oid as language_oid,
    null::integer as file_store_id,
    null::integer as owner
where false;

create view pg_catalog.pg_statistic_indicator as
select
    null::oid as stairelid,
    null::double precision as stairows,
    null::double precision as staiins,
    null::double precision as staidels
where false;

grant select on
    pg_catalog.stl_aggr,
    pg_catalog.stl_alert_event_log,
    pg_catalog.stl_analyze,
    pg_catalog.stl_analyze_compression,
    pg_catalog.stl_bcast,
    pg_catalog.stl_commit_stats,
    pg_catalog.stl_delete,
    pg_catalog.stl_dist,
    pg_catalog.stl_error,
    pg_catalog.stl_explain,
    pg_catalog.stl_file_scan,
    pg_catalog.stl_hash,
    pg_catalog.stl_hashjoin,
    pg_catalog.stl_insert,
    pg_catalog.stl_limit,
    pg_catalog.stl_merge,
    pg_catalog.stl_mergejoin,
    pg_catalog.stl_mv_state,
    pg_catalog.stl_nestloop,
    pg_catalog.stl_parse,
    pg_catalog.stl_plan_info,
    pg_catalog.stl_project,
    pg_catalog.stl_query_metrics,
    pg_catalog.stl_replacements,
    pg_catalog.stl_restarted_sessions,
    pg_catalog.stl_return,
    pg_catalog.stl_s3client,
    pg_catalog.stl_s3client_error,
    pg_catalog.stl_save,
    pg_catalog.stl_scan,
    pg_catalog.stl_schema_quota_violations,
    pg_catalog.stl_sort,
    pg_catalog.stl_sshclient_error,
    pg_catalog.stl_stream_segs,
    pg_catalog.stl_tr_conflict,
    pg_catalog.stl_undone,
    pg_catalog.stl_unique,
    pg_catalog.stl_usage_control,
    pg_catalog.stl_userlog,
    pg_catalog.stl_vacuum,
    pg_catalog.stl_window,
    pg_catalog.stl_wlm_error,
    pg_catalog.stl_wlm_rule_action,
    pg_catalog.stv_active_cursors,
    pg_catalog.stv_blocklist,
    pg_catalog.stv_cursor_configuration,
    pg_catalog.stv_exec_state,
    pg_catalog.stv_load_state,
    pg_catalog.stv_locks,
    pg_catalog.stv_node_storage_capacity,
    pg_catalog.stv_partitions,
    pg_catalog.stv_query_metrics,
    pg_catalog.stv_startup_recovery_state,
    pg_catalog.stv_tbl_trans,
    pg_catalog.stv_wlm_classification_config,
    pg_catalog.stv_wlm_query_queue_state,
    pg_catalog.stv_wlm_query_state,
    pg_catalog.stv_wlm_query_task_state,
    pg_catalog.stv_wlm_qmr_config,
    pg_catalog.stv_wlm_service_class_config,
    pg_catalog.stv_wlm_service_class_state,
    pg_catalog.stv_xrestore_alter_queue_v2,
    pg_catalog.svl_auto_worker_action,
    pg_catalog.svl_compile,
    pg_catalog.svl_datashare_change_log,
    pg_catalog.svl_federated_query,
    pg_catalog.svl_multi_statement_violations,
    pg_catalog.svl_mv_refresh_status,
    pg_catalog.svl_qerror,
    pg_catalog.svl_query_metrics,
    pg_catalog.svl_query_metrics_summary,
    pg_catalog.svl_query_queue_info,
    pg_catalog.svl_query_report,
    pg_catalog.svl_query_summary,
    pg_catalog.svl_s3list,
    pg_catalog.svl_s3log,
    pg_catalog.svl_s3partition,
    pg_catalog.svl_s3query,
    pg_catalog.svl_s3query_summary,
    pg_catalog.svl_s3retries,
    pg_catalog.svl_spatial_simplify,
    pg_catalog.svl_spectrum_scan_error,
    pg_catalog.svl_stored_proc_messages,
    pg_catalog.svl_terminate,
    pg_catalog.svl_udf_log,
    pg_catalog.svl_vacuum_percentage,
    pg_catalog.svcs_alert_event_log,
    pg_catalog.svcs_compile,
    pg_catalog.svcs_concurrency_scaling_usage,
    pg_catalog.svcs_explain,
    pg_catalog.svcs_plan_info,
    pg_catalog.svcs_query_summary,
    pg_catalog.svcs_s3list,
    pg_catalog.svcs_s3log,
    pg_catalog.svcs_stream_segs,
    pg_catalog.svcs_unload_log,
    pg_catalog.svv_alter_table_recommendations,
    pg_catalog.svv_attached_masking_policy,
    pg_catalog.svv_datashare_consumers,
    pg_catalog.svv_datashare_objects,
    pg_catalog.svv_datashare_privileges,
    pg_catalog.svv_diskusage,
    pg_catalog.svv_external_columns,
    pg_catalog.svv_external_databases,
    pg_catalog.svv_iam_privileges,
    pg_catalog.svv_identity_providers,
    pg_catalog.svv_language_privileges,
    pg_catalog.svv_masking_policy,
    pg_catalog.svv_ml_model_info,
    pg_catalog.svv_ml_model_privileges,
    pg_catalog.svv_mv_dependency,
    pg_catalog.svv_query_state,
    pg_catalog.svv_restore_table_state,
    pg_catalog.svv_rls_applied_policy,
    pg_catalog.svv_rls_attached_policy,
    pg_catalog.svv_rls_policy,
    pg_catalog.svv_rls_relation,
    pg_catalog.svv_schema_quota_state,
    pg_catalog.svv_system_privileges,
    pg_catalog.svv_vacuum_progress,
    pg_catalog.svv_vacuum_summary,
    pg_catalog.svv_copy_job_integrations,
    pg_catalog.sys_analyze_compression_history,
    pg_catalog.sys_analyze_history,
    pg_catalog.sys_auto_table_optimization,
    pg_catalog.sys_copy_job,
    pg_catalog.sys_datashare_change_log,
    pg_catalog.sys_external_query_detail,
    pg_catalog.sys_integration_activity,
    pg_catalog.sys_mv_refresh_history,
    pg_catalog.sys_mv_state,
    pg_catalog.sys_procedure_messages,
    pg_catalog.sys_query_detail,
    pg_catalog.sys_query_explain,
    pg_catalog.sys_restore_state,
    pg_catalog.sys_schema_quota_violations,
    pg_catalog.sys_serverless_usage,
    pg_catalog.sys_spatial_simplify,
    pg_catalog.sys_stream_scan_errors,
    pg_catalog.sys_stream_scan_states,
    pg_catalog.sys_transaction_history,
    pg_catalog.sys_udf_log,
    pg_catalog.sys_userlog,
    pg_catalog.sys_vacuum_history,
    pg_catalog.pg_library,
    pg_catalog.pg_statistic_indicator
    to public;
