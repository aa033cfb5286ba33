-- System tables and views of what does not happen here: they have their columns, and no rows.
-- https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html
-- The page of each has its name, those that do not begin with sys with r_ in front of it.

do $$
declare
    view record;
begin
    for view in select * from (values
        ('stl_aggr', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, slots integer, occupied integer,
            maxlength integer, tbl integer, is_diskbased character(1), workmem bigint, type text, resizes integer,
            flushable integer'),
        ('stl_alert_event_log', '
            userid integer, query integer, slice integer, segment integer, step integer, pid integer, xid bigint,
            event text, solution text, event_time timestamp'),
        ('stl_analyze', '
            userid integer, xid bigint, database text, table_id integer, status text, rows double precision,
            modified_rows double precision, threshold_percent integer, is_auto character(1), starttime timestamp,
            endtime timestamp, prevtime timestamp, num_predicate_cols integer, num_new_predicate_cols integer,
            is_background character(1), auto_analyze_phase text, schema_name text, table_name text'),
        ('stl_analyze_compression', '
            userid integer, start_time timestamp, xid bigint, tbl integer, tablename text, col integer,
            old_encoding text, new_encoding text, mode text, best_compression_encoding text, recommended_bytes text,
            best_compression_bytes text, ndv bigint'),
        ('stl_bcast', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, packets integer'),
        ('stl_commit_stats', '
            xid bigint, node integer, startqueue timestamp, startwork timestamp, endflush timestamp,
            endstage timestamp, endlocal timestamp, startglobal timestamp, endtime timestamp, queuelen bigint,
            permblocks bigint, newblocks bigint, dirtyblocks bigint, headers bigint, numxids integer,
            oldestxid bigint, extwritelatency bigint, metadatawritten integer, tombstonedblocks bigint,
            tossedblocks bigint, batched_by bigint'),
        ('stl_delete', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, tbl integer'),
        ('stl_dist', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, packets integer'),
        ('stl_error', '
            userid integer, process text, recordtime timestamp, pid integer, errcode integer, file text,
            linenum integer, context text, error text'),
        ('stl_explain', '
            userid integer, query integer, nodeid integer, parentid integer, plannode text, info text'),
        ('stl_file_scan', '
            userid integer, query integer, slice integer, name text, lines bigint, bytes bigint, loadtime bigint,
            curtime timestamp, is_partial integer, start_offset bigint'),
        ('stl_hash', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, slots integer, occupied integer,
            maxlength integer, tbl integer, is_diskbased character(1), workmem bigint, num_parts integer,
            est_rows bigint, num_blocks_permitted integer, resizes integer, checksum bigint,
            runtime_filter_size integer, max_runtime_filter_size integer'),
        ('stl_hashjoin', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, tbl integer, num_parts integer, join_type integer,
            hash_looped character(1), switched_parts character(1), used_prefetching character(1),
            hash_segment integer, hash_step integer, checksum bigint, distribution integer'),
        ('stl_insert', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, tbl integer, inserted_mega_value character(1)'),
        ('stl_limit', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, checksum bigint'),
        ('stl_merge', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint'),
        ('stl_mergejoin', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, tbl integer, checksum bigint'),
        ('stl_mv_state', '
            userid integer, starttime timestamp, xid bigint, event_desc text, db_name text, base_table_schema text,
            base_table_name text, mv_schema text, mv_name text, state text'),
        ('stl_nestloop', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, tbl integer, checksum bigint'),
        ('stl_parse', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint'),
        ('stl_plan_info', '
            userid integer, query integer, nodeid integer, segment integer, step integer, locus integer,
            plannode integer, startupcost double precision, totalcost double precision, rows bigint, bytes bigint'),
        ('stl_project', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, checksum bigint'),
        ('stl_query_metrics', '
            userid integer, service_class integer, query integer, segment integer, step_type integer,
            starttime timestamp, slices integer, max_rows bigint, rows bigint, max_cpu_time bigint, cpu_time bigint,
            max_blocks_read bigint, blocks_read bigint, max_run_time bigint, run_time bigint,
            max_blocks_to_disk bigint, blocks_to_disk bigint, step integer, max_query_scan_size bigint,
            query_scan_size bigint, query_priority integer, query_queue_time bigint, service_class_name text'),
        ('stl_replacements', '
            userid integer, query integer, slice integer, tbl integer, starttime timestamp, session integer,
            filename text, line_number integer, colname text, raw_line text'),
        ('stl_restarted_sessions', '
            currenttime timestamp, dbname text, newpid integer, oldpid integer, username text, remotehost text,
            remoteport text, parkedtime timestamp, session_vars text'),
        ('stl_return', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, packets integer, checksum bigint'),
        ('stl_s3client', '
            userid integer, query integer, slice integer, recordtime timestamp, pid integer, http_method text,
            bucket text, key text, transfer_size bigint, data_size bigint, start_time bigint, end_time bigint,
            transfer_time bigint, compression_time bigint, connect_time bigint, app_connect_time bigint,
            retries bigint, request_id text, extended_request_id text, ip_address text, is_partial integer,
            start_offset bigint'),
        ('stl_s3client_error', '
            userid integer, query integer, sliceid integer, recordtime timestamp, pid integer, http_method text,
            bucket text, key text, error text, is_partial integer, start_offset bigint'),
        ('stl_save', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, tbl integer, is_diskbased character(1),
            workmem bigint'),
        ('stl_scan', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, fetches bigint, type integer, tbl integer,
            is_rrscan character(1), is_delayed_scan character(1), rows_pre_filter bigint, rows_pre_user_filter bigint,
            perm_table_name text, is_rlf_scan character(1), is_rlf_scan_reason integer, num_em_blocks integer,
            checksum bigint, runtime_filtering character(1), scan_region integer, num_sortkey_as_predicate integer,
            row_fetcher_state integer, consumed_scan_ranges bigint, work_stealing_reason bigint,
            is_vectorized_scan character(1), is_vectorized_scan_reason integer, row_fetcher_reason bigint,
            topology_signature bigint, use_tpm_partition character(1), is_rrscan_expr character(1)'),
        ('stl_schema_quota_violations', '
            ownerid integer, xid bigint, pid integer, userid integer, schema_id integer, schema_name text,
            quota integer, disk_usage integer, disk_usage_pct double precision, "timestamp" timestamp'),
        ('stl_sort', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, bytes bigint, tbl integer, is_diskbased character(1),
            workmem bigint, checksum bigint'),
        ('stl_sshclient_error', '
            userid integer, query integer, slice integer, recordtime timestamp, pid integer, ssh_username text,
            endpoint text, command text, error text'),
        ('stl_stream_segs', '
            userid integer, query integer, stream integer, segment integer'),
        ('stl_tr_conflict', '
            xact_id bigint, process_id integer, xact_start_ts timestamp, abort_time timestamp, table_id bigint'),
        ('stl_undone', '
            userid integer, undo_type smallint, xact_id bigint, table_id bigint, undo_start_ts timestamp,
            undo_end_ts timestamp'),
        ('stl_unique', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, is_diskbased character(1), slots integer, workmem bigint,
            max_buffers_used bigint, resizes integer, occupied integer, flushable integer,
            used_unique_prefetching character(1), bytes bigint'),
        ('stl_usage_control', '
            eventtime timestamp, query integer, xid bigint, pid integer, usage_limit_id text, feature_type text'),
        ('stl_userlog', '
            userid integer, username text, oldusername text, action text, usecreatedb integer, usesuper integer,
            usecatupd integer, valuntil timestamp, pid integer, xid bigint, recordtime timestamp'),
        ('stl_vacuum', '
            userid integer, xid bigint, table_id integer, status text, rows bigint, sortedrows integer,
            blocks integer, max_merge_partitions integer, eventtime timestamp, reclaimable_rows bigint,
            reclaimable_space_mb bigint, cutoff_xid bigint, is_recluster integer'),
        ('stl_window', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            endtime timestamp, tasknum integer, rows bigint, is_diskbased character(1), workmem bigint'),
        ('stl_wlm_error', '
            userid integer, recordtime timestamp, pid integer, error_string text'),
        ('stl_wlm_rule_action', '
            userid integer, query integer, service_class integer, rule text, action text, recordtime timestamp,
            action_value text, service_class_name text'),
        ('stv_active_cursors', '
            userid integer, name text, xid bigint, pid integer, starttime timestamp, row_count bigint,
            byte_count bigint, fetched_rows bigint'),
        ('stv_blocklist', '
            slice integer, col integer, tbl integer, blocknum integer, num_values integer, extended_limits integer,
            minvalue bigint, maxvalue bigint, sb_pos integer, pinned integer, on_disk integer, modified integer,
            hdr_modified integer, unsorted integer, tombstone integer, preferred_diskno integer, temporary integer,
            newblock integer, num_readers integer, flags integer'),
        ('stv_cursor_configuration', '
            current_cursor_count integer, max_diskspace_usable integer, current_diskspace_used integer'),
        ('stv_exec_state', '
            userid integer, query integer, slice integer, segment integer, step integer, starttime timestamp,
            currenttime timestamp, tasknum integer, rows bigint, bytes bigint, label text, is_diskbased character(1),
            workmem bigint, num_parts integer, is_rrscan character(1), is_delayed_scan character(1)'),
        ('stv_load_state', '
            userid integer, session integer, query integer, slice integer, pid integer, recordtime timestamp,
            bytes_to_load bigint, bytes_loaded bigint, bytes_to_load_compressed bigint,
            bytes_loaded_compressed bigint, lines integer, num_files integer, num_files_complete integer,
            current_file text, pct_complete integer'),
        ('stv_locks', '
            table_id bigint, last_commit timestamp, last_update timestamp, lock_owner bigint, lock_owner_pid bigint,
            lock_owner_start_ts timestamp, lock_owner_end_ts timestamp, lock_status text'),
        ('stv_node_storage_capacity', '
            node integer, used integer, capacity integer'),
        ('stv_partitions', '
            owner integer, host integer, diskno integer, part_begin bigint, part_end bigint, used integer,
            tossed integer, capacity integer, reads bigint, writes bigint, seek_forward integer, seek_back integer,
            is_san integer, failed integer, mbps integer, mount text'),
        ('stv_query_metrics', '
            userid integer, service_class integer, query integer, starttime timestamp, slices integer,
            segment integer, step_type integer, rows bigint, max_rows bigint, cpu_time bigint, max_cpu_time bigint,
            blocks_read bigint, max_blocks_read bigint, run_time bigint, max_run_time bigint, blocks_to_disk bigint,
            max_blocks_to_disk bigint, step integer, query_scan_size bigint, max_query_scan_size bigint,
            query_priority integer, query_queue_time bigint, service_class_name text'),
        ('stv_startup_recovery_state', '
            table_id integer, table_name text'),
        ('stv_tbl_trans', '
            slice integer, id integer, rows bigint, size bigint, last_commit bigint, last_update bigint,
            insert_pristine integer'),
        ('stv_wlm_classification_config', '
            id integer, condition text, action_seq integer, action text, action_service_class integer'),
        ('stv_wlm_qmr_config', '
            service_class integer, rule_name text, action text, metric_name text, metric_operator text,
            metric_value double precision, action_value text'),
        ('stv_wlm_query_queue_state', '
            service_class integer, "position" integer, task integer, query integer, slot_count integer,
            start_time timestamp, queue_time bigint'),
        ('stv_wlm_query_state', '
            xid bigint, task integer, query integer, service_class integer, slot_count integer,
            wlm_start_time timestamp, state text, queue_time bigint, exec_time bigint, query_priority text'),
        ('stv_wlm_query_task_state', '
            service_class integer, task integer, query integer, level integer, start_time timestamp, exec_time bigint'),
        ('stv_wlm_service_class_config', '
            service_class integer, queueing_strategy text, num_query_tasks integer, target_num_query_tasks integer,
            evictable text, eviction_threshold bigint, query_working_mem integer, target_query_working_mem integer,
            min_step_mem integer, name text, max_execution_time bigint, user_group_wild_card boolean,
            query_group_wild_card text, concurrency_scaling text, query_priority text'),
        ('stv_wlm_service_class_state', '
            service_class integer, num_queued_queries integer, num_executing_queries integer,
            num_serviced_queries integer, num_executed_queries integer, query_working_mem integer,
            target_query_working_mem integer, num_concurrency_scaling_queries integer'),
        ('stv_xrestore_alter_queue_state', '
            userid integer, db_id integer, schema character(128), table_name character(128), tbl integer,
            status character(64), task_type integer'),
        ('svl_auto_worker_action', '
            table_id integer, type text, status text, eventtime timestamp, sequence integer, previous_state text'),
        ('svl_compile', '
            userid integer, xid bigint, pid integer, query integer, segment integer, locus integer,
            starttime timestamp, endtime timestamp, compile integer'),
        ('svl_datashare_change_log', '
            userid integer, username text, pid integer, xid bigint, share_id integer, share_name text,
            source_database_id integer, source_database_name text, consumer_database_id integer,
            consumer_database_name text, recordtime timestamp, action text, status integer, share_object_type text,
            share_object_id integer, share_object_name text, target_user_type text, target_userid integer,
            target_username text, consumer_account text, consumer_namespace text, producer_account text,
            producer_namespace text, attribute_name text, attribute_value text, message text'),
        ('svl_datashare_usage_consumer', '
            userid integer, pid integer, xid bigint, request_id character varying(50),
            request_type character varying(25), transaction_uid character varying(50), recordtime timestamp,
            status integer, error character varying(512)'),
        ('svl_federated_query', '
            userid integer, xid bigint, pid integer, query integer, sourcetype text, recordtime timestamp,
            querytext text, num_rows bigint, num_bytes bigint, duration bigint'),
        ('svl_multi_statement_violations', '
            userid integer, database text, cmdname text, xid bigint, pid integer, label text, starttime timestamp,
            endtime timestamp, sequence integer, type text, text text'),
        ('svl_mv_refresh_status', '
            db_name text, userid integer, schema_name text, mv_name text, xid bigint, starttime timestamp,
            endtime timestamp, status text, refresh_type text'),
        ('svl_qerror', '
            userid integer, query integer'),
        ('svl_query_metrics', '
            userid integer, query integer, service_class integer, dimension text, segment integer, step integer,
            step_label text, query_cpu_time bigint, query_blocks_read bigint, query_execution_time bigint,
            query_cpu_usage_percent numeric(38,4), query_temp_blocks_to_disk bigint, segment_execution_time bigint,
            cpu_skew numeric(38,4), io_skew numeric(38,4), scan_row_count bigint, join_row_count bigint,
            nested_loop_join_row_count bigint, return_row_count bigint, spectrum_scan_row_count bigint,
            spectrum_scan_size_mb bigint, query_queue_time bigint, service_class_name text'),
        ('svl_query_metrics_summary', '
            userid integer, query integer, service_class integer, query_cpu_time bigint, query_blocks_read bigint,
            query_execution_time bigint, query_cpu_usage_percent numeric(38,4), query_temp_blocks_to_disk bigint,
            segment_execution_time bigint, cpu_skew numeric(38,4), io_skew numeric(38,4), scan_row_count bigint,
            join_row_count bigint, nested_loop_join_row_count bigint, return_row_count bigint,
            spectrum_scan_row_count bigint, spectrum_scan_size_mb bigint, query_queue_time bigint,
            service_class_name text'),
        ('svl_query_queue_info', '
            database text, query integer, xid bigint, userid integer, querytxt text, queue_start_time timestamp,
            exec_start_time timestamp, service_class integer, slots integer, queue_elapsed bigint,
            exec_elapsed bigint, wlm_total_elapsed bigint, commit_queue_elapsed bigint, commit_exec_time bigint,
            service_class_name text'),
        ('svl_query_report', '
            userid integer, query integer, slice integer, segment integer, step integer, start_time timestamp,
            end_time timestamp, elapsed_time bigint, rows bigint, bytes bigint, label text, is_diskbased character(1),
            workmem bigint, is_rrscan character(1), is_delayed_scan character(1), rows_pre_filter bigint'),
        ('svl_query_summary', '
            userid integer, query integer, stm integer, seg integer, step integer, maxtime bigint, avgtime bigint,
            rows bigint, bytes bigint, rate_row double precision, rate_byte double precision, label text,
            is_diskbased character(1), workmem bigint, is_rrscan character(1), is_delayed_scan character(1),
            rows_pre_filter bigint'),
        ('svl_s3list', '
            userid integer, query integer, segment integer, node integer, slice integer, eventtime timestamp,
            bucket text, prefix text, recursive character(1), retrieved_files integer, max_file_size bigint,
            avg_file_size double precision, generated_splits integer, avg_split_length double precision,
            duration bigint'),
        ('svl_s3log', '
            pid integer, query integer, segment integer, step integer, node integer, slice integer,
            eventtime timestamp, message text'),
        ('svl_s3partition', '
            query integer, segment integer, node integer, slice integer, starttime timestamp, endtime timestamp,
            duration bigint, total_partitions integer, qualified_partitions integer, assigned_partitions integer,
            assignment character(1)'),
        ('svl_s3query', '
            userid integer, query integer, segment integer, step integer, node integer, slice integer,
            starttime timestamp, endtime timestamp, elapsed bigint, external_table_name text, is_partitioned text,
            is_rrscan text, s3_scanned_rows bigint, s3_scanned_bytes bigint, s3query_returned_rows bigint,
            s3query_returned_bytes bigint, files integer, splits integer, total_split_size bigint,
            max_split_size bigint, total_retries integer, max_retries integer, max_request_duration bigint,
            avg_request_duration double precision, max_request_parallelism integer,
            avg_request_parallelism double precision'),
        ('svl_s3query_summary', '
            userid integer, query integer, xid bigint, pid integer, segment integer, step integer,
            starttime timestamp, endtime timestamp, elapsed bigint, aborted integer, external_table_name text,
            file_format text, is_partitioned text, is_rrscan text, is_nested text, s3_scanned_rows bigint,
            s3_scanned_bytes bigint, s3query_returned_rows bigint, s3query_returned_bytes bigint, files integer,
            files_max integer, files_avg bigint, splits integer, splits_max integer, splits_avg bigint,
            total_split_size bigint, max_split_size bigint, avg_split_size bigint, total_retries integer,
            max_retries integer, max_request_duration integer, avg_request_duration integer,
            max_request_parallelism integer, avg_request_parallelism double precision, total_slowdown_count integer,
            max_slowdown_count integer'),
        ('svl_s3retries', '
            query integer, segment integer, node integer, slice integer, eventtime timestamp, retries integer,
            successful_fetches integer, file_size bigint, location text, message text'),
        ('svl_spatial_simplify', '
            query integer, line_number bigint, maximum_tolerance double precision, initial_size integer,
            simplified character(1), final_size integer, final_tolerance double precision'),
        ('svl_spectrum_scan_error', '
            userid integer, query integer, location text, rowid text, colname text, original_value text,
            modified_value text, "trigger" text, action text, action_value text, error_code integer'),
        ('svl_stored_proc_messages', '
            userid integer, session_userid integer, pid integer, xid bigint, query integer, recordtime timestamp,
            loglevel integer, loglevel_text character(10), message character(1024), linenum integer,
            querytxt character(500), label character(320), aborted integer, message_xid bigint'),
        ('svl_datashare_cross_region_usage', '
            query bigint, segment integer, start_time timestamp, end_time timestamp, transferred_data bigint,
            source_region character(25)'),
        ('svl_terminate', '
            pid integer, eventtime timestamp, userid integer, type text'),
        ('svl_udf_log', '
            query integer, message text, created timestamp, traceback bigint, funcname text, node integer,
            slice integer, seq integer'),
        ('svl_vacuum_percentage', '
            xid bigint, table_id integer, percentage bigint'),
        ('svcs_alert_event_log', '
            userid integer, query integer, segment integer, step integer, pid integer, xid bigint, event text,
            solution text, event_time timestamp'),
        ('svcs_compile', '
            userid integer, xid bigint, pid integer, query integer, segment integer, locus integer,
            starttime timestamp, endtime timestamp, compile integer'),
        ('svcs_concurrency_scaling_usage', '
            start_time timestamp, end_time timestamp, queries bigint, usage_in_seconds bigint'),
        ('svcs_explain', '
            userid integer, query integer, nodeid integer, parentid integer, plannode text, info text'),
        ('svcs_plan_info', '
            userid integer, query integer, nodeid integer, segment integer, step integer, locus integer,
            plannode integer, startupcost double precision, totalcost double precision, rows bigint, bytes bigint'),
        ('svcs_query_summary', '
            userid integer, query integer, stm integer, seg integer, step integer, maxtime bigint, avgtime bigint,
            rows bigint, bytes bigint, rate_row double precision, rate_byte double precision, label text,
            is_diskbased character(1), workmem bigint, is_rrscan character(1), is_delayed_scan character(1),
            rows_pre_filter bigint'),
        ('svcs_s3list', '
            query integer, segment integer, node integer, slice integer, eventtime timestamp, bucket text,
            prefix text, recursive character(1), retrieved_files integer, max_file_size bigint,
            avg_file_size double precision, generated_splits integer, avg_split_length double precision,
            duration bigint'),
        ('svcs_s3log', '
            pid integer, query integer, segment integer, step integer, node integer, slice integer,
            eventtime timestamp, message text'),
        ('svcs_stream_segs', '
            userid integer, query integer, stream integer, segment integer'),
        ('svcs_unload_log', '
            userid integer, query integer, pid integer, path text, start_time timestamp, end_time timestamp,
            line_count bigint, transfer_size bigint, file_format text'),
        ('svv_alter_table_recommendations', '
            type text, database text, table_id integer, group_id integer, ddl text, auto_eligible character(1)'),
        ('svv_attached_masking_policy', '
            policy_name text, schema_name text, table_name text, table_type text, grantor text, grantee text,
            grantee_type text, priority integer, input_columns text, output_columns text'),
        ('svv_copy_job_integrations', '
            job_id text, job_name text'),
        ('svv_datashare_consumers', '
            share_name text, consumer_account text, consumer_namespace text, share_date timestamp'),
        ('svv_datashare_objects', '
            share_type text, share_name text, object_type text, object_name text, producer_account text,
            producer_namespace text, include_new boolean'),
        ('svv_datashare_privileges', '
            share_name text, share_id integer, namespace_id text, consumer_database text, privilege_type text,
            identity_id integer, identity_name text, identity_type text, admin_option boolean'),
        ('svv_diskusage', '
            db_id integer, name text, slice integer, col integer, tbl integer, blocknum integer, num_values integer,
            minvalue bigint, maxvalue bigint, sb_pos integer, pinned integer, on_disk integer, modified integer,
            hdr_modified integer, unsorted integer, tombstone integer, preferred_diskno integer, temporary integer,
            newblock integer'),
        ('svv_external_databases', '
            eskind integer, esoptions text, databasename text, location text, parameters text'),
        ('svv_iam_privileges', '
            iam_arn text, command_type text, identity_id integer, identity_name text, identity_type text,
            admin_option boolean'),
        ('svv_identity_providers', '
            uid integer, name text, type text, instanceid text, namespc text, params text, enabled boolean'),
        ('svv_language_privileges', '
            language_name text, privilege_type text, identity_id integer, identity_name text, identity_type text,
            admin_option boolean, privilege_scope text'),
        ('svv_masking_policy', '
            policy_database text, policy_name text, input_columns text, policy_expression text,
            policy_modified_by text, policy_modified_time timestamp'),
        ('svv_ml_model_info', '
            schema_name text, user_name text, model_name text, life_cycle text, is_refreshable integer,
            model_state text'),
        ('svv_ml_model_privileges', '
            namespace_name text, model_name text, model_version integer, privilege_type text, identity_id integer,
            identity_name text, identity_type text, admin_option boolean'),
        ('svv_query_state', '
            userid integer, query integer, seg integer, step integer, maxtime integer, avgtime integer, rows bigint,
            bytes bigint, cpu double precision, memory double precision, rate_row double precision,
            rate_byte double precision, label text, is_diskbased character(1), workmem bigint, num_parts integer,
            is_rrscan character(1), is_delayed_scan character(1)'),
        ('svv_restore_table_state', '
            id text, requested_by text, status text'),
        ('svv_rls_applied_policy', '
            username text, query integer, xid bigint, pid integer, recordtime timestamp, command character(1),
            datname text, relschema text, relname text, polname text, poldefault character(1)'),
        ('svv_rls_attached_policy', '
            relschema text, relname text, relkind text, polname text, grantor text, grantee text, granteekind text,
            is_pol_on boolean, is_rls_on boolean, rls_conjunction_type text'),
        ('svv_rls_policy', '
            poldb text, polname text, polalias text, polatts text, polqual text, polenabled boolean,
            polmodifiedby text, polmodifiedtime timestamp'),
        ('svv_rls_relation', '
            datname text, relschema text, relname text, relkind text, is_rls_on boolean, is_rls_datashare_on boolean,
            rls_conjunction_type text, rls_datashare_conjunction_type text'),
        ('svv_schema_quota_state', '
            schema_id integer, schema_name text, schema_owner integer, quota integer, disk_usage integer,
            disk_usage_pct double precision'),
        ('svv_system_privileges', '
            system_privilege text, identity_id integer, identity_name text, identity_type text'),
        ('svv_vacuum_progress', '
            table_name text, status text, time_remaining_estimate text'),
        ('svv_vacuum_summary', '
            table_name text, xid bigint, sort_partitions bigint, merge_increments bigint, elapsed_time bigint,
            row_delta bigint, sortedrow_delta bigint, block_delta integer, max_merge_partitions integer'),
        ('sys_analyze_compression_history', '
            user_id integer, start_time timestamp, transaction_id bigint, table_id integer, table_name text,
            column_position integer, old_encoding text, new_encoding text, mode text'),
        ('sys_analyze_history', '
            user_id integer, transaction_id bigint, database_name character(30), schema_name text,
            table_name character(30), table_id integer, is_automatic character(1), status character(15),
            start_time timestamp, end_time timestamp, rows double precision, modified_rows double precision,
            analyze_threshold_percent integer, last_analyze_time timestamp'),
        ('sys_auto_table_optimization', '
            table_id integer, alter_table_type text, status text, event_time timestamp, alter_from text'),
        ('sys_child_query_text', '
            user_id integer, query_id bigint, child_query_sequence integer, sequence integer, text character(200)'),
        ('sys_copy_job', '
            job_id bigint, job_name text, job_owner integer, data_source text, copy_query text, copy_table text'),
        ('sys_copy_replacements', '
            user_id integer, query_id bigint, table_id integer, file_name character(256), column_name character(127),
            line_number bigint, raw_line character(1024)'),
        ('sys_datashare_change_log', '
            user_id integer, user_name character varying(128), session_id integer, transaction_id bigint,
            share_id integer, share_name character varying(128), source_database_id integer,
            source_database_name character varying(128), consumer_database_id integer,
            consumer_database_name character varying(128), arn character varying(192), record_time timestamp,
            action character varying(128), status integer, share_object_type character varying(64),
            share_object_id integer, share_object_name character varying(128), target_user_type character varying(16),
            target_user_id integer, target_user_name character varying(128), consumer_account character varying(16),
            consumer_namespace character varying(64), producer_account character varying(16),
            producer_namespace character varying(64), attribute_name character varying(64),
            attribute_value character varying(128), message character varying(512)'),
        ('sys_datashare_usage_consumer', '
            user_id integer, session_id integer, transaction_id bigint, request_id character varying(50),
            request_type character varying(25), transaction_uid character varying(50), record_time timestamp,
            status integer, error_message character varying(512)'),
        ('sys_datashare_usage_producer', '
            share_id integer, share_name character varying(128), request_id character varying(50),
            request_type character varying(25), object_type character varying(64), object_oid integer,
            object_name character varying(128), consumer_account character varying(16),
            consumer_namespace character varying(64), consumer_transaction_uid character varying(50),
            record_time timestamp, status integer, error_message character varying(512), consumer_region character(64)'),
        ('sys_external_query_detail', '
            user_id integer, query_id bigint, child_query_sequence integer, transaction_id bigint, segment_id integer,
            source_type text, start_time timestamp, end_time timestamp, duration bigint, total_partitions integer,
            qualified_partitions integer, scanned_files integer, returned_rows bigint, returned_bytes bigint,
            file_format text, file_location text, external_query_text text, warning_message text, table_name text'),
        ('sys_integration_activity', '
            integration_id text, target_database text, source text, checkpoint_name text, checkpoint_type text,
            checkpoint_bytes bigint, last_commit_timestamp timestamp, modified_tables integer,
            integration_start_time timestamp, integration_end_time timestamp'),
        ('sys_mv_refresh_history', '
            user_id integer, session_id integer, transaction_id bigint, database_name text, schema_name text,
            mv_id bigint, mv_name text, refresh_type text, status text, start_time timestamp, end_time timestamp,
            duration bigint, consumer_namespace_count integer, query_text text'),
        ('sys_mv_state', '
            user_id integer, transaction_id bigint, database_name text, event_desc text, start_time timestamp,
            base_table_database_name text, base_table_schema text, base_table_name text, mv_schema text, mv_name text,
            state text'),
        ('sys_procedure_messages', '
            transaction_id bigint, query_id integer, record_time timestamp, log_level character(10),
            message character(1024), line_number integer'),
        ('sys_query_detail', '
            user_id integer, query_id bigint, child_query_sequence integer, stream_id integer, segment_id integer,
            step_id integer, step_name text, table_id integer, table_name character(136), is_rrscan character(1),
            start_time timestamp, end_time timestamp, duration bigint, alert text, input_bytes bigint,
            input_rows bigint, output_bytes bigint, output_rows bigint, blocks_read bigint, blocks_write bigint,
            local_read_io bigint, remote_read_io bigint, source text, data_skewness integer, time_skewness integer,
            is_active character(1), spilled_block_local_disk bigint, spilled_block_remote_disk bigint'),
        ('sys_query_explain', '
            user_id integer, query_id bigint, child_query_sequence integer, plan_node_id integer,
            plan_parent_id integer, plan_node text, plan_info text'),
        ('sys_restore_state', '
            user_id integer, database_name character(64), schema_id integer, table_id integer,
            table_name character(128), redistribution_status character(128),
            percentage_redistributed double precision, redistribution_type character(32)'),
        ('sys_schema_quota_violations', '
            owner_id integer, transaction_id bigint, session_id integer, user_id integer, schema_id integer,
            schema_name text, quota integer, disk_usage integer, record_time timestamp'),
        ('sys_serverless_usage', '
            start_time timestamp, end_time timestamp, compute_seconds double precision,
            compute_capacity double precision, data_storage integer, cross_region_transferred_data integer,
            charged_seconds bigint'),
        ('sys_spatial_simplify', '
            query_id bigint, line_number bigint, maximum_tolerance double precision, initial_size integer,
            is_simplified integer, final_size integer, final_tolerance double precision'),
        ('sys_stream_scan_errors', '
            user_id integer, transaction_id bigint, query_id bigint, external_schema_name text, stream_name text,
            mv_name text, error_code integer, error_reason text, record_time timestamp'),
        ('sys_restore_log', '
            event_time timestamp, database_name character(128), schema_name character(128),
            table_name character(128), table_id integer, action character(128), table_size bigint,
            total_data_processed bigint, delta_data_processed bigint, message character(512),
            redistribution_type character(32)'),
        ('sys_stream_scan_states', '
            external_schema_name text, stream_name text, mv_name text, transaction_id bigint, query_id bigint,
            record_time timestamp, partition_id text, latest_position text, scanned_rows bigint, skipped_rows bigint,
            scanned_bytes bigint, stream_record_time_min timestamp, stream_record_time_max timestamp'),
        ('sys_transaction_history', '
            user_id integer, transaction_id bigint, isolation_level text, status text,
            transaction_start_time timestamp, commit_start_time timestamp, commit_end_time timestamp,
            blocks_committed bigint, undo_transaction_id bigint'),
        ('sys_udf_log', '
            query_id bigint, message text, record_time timestamp, level text, function_name text, function_input text'),
        ('sys_userlog', '
            user_id integer, user_name text, original_user_name text, action text, has_create_db_privs integer,
            is_superuser integer, has_update_catalog_privs integer, password_expiration timestamp, session_id integer,
            transaction_id bigint, record_time timestamp'),
        ('sys_vacuum_history', '
            user_id integer, transaction_id bigint, query_id bigint, database_name text, schema_name text,
            table_name text, table_id integer, vacuum_type text, is_automatic boolean, status text,
            start_time timestamp, end_time timestamp, record_time timestamp, duration integer,
            rows_before_vacuum bigint, size_before_vacuum integer, reclaimable_rows bigint, reclaimed_rows bigint,
            reclaimed_blocks bigint, sortedrows_before_vacuum integer, sortedrows_after_vacuum integer'),
        ('pg_library', '
            name name, language_oid oid, file_store_id integer, owner integer'),
        ('pg_statistic_indicator', '
            stairelid oid, stairows double precision, staiins double precision, staidels double precision')
    ) as v(name, columns)
    loop
        execute format(
            'create view pg_catalog.%I as select * from json_to_recordset(''[]'') as v(%s) where false',
            view.name,
            view.columns);
        execute format('grant select on pg_catalog.%I to public', view.name);
    end loop;
end
$$;
