-- temBoard: for the source and the licence see README.md and LICENSE beside this file.
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: application; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA application;


--
-- Name: monitoring; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA monitoring;


--
-- Name: statements; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA statements;


--
-- Name: check_state_type; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.check_state_type AS ENUM (
    'OK',
    'WARNING',
    'CRITICAL',
    'UNDEF'
);


--
-- Name: metric_bgwriter_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_bgwriter_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	checkpoints_timed bigint,
	checkpoints_req bigint,
	checkpoint_write_time double precision,
	checkpoint_sync_time double precision,
	buffers_checkpoint bigint,
	buffers_clean bigint,
	maxwritten_clean bigint,
	buffers_backend bigint,
	buffers_backend_fsync bigint,
	buffers_alloc bigint,
	stats_reset timestamp with time zone
);


--
-- Name: metric_bloat_ratio_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_bloat_ratio_record AS (
	datetime timestamp with time zone,
	ratio double precision
);


--
-- Name: metric_blocks_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_blocks_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	blks_read bigint,
	blks_hit bigint,
	hitmiss_ratio double precision
);


--
-- Name: metric_cpu_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_cpu_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	time_user bigint,
	time_system bigint,
	time_idle bigint,
	time_iowait bigint,
	time_steal bigint
);


--
-- Name: metric_db_size_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_db_size_record AS (
	datetime timestamp with time zone,
	size bigint
);


--
-- Name: metric_filesystems_size_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_filesystems_size_record AS (
	datetime timestamp with time zone,
	used bigint,
	total bigint,
	device text
);


--
-- Name: metric_loadavg_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_loadavg_record AS (
	datetime timestamp with time zone,
	load1 double precision,
	load5 double precision,
	load15 double precision
);


--
-- Name: metric_locks_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_locks_record AS (
	datetime timestamp with time zone,
	access_share integer,
	row_share integer,
	row_exclusive integer,
	share_update_exclusive integer,
	share integer,
	share_row_exclusive integer,
	exclusive integer,
	access_exclusive integer,
	siread integer,
	waiting_access_share integer,
	waiting_row_share integer,
	waiting_row_exclusive integer,
	waiting_share_update_exclusive integer,
	waiting_share integer,
	waiting_share_row_exclusive integer,
	waiting_exclusive integer,
	waiting_access_exclusive integer
);


--
-- Name: metric_memory_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_memory_record AS (
	datetime timestamp with time zone,
	mem_total bigint,
	mem_used bigint,
	mem_free bigint,
	mem_buffers bigint,
	mem_cached bigint,
	swap_total bigint,
	swap_used bigint
);


--
-- Name: metric_process_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_process_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	context_switches bigint,
	forks bigint,
	procs_running integer,
	procs_blocked integer,
	procs_total integer
);


--
-- Name: metric_replication_connection_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_replication_connection_record AS (
	datetime timestamp with time zone,
	connected smallint
);


--
-- Name: metric_replication_lag_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_replication_lag_record AS (
	datetime timestamp with time zone,
	lag bigint
);


--
-- Name: metric_sessions_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_sessions_record AS (
	datetime timestamp with time zone,
	active integer,
	waiting integer,
	idle integer,
	idle_in_xact integer,
	idle_in_xact_aborted integer,
	fastpath integer,
	disabled integer,
	no_priv integer
);


--
-- Name: metric_tblspc_size_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_tblspc_size_record AS (
	datetime timestamp with time zone,
	size bigint
);


--
-- Name: metric_temp_files_size_delta_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_temp_files_size_delta_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	size bigint
);


--
-- Name: metric_temp_files_size_tblspc_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_temp_files_size_tblspc_record AS (
	datetime timestamp with time zone,
	size bigint
);


--
-- Name: metric_vacuum_analyze_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_vacuum_analyze_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	n_vacuum integer,
	n_analyze integer,
	n_autovacuum integer,
	n_autoanalyze integer
);


--
-- Name: metric_wal_files_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_wal_files_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	written_size bigint,
	current_location text,
	total integer,
	archive_ready integer,
	total_size bigint
);


--
-- Name: metric_xacts_record; Type: TYPE; Schema: monitoring; Owner: -
--

CREATE TYPE monitoring.metric_xacts_record AS (
	datetime timestamp with time zone,
	measure_interval interval,
	n_commit bigint,
	n_rollback bigint
);


--
-- Name: statements_history_record; Type: TYPE; Schema: statements; Owner: -
--

CREATE TYPE statements.statements_history_record AS (
	ts timestamp with time zone,
	calls bigint,
	total_exec_time double precision,
	rows bigint,
	shared_blks_hit bigint,
	shared_blks_read bigint,
	shared_blks_dirtied bigint,
	shared_blks_written bigint,
	local_blks_hit bigint,
	local_blks_read bigint,
	local_blks_dirtied bigint,
	local_blks_written bigint,
	temp_blks_read bigint,
	temp_blks_written bigint,
	blk_read_time double precision,
	blk_write_time double precision,
	total_plan_time double precision,
	wal_records bigint,
	wal_fpi bigint,
	wal_bytes numeric
);


--
-- Name: aggregate_data_single(text, text, text); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.aggregate_data_single(table_name text, record_type text, query text) RETURNS TABLE(tblname text, nb_rows integer)
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_agg_periods TEXT[] := array['30m', '6h'];
  v_agg_table TEXT;
  i_period TEXT;
  v_query TEXT;
  i INTEGER;
BEGIN
  -- Build and run 'aggregate' query for type of metric.
  FOREACH i_period IN ARRAY v_agg_periods LOOP
    v_agg_table := table_name || '_' || i_period || '_current';
    v_query := replace(query, '#agg_table#', v_agg_table);
    v_query := replace(v_query, '#interval#', i_period);
    v_query := replace(v_query, '#record_type#', record_type);
    v_query := replace(v_query, '#name#', table_name);
    EXECUTE v_query;
    GET DIAGNOSTICS i = ROW_COUNT;
    RETURN QUERY SELECT v_agg_table, i;
  END LOOP;
END;
$$;


--
-- Name: append_state_changes(timestamp with time zone, integer, monitoring.check_state_type, character varying, real, real, real); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.append_state_changes(i_datetime timestamp with time zone, i_check_id integer, i_state monitoring.check_state_type, i_key character varying, i_value real, i_warning real, i_critical real) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
  r RECORD;
BEGIN
  SELECT * INTO r FROM monitoring.state_changes WHERE check_id = i_check_id AND key = i_key ORDER BY datetime DESC LIMIT 1;
  IF NOT FOUND OR r.state != i_state
  THEN
    -- Store results only if state has changed
    INSERT INTO monitoring.state_changes (datetime, check_id, state, key, value, warning, critical)
    VALUES (i_datetime, i_check_id, i_state, i_key, i_value, i_warning, i_critical);
    RETURN true;
  ELSE
   RETURN false;
  END IF;
END;
$$;


--
-- Name: archive_current_metrics(text, text, text); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.archive_current_metrics(table_name text, record_type text, query text) RETURNS TABLE(tblname text, nb_rows integer)
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_table_current TEXT;
  v_table_history TEXT;
  v_query TEXT;
  i INTEGER;
BEGIN
  v_table_current := table_name || '_current';
  v_table_history := table_name || '_history';
  -- Lock _current table to prevent concurrent updates
  EXECUTE 'LOCK TABLE ' || v_table_current || ' IN SHARE MODE';
  v_query := replace(query, '#history_table#', v_table_history);
  v_query := replace(v_query, '#current_table#', v_table_current);
  v_query := replace(v_query, '#record_type#', record_type);
  -- Move data into _history table
  EXECUTE v_query;
  GET DIAGNOSTICS i = ROW_COUNT;
  -- Truncate _current table
  EXECUTE 'TRUNCATE '||v_table_current;
  -- Return each history table name and the number of rows inserted
  RETURN QUERY SELECT v_table_history, i;
END;
$$;


--
-- Name: build_expand_data_query(text, tstzrange); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.build_expand_data_query(i_name text, i_range tstzrange) RETURNS text
    LANGUAGE plpgsql
    AS $$

DECLARE
  t JSON;
  v_query TEXT;
  v_table_current TEXT;
  v_table_history TEXT;
BEGIN
  -- Build and execute 'expand' query
  SELECT metric_tables_config()->i_name INTO t;
  v_query := t->>'expand';
  v_table_current := trim((t->'name')::TEXT, '"')||'_current';
  v_table_history := trim((t->'name')::TEXT, '"')||'_history';
  v_query := replace(v_query, '#history_table#', v_table_history);
  v_query := replace(v_query, '#current_table#', v_table_current);
  v_query := replace(v_query, '#record_type#', trim((t->'record_type')::TEXT, '"'));
  v_query := replace(v_query, '#where_current#', 'datetime <@ '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#where_history#', 'history_range && '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#tstzrange#', ''''||i_range::TEXT||'''::TSTZRANGE');
  RETURN v_query;
END;

$$;


--
-- Name: create_tables(); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.create_tables() RETURNS TABLE(tblname text)
    LANGUAGE plpgsql
    AS $$
DECLARE
  t JSON;
  c JSON;
  v_agg_periods TEXT[] := array['30m', '6h'];
  v_create_tbl_cols_cur TEXT;
  v_create_idx_cols_cur TEXT;
  v_create_tbl_cols_hist TEXT;
  v_create_idx_cols_hist TEXT;
  v_tablename TEXT;
  v_like_tablename TEXT;
  v_create_tbl_stmt TEXT;
  v_create_idx_stmt TEXT;
  i_period TEXT;
BEGIN
  -- Tables creation if they do not exist
  FOR t IN SELECT metric_tables_config()->json_object_keys(metric_tables_config()) LOOP
    v_create_tbl_cols_cur := 'datetime TIMESTAMPTZ NOT NULL';
    v_create_idx_cols_cur := 'datetime';
    FOR c IN SELECT json_array_elements(t->'columns') LOOP
      v_create_tbl_cols_cur := v_create_tbl_cols_cur||', '||trim((c->'name')::TEXT, '"')||' '||trim((c->'data_type')::TEXT, '"');
      v_create_idx_cols_cur := v_create_idx_cols_cur||', '||trim((c->'name')::TEXT, '"');
    END LOOP;

  -- Creation of current table.
    v_tablename := trim((t->'name')::TEXT, '"')||'_current';
    PERFORM 1 FROM pg_tables WHERE tablename = v_tablename AND schemaname = current_schema();
    IF NOT FOUND THEN
      EXECUTE 'CREATE TABLE '||v_tablename||' ('||v_create_tbl_cols_cur||', record '||trim((t->'record_type')::TEXT, '"')||')';
      EXECUTE 'CREATE INDEX idx_'||v_tablename||' ON '||v_tablename||' ('||v_create_idx_cols_cur||')';
      RETURN QUERY SELECT v_tablename;
    END IF;

    -- Creation of history table.
    v_create_tbl_cols_hist := 'history_range TSTZRANGE NOT NULL';
    v_create_idx_cols_hist := 'history_range';
    FOR c IN SELECT json_array_elements(t->'columns') LOOP
      v_create_tbl_cols_hist := v_create_tbl_cols_hist||', '||trim((c->'name')::TEXT, '"')||' '||trim((c->'data_type')::TEXT, '"');
      v_create_idx_cols_hist := v_create_idx_cols_hist||', '||trim((c->'name')::TEXT, '"');
    END LOOP;

    v_tablename := trim((t->'name')::TEXT, '"')||'_history';
    PERFORM 1 FROM pg_tables WHERE tablename = v_tablename AND schemaname = current_schema();
    IF NOT FOUND THEN
      EXECUTE 'CREATE TABLE '||v_tablename||' ('||v_create_tbl_cols_hist||', records '||trim((t->'record_type')::TEXT, '"')||'[])';
      EXECUTE 'CREATE INDEX idx_'||v_tablename||' ON '||v_tablename||' ('||v_create_idx_cols_hist||')';
      RETURN QUERY SELECT v_tablename;
    END IF;

    -- Aggregate tables creation.
    FOREACH i_period IN ARRAY v_agg_periods LOOP
      v_tablename := trim((t->'name')::TEXT, '"')||'_'||i_period||'_current';
      v_like_tablename := trim((t->'name')::TEXT, '"')||'_current';
      PERFORM 1 FROM pg_tables WHERE tablename = v_tablename AND schemaname = current_schema();
      IF NOT FOUND THEN
        EXECUTE 'CREATE TABLE '||v_tablename||' (LIKE '||v_like_tablename||')';
        -- Weight: number of record aggregated
        EXECUTE 'ALTER TABLE '||v_tablename||' ADD COLUMN w INTEGER DEFAULT 1';
        EXECUTE 'ALTER TABLE '||v_tablename||' ADD UNIQUE ('||v_create_idx_cols_cur||')';
        RETURN QUERY SELECT v_tablename;
      END IF;
    END LOOP;
  END LOOP;
END;
$$;


--
-- Name: expand_data(text, tstzrange); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.expand_data(i_name text, i_range tstzrange) RETURNS SETOF record
    LANGUAGE plpgsql
    AS $$

DECLARE
  v_query TEXT;
BEGIN
  -- Build and execute 'expand' query
  SELECT monitoring.build_expand_data_query(i_name, i_range) INTO v_query;
  RAISE NOTICE '%', v_query;
  RETURN QUERY EXECUTE v_query;
END;

$$;


--
-- Name: expand_data_by_dbname(text, tstzrange, integer, text); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.expand_data_by_dbname(i_name text, i_range tstzrange, instance_id integer, dbname text) RETURNS SETOF record
    LANGUAGE plpgsql
    AS $$

DECLARE
  t JSON;
  v_query TEXT;
  v_table_current TEXT;
  v_table_history TEXT;
BEGIN

  SELECT metric_tables_config()->i_name INTO t;
  v_query := t->>'expand';
  v_table_current := trim((t->'name')::TEXT, '"')||'_current';
  v_table_history := trim((t->'name')::TEXT, '"')||'_history';
  v_query := replace(v_query, '#history_table#', v_table_history);
  v_query := replace(v_query, '#current_table#', v_table_current);
  v_query := replace(v_query, '#record_type#', trim((t->'record_type')::TEXT, '"'));
  v_query := replace(v_query, '#where_current#', 'instance_id = '||instance_id||' AND dbname = '||quote_literal(dbname)||' AND datetime <@ '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#where_history#', 'instance_id = '||instance_id||' AND dbname = '||quote_literal(dbname)||' AND history_range && '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#tstzrange#', ''''||i_range::TEXT||'''::TSTZRANGE');
  RAISE NOTICE '%', v_query;
  RETURN QUERY EXECUTE v_query;
END;

$$;


--
-- Name: expand_data_by_host_id(text, tstzrange, integer); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.expand_data_by_host_id(i_name text, i_range tstzrange, host_id integer) RETURNS SETOF record
    LANGUAGE plpgsql
    AS $$

DECLARE
  t JSON;
  v_query TEXT;
  v_table_current TEXT;
  v_table_history TEXT;
BEGIN

  -- Build and execute 'expand' query and filter results by host_id.
  SELECT metric_tables_config()->i_name INTO t;
  v_query := t->>'expand';
  v_table_current := trim((t->'name')::TEXT, '"')||'_current';
  v_table_history := trim((t->'name')::TEXT, '"')||'_history';
  v_query := replace(v_query, '#history_table#', v_table_history);
  v_query := replace(v_query, '#current_table#', v_table_current);
  v_query := replace(v_query, '#record_type#', trim((t->'record_type')::TEXT, '"'));
  v_query := replace(v_query, '#where_current#', 'host_id = '||host_id||' AND datetime <@ '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#where_history#', 'host_id = '||host_id||' AND history_range && '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#tstzrange#', ''''||i_range::TEXT||'''::TSTZRANGE');
  RAISE NOTICE '%', v_query;
  RETURN QUERY EXECUTE v_query;
END;

$$;


--
-- Name: expand_data_by_instance_id(text, tstzrange, integer); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.expand_data_by_instance_id(i_name text, i_range tstzrange, instance_id integer) RETURNS SETOF record
    LANGUAGE plpgsql
    AS $$

DECLARE
  t JSON;
  v_query TEXT;
  v_table_current TEXT;
  v_table_history TEXT;
BEGIN

  SELECT metric_tables_config()->i_name INTO t;
  v_query := t->>'expand';
  v_table_current := trim((t->'name')::TEXT, '"')||'_current';
  v_table_history := trim((t->'name')::TEXT, '"')||'_history';
  v_query := replace(v_query, '#history_table#', v_table_history);
  v_query := replace(v_query, '#current_table#', v_table_current);
  v_query := replace(v_query, '#record_type#', trim((t->'record_type')::TEXT, '"'));
  v_query := replace(v_query, '#where_current#', 'instance_id = '||instance_id||' AND datetime <@ '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#where_history#', 'instance_id = '||instance_id||' AND history_range && '''||i_range::TEXT||'''::TSTZRANGE');
  v_query := replace(v_query, '#tstzrange#', ''''||i_range::TEXT||'''::TSTZRANGE');
  RAISE NOTICE '%', v_query;
  RETURN QUERY EXECUTE v_query;
END;

$$;


--
-- Name: expand_data_limit(text, tstzrange, integer); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.expand_data_limit(i_name text, i_range tstzrange, i_limit integer) RETURNS SETOF record
    LANGUAGE plpgsql
    AS $$

DECLARE
  v_query TEXT;
BEGIN
  -- Build and execute 'expand' query
  SELECT monitoring.build_expand_data_query(i_name, i_range) INTO v_query;
  v_query := v_query||' LIMIT '||i_limit::TEXT;
  RAISE NOTICE '%', v_query;
  RETURN QUERY EXECUTE v_query;
END;

$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: check_changes; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.check_changes (
    datetime timestamp with time zone,
    check_id integer NOT NULL,
    enabled boolean DEFAULT false NOT NULL,
    warning real,
    critical real,
    description text
);


--
-- Name: get_check_changes(integer, integer, character varying, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.get_check_changes(i_host_id integer, i_instance_id integer, i_check_name character varying, i_start_dt timestamp with time zone, i_end_dt timestamp with time zone) RETURNS SETOF monitoring.check_changes
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_check_id INTEGER;
  r RECORD;
BEGIN
  -- Find check_id using check's name, host_id and instance_id
  SELECT check_id INTO v_check_id
  FROM monitoring.checks
  WHERE host_id = i_host_id AND instance_id = i_instance_id AND name = i_check_name;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Check % not found for this host', i_check_name;
  END IF;


  FOR r IN
    -- get the most recent state before range start
    (
      SELECT i_start_dt as datetime, check_id, enabled, warning, critical, description
      FROM monitoring.check_changes cc
      WHERE cc.check_id = v_check_id AND cc.datetime <= i_start_dt
      ORDER BY cc.datetime DESC
      LIMIT 1
    )
    UNION
    (
      SELECT datetime, check_id, enabled, warning, critical, description
      FROM monitoring.check_changes
      WHERE check_id = v_check_id AND datetime <@ tstzrange(i_start_dt, i_end_dt)
    )
    UNION
    -- get the most recent state before range stop
    (
      SELECT i_end_dt as datetime, check_id, enabled, warning, critical, description
      FROM monitoring.check_changes cc
      WHERE cc.check_id = v_check_id AND cc.datetime <= i_end_dt
      ORDER BY cc.datetime DESC
      LIMIT 1
    )
    ORDER BY datetime DESC
  LOOP
    RETURN NEXT r;
  END LOOP;
  RETURN;
END;
$$;


--
-- Name: state_changes; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.state_changes (
    datetime timestamp with time zone,
    check_id integer NOT NULL,
    state monitoring.check_state_type,
    key character varying(64),
    value real,
    warning real,
    critical real
);


--
-- Name: get_state_changes(integer, integer, character varying, character varying, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.get_state_changes(i_host_id integer, i_instance_id integer, i_check_name character varying, i_key character varying, i_start_dt timestamp with time zone, i_end_dt timestamp with time zone) RETURNS SETOF monitoring.state_changes
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_check_id INTEGER;
  r RECORD;
BEGIN
  -- Find check_id using check's name, host_id and instance_id
  SELECT check_id INTO v_check_id
  FROM monitoring.checks
  WHERE host_id = i_host_id AND instance_id = i_instance_id AND name = i_check_name;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Check % not found for this host', i_check_name;
  END IF;
  IF i_key IS NULL THEN
    FOR r IN
      SELECT * FROM monitoring.state_changes
      WHERE check_id = v_check_id AND datetime <@ tstzrange(i_start_dt, i_end_dt)
      ORDER BY datetime DESC
    LOOP
      RETURN NEXT r;
    END LOOP;
  ELSE
    FOR r IN
      SELECT * FROM monitoring.state_changes
      WHERE check_id = v_check_id AND key = i_key AND datetime <@ tstzrange(i_start_dt, i_end_dt)
      ORDER BY datetime DESC
    LOOP
      RETURN NEXT r;
    END LOOP;
  END IF;
  RETURN;
END;
$$;


--
-- Name: history_check_changes(); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.history_check_changes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'INSERT'
  THEN
    INSERT INTO monitoring.check_changes (datetime, check_id, enabled, warning, critical, description)
    VALUES (NOW(), NEW.check_id, NEW.enabled, NEW.warning, NEW.critical, NEW.description);
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.enabled != OLD.enabled OR NEW.warning != OLD.warning OR
                           NEW.critical != OLD.critical OR NEW.description != OLD.description)
  THEN
    INSERT INTO monitoring.check_changes (datetime, check_id, enabled, warning, critical, description)
    VALUES (NOW(), NEW.check_id, NEW.enabled, NEW.warning, NEW.critical, NEW.description);
  END IF;
  RETURN NULL;
END;
$$;


--
-- Name: insert_instance_availability(timestamp with time zone, integer, boolean); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.insert_instance_availability(i_tstz timestamp with time zone, i_instance_id integer, i_available boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  s_available BOOLEAN;
BEGIN
  SELECT available::BOOLEAN FROM monitoring.instance_availability
  WHERE instance_id = i_instance_id
  ORDER BY datetime desc LIMIT 1 INTO s_available;
  IF s_available IS NULL OR i_available <> s_available THEN
    INSERT INTO monitoring.instance_availability (datetime, instance_id, available)
    VALUES (i_tstz, i_instance_id, i_available);
  END IF;
END;
$$;


--
-- Name: metric_tables_config(); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.metric_tables_config() RETURNS json
    LANGUAGE plpgsql
    AS $_X$

DECLARE
  v_query JSON;
  v_conf JSON;
  q_metric_sessions_agg TEXT;
  q_metric_xacts_agg TEXT;
  q_metric_locks_agg TEXT;
  q_metric_blocks_agg TEXT;
  q_metric_bgwriter_agg TEXT;
  q_metric_db_size_agg TEXT;
  q_metric_tblspc_size_agg TEXT;
  q_metric_filesystems_size_agg TEXT;
  q_metric_temp_files_size_delta_agg TEXT;
  q_metric_wal_files_agg TEXT;
  q_metric_cpu_agg TEXT;
  q_metric_process_agg TEXT;
  q_metric_memory_agg TEXT;
  q_metric_loadavg_agg TEXT;
  q_metric_vacuum_analyze_agg TEXT;
  q_metric_replication_lag_agg TEXT;
  q_metric_replication_connection_agg TEXT;
  q_metric_bloat_ratio_agg TEXT;
BEGIN
  --
  -- Query template list for the actions: 'history' and 'expand'
  -- 'history': Move data from metric_<type>_current to metric_<type>_history, grouping records into array of records.
  -- 'expand': Return data from both metric_<type>_current and metric_<type>_history tables, depending on the time interval.
  --
  SELECT '{
    "history": {
      "host_id":     "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), host_id, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# GROUP BY date_trunc(''day'', datetime),2 ORDER BY 1,2 ASC;",
      "instance_id": "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), instance_id, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# GROUP BY date_trunc(''day'', datetime),2 ORDER BY 1,2 ASC;",
      "dbname":      "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), instance_id, dbname, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# GROUP BY date_trunc(''day'', datetime),2,3 ORDER BY 1,2 ASC;",
      "spcname":     "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), instance_id, spcname, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# GROUP BY date_trunc(''day'', datetime),2,3 ORDER BY 1,2,3 ASC;",
      "mount_point": "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), host_id, mount_point, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# AS deleted_rows GROUP BY date_trunc(''day'', datetime),2,3 ORDER BY 1,2,3 ASC;",
      "cpu":         "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), host_id, cpu, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# AS deleted_rows GROUP BY date_trunc(''day'', datetime),2,3 ORDER BY 1,2,3 ASC;",
      "upstream":    "INSERT INTO #history_table# SELECT tstzrange(min(datetime), max(datetime)), instance_id, upstream, array_agg(set_datetime_record(datetime, record)::#record_type#) AS records FROM #current_table# AS deleted_rows GROUP BY date_trunc(''day'', datetime),2,3 ORDER BY 1,2,3 ASC;"
    },
    "expand": {
      "host_id": "WITH expand AS (SELECT datetime, host_id, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, host_id, hist_query.record FROM (SELECT host_id, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "instance_id": "WITH expand AS (SELECT datetime, instance_id, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, instance_id, hist_query.record FROM (SELECT instance_id, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "dbname": "WITH expand AS (SELECT datetime, instance_id, dbname, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, instance_id, dbname, hist_query.record FROM (SELECT instance_id, dbname, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "spcname":"WITH expand AS (SELECT datetime, instance_id, spcname, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, instance_id, spcname, hist_query.record FROM (SELECT instance_id, spcname, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "mount_point": "WITH expand AS (SELECT datetime, host_id, mount_point, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, host_id, mount_point, hist_query.record FROM (SELECT host_id, mount_point, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "cpu": "WITH expand AS (SELECT datetime, host_id, cpu, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, host_id, cpu, hist_query.record FROM (SELECT host_id, cpu, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC",
      "upstream": "WITH expand AS (SELECT datetime, instance_id, upstream, record FROM #current_table# WHERE #where_current# UNION SELECT (hist_query.record).datetime, instance_id, upstream, hist_query.record FROM (SELECT instance_id, upstream, unnest(records)::#record_type# AS record FROM #history_table# WHERE #where_history#) AS hist_query) SELECT * FROM expand WHERE datetime <@ #tstzrange# ORDER BY datetime ASC"
    }
  }'::JSON INTO v_query;

  --
  -- Global configuration.
  --
  -- For each type of metric we have to deal with, there is the following object defining some properties:
  -- // Unique key used to find the configuration based on the metric name.
  -- "<metric_name>": {
  --   // Tables name prefix, for ease stuff it should be the same as <metric_name>
  --   "name": "<metric_tbl_name>",
  --   // Record composite type
  --   "record_type": "<metric_record_type>",
  --   // List of extra columns.
  --   "columns": [
  --     {
  --       // Column name
  --       "name": "<column_name>",
  --       // Column data type
  --       "data_type": "<column_data_type>"
  --     },
  --     [...]
  --   ],
  --   // Query template use to history data.
  --   "history": "<query_tpl_history>",
  --   // Query template use to fetch data from both _current & _history tables.
  --   "expand": "<query_tpl_expand>",
  --   // Query template use to aggregate data.
  --   "aggregate": "<query_tpl_aggregate>"
  -- }

  q_metric_sessions_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      AVG((r).active),
      AVG((r).waiting),
      AVG((r).idle),
      AVG((r).idle_in_xact),
      AVG((r).idle_in_xact_aborted),
      AVG((r).fastpath),
      AVG((r).disabled),
      AVG((r).no_priv)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
   )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_xacts_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).n_commit),
      SUM((r).n_rollback)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
  AS (
    datetime timestamp with time zone,
    instance_id integer,
    dbname text,
    r #record_type#
  )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_locks_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      AVG((r).access_share),
      AVG((r).row_share),
      AVG((r).row_exclusive),
      AVG((r).share_update_exclusive),
      AVG((r).share),
      AVG((r).share_row_exclusive),
      AVG((r).exclusive),
      AVG((r).access_exclusive),
      AVG((r).siread),
      AVG((r).waiting_access_share),
      AVG((r).waiting_row_share),
      AVG((r).waiting_row_exclusive),
      AVG((r).waiting_share_update_exclusive),
      AVG((r).waiting_share),
      AVG((r).waiting_share_row_exclusive),
      AVG((r).waiting_exclusive),
      AVG((r).waiting_access_exclusive)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_blocks_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).blks_read),
      SUM((r).blks_hit),
      AVG((r).hitmiss_ratio)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_bgwriter_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).checkpoints_timed),
      SUM((r).checkpoints_req),
      SUM((r).checkpoint_write_time),
      SUM((r).checkpoint_sync_time),
      SUM((r).buffers_checkpoint),
      SUM((r).buffers_clean),
      SUM((r).maxwritten_clean),
      SUM((r).buffers_backend),
      SUM((r).buffers_backend_fsync),
      SUM((r).buffers_alloc),
      NULL
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, instance_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_db_size_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      AVG((r).size)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_tblspc_size_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    spcname,
    ROW(
      NULL,
      AVG((r).size)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      spcname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, spcname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_filesystems_size_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    host_id,
    mount_point,
    ROW(
      NULL,
      AVG((r).used),
      AVG((r).total),
      NULL
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      host_id integer,
      mount_point text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, host_id, mount_point)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_temp_files_size_delta_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).size)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_wal_files_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    ROW(
      NULL,
      SUM((r).measure_interval),
      MAX((r).written_size),
      MIN((r).current_location::pg_lsn)::TEXT,
      MAX((r).total),
      MAX((r).archive_ready),
      MAX((r).total_size)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, instance_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_cpu_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    host_id,
    cpu,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).time_user),
      SUM((r).time_system),
      SUM((r).time_idle),
      SUM((r).time_iowait),
      SUM((r).time_steal)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      host_id integer,
      cpu text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, host_id, cpu)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_process_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    host_id,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).context_switches),
      SUM((r).forks),
      AVG((r).procs_running),
      AVG((r).procs_blocked),
      AVG((r).procs_total)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      host_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, host_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_memory_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    host_id,
    ROW(
      NULL,
      AVG((r).mem_total),
      AVG((r).mem_used),
      AVG((r).mem_free),
      AVG((r).mem_buffers),
      AVG((r).mem_cached),
      AVG((r).swap_total),
      AVG((r).swap_used)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      host_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, host_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_loadavg_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    host_id,
    ROW(
      NULL,
      ROUND(AVG((r).load1)::NUMERIC, 2),
      ROUND(AVG((r).load5)::NUMERIC, 2),
      ROUND(AVG((r).load15)::NUMERIC, 2)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      host_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, host_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_vacuum_analyze_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      SUM((r).measure_interval),
      SUM((r).n_vacuum),
      SUM((r).n_analyze),
      SUM((r).n_autovacuum),
      SUM((r).n_autoanalyze)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_replication_lag_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    ROW(
      NULL,
      AVG((r).lag)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2
  ORDER BY 1,2
ON CONFLICT (datetime, instance_id)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_replication_connection_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    upstream,
    ROW(
      NULL,
      AVG((r).connected)::INT
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      upstream text,
      r #record_type#
   )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, upstream)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');

  q_metric_bloat_ratio_agg := replace(to_json($_$
INSERT INTO #agg_table#
  SELECT
    truncate_time(datetime, '#interval#') AS datetime,
    instance_id,
    dbname,
    ROW(
      NULL,
      AVG((r).ratio)
    )::#record_type#,
    COUNT(*) AS w
  FROM
    expand_data_limit('#name#', (SELECT tstzrange(MAX(datetime), NOW()) FROM #agg_table#), 100000)
    AS (
      datetime timestamp with time zone,
      instance_id integer,
      dbname text,
      r #record_type#
    )
  WHERE
    truncate_time(datetime, '#interval#') < truncate_time(NOW(), '#interval#')
  GROUP BY 1,2,3
  ORDER BY 1,2,3
ON CONFLICT (datetime, instance_id, dbname)
DO UPDATE SET w = EXCLUDED.w, record = EXCLUDED.record
WHERE #agg_table#.w < EXCLUDED.w
$_$::TEXT)::TEXT, '\n', ' ');


  SELECT ('{
  "metric_sessions": {
    "name": "metric_sessions",
    "record_type": "metric_sessions_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_sessions_agg||'
  },
  "metric_xacts": {
    "name": "metric_xacts",
    "record_type": "metric_xacts_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_xacts_agg||'
  },
  "metric_locks": {
    "name": "metric_locks",
    "record_type": "metric_locks_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_locks_agg||'
  },
  "metric_blocks": {
    "name": "metric_blocks",
    "record_type": "metric_blocks_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_blocks_agg||'
  },
  "metric_bgwriter": {
    "name": "metric_bgwriter",
    "record_type": "metric_bgwriter_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'instance_id')||'",
    "expand": "'||(v_query->'expand'->>'instance_id')||'",
    "aggregate": '||q_metric_bgwriter_agg||'
  },
  "metric_db_size": {
    "name": "metric_db_size",
    "record_type": "metric_db_size_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_db_size_agg||'
  },
  "metric_tblspc_size": {
    "name": "metric_tblspc_size",
    "record_type": "metric_tblspc_size_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "spcname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'spcname')||'",
    "expand": "'||(v_query->'expand'->>'spcname')||'",
    "aggregate": '||q_metric_tblspc_size_agg||'
  },
  "metric_filesystems_size": {
    "name": "metric_filesystems_size",
    "record_type": "metric_filesystems_size_record",
    "columns":
    [
      {"name": "host_id", "data_type": "INTEGER NOT NULL REFERENCES hosts (host_id) ON DELETE CASCADE"},
      {"name": "mount_point", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'mount_point')||'",
    "expand": "'||(v_query->'expand'->>'mount_point')||'",
    "aggregate": '||q_metric_filesystems_size_agg||'
  },
  "metric_temp_files_size_delta": {
    "name": "metric_temp_files_size_delta",
    "record_type": "metric_temp_files_size_delta_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_temp_files_size_delta_agg||'
  },
  "metric_wal_files": {
    "name": "metric_wal_files",
    "record_type": "metric_wal_files_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'instance_id')||'",
    "expand": "'||(v_query->'expand'->>'instance_id')||'",
    "aggregate": '||q_metric_wal_files_agg||'
  },
  "metric_cpu": {
    "name": "metric_cpu",
    "record_type": "metric_cpu_record",
    "columns":
    [
      {"name": "host_id", "data_type": "INTEGER NOT NULL REFERENCES hosts (host_id) ON DELETE CASCADE"},
      {"name": "cpu", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'cpu')||'",
    "expand": "'||(v_query->'expand'->>'cpu')||'",
    "aggregate": '||q_metric_cpu_agg||'
  },
  "metric_process": {
    "name": "metric_process",
    "record_type": "metric_process_record",
    "columns":
    [
      {"name": "host_id", "data_type": "INTEGER NOT NULL REFERENCES hosts (host_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'host_id')||'",
    "expand": "'||(v_query->'expand'->>'host_id')||'",
    "aggregate": '||q_metric_process_agg||'
  },
  "metric_memory": {
    "name": "metric_memory",
    "record_type": "metric_memory_record",
    "columns":
    [
      {"name": "host_id", "data_type": "INTEGER NOT NULL REFERENCES hosts (host_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'host_id')||'",
    "expand": "'||(v_query->'expand'->>'host_id')||'",
    "aggregate": '||q_metric_memory_agg||'
  },
  "metric_loadavg": {
    "name": "metric_loadavg",
    "record_type": "metric_loadavg_record",
    "columns":
    [
      {"name": "host_id", "data_type": "INTEGER NOT NULL REFERENCES hosts (host_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'host_id')||'",
    "expand": "'||(v_query->'expand'->>'host_id')||'",
    "aggregate": '||q_metric_loadavg_agg||'
  },
  "metric_vacuum_analyze": {
    "name": "metric_vacuum_analyze",
    "record_type": "metric_vacuum_analyze_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_vacuum_analyze_agg||'
  },
  "metric_replication_lag": {
    "name": "metric_replication_lag",
    "record_type": "metric_replication_lag_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"}
    ],
    "history": "'||(v_query->'history'->>'instance_id')||'",
    "expand": "'||(v_query->'expand'->>'instance_id')||'",
    "aggregate": '||q_metric_replication_lag_agg||'
  },
  "metric_replication_connection": {
    "name": "metric_replication_connection",
    "record_type": "metric_replication_connection_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "upstream", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'upstream')||'",
    "expand": "'||(v_query->'expand'->>'upstream')||'",
    "aggregate": '||q_metric_replication_connection_agg||'
  },
  "metric_heap_bloat": {
    "name": "metric_heap_bloat",
    "record_type": "metric_bloat_ratio_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_bloat_ratio_agg||'
  },
  "metric_btree_bloat": {
    "name": "metric_btree_bloat",
    "record_type": "metric_bloat_ratio_record",
    "columns":
    [
      {"name": "instance_id", "data_type": "INTEGER NOT NULL REFERENCES instances (instance_id) ON DELETE CASCADE"},
      {"name": "dbname", "data_type": "TEXT NOT NULL"}
    ],
    "history": "'||(v_query->'history'->>'dbname')||'",
    "expand": "'||(v_query->'expand'->>'dbname')||'",
    "aggregate": '||q_metric_bloat_ratio_agg||'
  }}')::JSON INTO v_conf;
  RETURN v_conf;

END;

$_X$;


--
-- Name: pg_lsn_smaller(pg_lsn, pg_lsn); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.pg_lsn_smaller(in_pg_lsn1 pg_lsn, in_pg_lsn2 pg_lsn) RETURNS pg_lsn
    LANGUAGE plpgsql
    AS $$
DECLARE
BEGIN
  IF in_pg_lsn1 < in_pg_lsn2 THEN
    RETURN in_pg_lsn1;
  ELSE
    RETURN in_pg_lsn2;
  END IF;
END;

$$;


--
-- Name: set_datetime_record(timestamp with time zone, anyelement); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.set_datetime_record(i_datetime timestamp with time zone, i_record anyelement) RETURNS anyelement
    LANGUAGE plpgsql
    AS $$

DECLARE
  r_record RECORD;
BEGIN
  r_record := i_record;
  r_record.datetime := i_datetime;
  RETURN r_record;
END;

$$;


--
-- Name: truncate_time(timestamp with time zone, interval); Type: FUNCTION; Schema: monitoring; Owner: -
--

CREATE FUNCTION monitoring.truncate_time(i_tstz timestamp with time zone, i_interval interval) RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
DECLARE
  r_tstz TIMESTAMP WITH TIME ZONE;
  v_interval_min INT;
BEGIN
  SELECT (EXTRACT(EPOCH FROM i_interval)/60)::INTEGER INTO v_interval_min;
  IF v_interval_min < 60 THEN
    SELECT date_trunc('hour', i_tstz) + i_interval*TRUNC(date_part('minutes', i_tstz) / v_interval_min) INTO r_tstz;
  ELSE
    SELECT date_trunc('day', i_tstz) + i_interval*TRUNC(date_part('hours', i_tstz) / (v_interval_min/60)::INTEGER) INTO r_tstz;
  END IF;
  RETURN r_tstz;
END;
$$;


--
-- Name: prevent_concurrent_snapshot(text, integer); Type: FUNCTION; Schema: statements; Owner: -
--

CREATE FUNCTION statements.prevent_concurrent_snapshot(_address text, _port integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    BEGIN
        PERFORM 1
        FROM metas
        WHERE agent_address = _address AND agent_port = _port
        FOR UPDATE NOWAIT;
    EXCEPTION
    WHEN OTHERS THEN
        RAISE EXCEPTION 'Could not lock the statements metas record, '
        'a concurrent process is probably running';
    END;
END;
$$;


--
-- Name: process_statements(text, integer); Type: FUNCTION; Schema: statements; Owner: -
--

CREATE FUNCTION statements.process_statements(_address text, _port integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_rowcount    bigint;
    v_coalesce    integer := 100;
    agg_seq  bigint;
BEGIN
    -- In this function, we process statements that have just been rerieved
    -- from agent, and also aggregate counters by database

    -- Create new meta for agent if doesn't already exist
    INSERT INTO metas (agent_address, agent_port) VALUES (_address, _port)
    ON CONFLICT DO NOTHING;

    PERFORM prevent_concurrent_snapshot(_address, _port);

    -- Update meta with info from the current proccess (snapshot)
    UPDATE metas
    SET coalesce_seq = coalesce_seq + 1,
        snapts = now(),
        error = NULL
    WHERE agent_address = _address AND agent_port = _port
    RETURNING coalesce_seq INTO agg_seq;

    WITH capture AS(
        SELECT *
        FROM statements_src_tmp
        WHERE agent_address = _address AND agent_port = _port
    ),

    missing_statements AS (
        INSERT INTO statements (agent_address, agent_port, queryid, query, dbid, datname, userid, rolname)
            SELECT _address, _port, queryid, query, dbid, datname, userid, rolname
            FROM capture
            ON CONFLICT DO NOTHING
    ),

    by_query AS (
        INSERT INTO statements_history_current
            SELECT _address, _port, queryid, dbid, userid,
            ROW(
                ts, calls, total_exec_time, rows, shared_blks_hit, shared_blks_read,
                shared_blks_dirtied, shared_blks_written, local_blks_hit, local_blks_read,
                local_blks_dirtied, local_blks_written, temp_blks_read, temp_blks_written,
                blk_read_time, blk_write_time, total_plan_time, wal_records, wal_fpi, wal_bytes
            )::statements_history_record
            FROM capture
    ),

    by_database AS (
        INSERT INTO statements_history_current_db
            SELECT _address, _port, dbid, datname,
            ROW(
                ts, sum(calls), sum(total_exec_time), sum(rows), sum(shared_blks_hit), sum(shared_blks_read),
                sum(shared_blks_dirtied), sum(shared_blks_written), sum(local_blks_hit), sum(local_blks_read),
                sum(local_blks_dirtied), sum(local_blks_written), sum(temp_blks_read), sum(temp_blks_written),
                sum(blk_read_time), sum(blk_write_time), sum(total_plan_time), sum(wal_records), sum(wal_fpi),
                sum(wal_bytes)
            )::statements_history_record
            FROM capture
            GROUP BY dbid, datname, ts
    )

    SELECT count(*) INTO v_rowcount
    FROM capture;

    -- Coalesce datas if needed
    IF ( (agg_seq % v_coalesce ) = 0 )
    THEN
      EXECUTE format('SELECT statements_aggregate(''%s'', %s)', _address, _port);
    END IF;

    DELETE FROM statements_src_tmp WHERE agent_address = _address AND agent_port = _port;
END;
$$;


--
-- Name: statements_aggregate(text, integer); Type: FUNCTION; Schema: statements; Owner: -
--

CREATE FUNCTION statements.statements_aggregate(_address text, _port integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN

    UPDATE metas
    SET aggts = now()
    WHERE agent_address = _address AND agent_port = _port;

    -- aggregate statements table
    INSERT INTO statements_history
        SELECT agent_address, agent_port, queryid, dbid, userid,
            tstzrange(min((record).ts), max((record).ts),'[]'),
            array_agg(record),
            ROW(min((record).ts),
                min((record).calls),
                min((record).total_exec_time),
                min((record).rows),
                min((record).shared_blks_hit),
                min((record).shared_blks_read),
                min((record).shared_blks_dirtied),
                min((record).shared_blks_written),
                min((record).local_blks_hit),
                min((record).local_blks_read),
                min((record).local_blks_dirtied),
                min((record).local_blks_written),
                min((record).temp_blks_read),
                min((record).temp_blks_written),
                min((record).blk_read_time),
                min((record).blk_write_time),
                min((record).total_plan_time),
                min((record).wal_records),
                min((record).wal_fpi),
                min((record).wal_bytes))::statements_history_record,
            ROW(max((record).ts),
                max((record).calls),
                max((record).total_exec_time),
                max((record).rows),
                max((record).shared_blks_hit),
                max((record).shared_blks_read),
                max((record).shared_blks_dirtied),
                max((record).shared_blks_written),
                max((record).local_blks_hit),
                max((record).local_blks_read),
                max((record).local_blks_dirtied),
                max((record).local_blks_written),
                max((record).temp_blks_read),
                max((record).temp_blks_written),
                max((record).blk_read_time),
                max((record).blk_write_time),
                max((record).total_plan_time),
                max((record).wal_records),
                max((record).wal_fpi),
                max((record).wal_bytes))::statements_history_record
        FROM statements_history_current
        WHERE agent_address = _address AND agent_port = _port
        GROUP BY agent_address, agent_port, queryid, dbid, userid;

    DELETE FROM statements_history_current
    WHERE agent_address = _address AND agent_port = _port;

    -- aggregate db table
    INSERT INTO statements_history_db
        SELECT agent_address, agent_port, dbid, datname,
            tstzrange(min((record).ts), max((record).ts),'[]'),
            array_agg(record),
            ROW(min((record).ts),
                min((record).calls),
                min((record).total_exec_time),
                min((record).rows),
                min((record).shared_blks_hit),
                min((record).shared_blks_read),
                min((record).shared_blks_dirtied),
                min((record).shared_blks_written),
                min((record).local_blks_hit),
                min((record).local_blks_read),
                min((record).local_blks_dirtied),
                min((record).local_blks_written),
                min((record).temp_blks_read),
                min((record).temp_blks_written),
                min((record).blk_read_time),
                min((record).blk_write_time),
                min((record).total_plan_time),
                min((record).wal_records),
                min((record).wal_fpi),
                min((record).wal_bytes))::statements_history_record,
            ROW(max((record).ts),
                max((record).calls),
                max((record).total_exec_time),
                max((record).rows),
                max((record).shared_blks_hit),
                max((record).shared_blks_read),
                max((record).shared_blks_dirtied),
                max((record).shared_blks_written),
                max((record).local_blks_hit),
                max((record).local_blks_read),
                max((record).local_blks_dirtied),
                max((record).local_blks_written),
                max((record).temp_blks_read),
                max((record).temp_blks_written),
                max((record).blk_read_time),
                max((record).blk_write_time),
                max((record).total_plan_time),
                max((record).wal_records),
                max((record).wal_fpi),
                max((record).wal_bytes))::statements_history_record
        FROM statements_history_current_db
        WHERE agent_address = _address AND agent_port = _port
        GROUP BY agent_address, agent_port, dbid, datname;

    DELETE FROM statements_history_current_db
    WHERE agent_address = _address AND agent_port = _port;
 END;
$$;


--
-- Name: statements_purge(integer); Type: FUNCTION; Schema: statements; Owner: -
--

CREATE FUNCTION statements.statements_purge(_ndays integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_retention   interval := (_ndays || ' days')::interval;
BEGIN
    -- Delete obsolete datas.
    DELETE FROM statements_history
    WHERE upper(coalesce_range)< (now() - v_retention);

    DELETE FROM statements_history_db
    WHERE upper(coalesce_range)< (now() - v_retention);
END;
$$;


--
-- Name: min(pg_lsn); Type: AGGREGATE; Schema: monitoring; Owner: -
--

CREATE AGGREGATE monitoring.min(pg_lsn) (
    SFUNC = pg_lsn_smaller,
    STYPE = pg_lsn,
    SORTOP = OPERATOR(pg_catalog.<)
);


--
-- Name: apikeys; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.apikeys (
    id integer NOT NULL,
    secret text NOT NULL,
    comment text,
    cdate timestamp with time zone DEFAULT now() NOT NULL,
    edate timestamp with time zone DEFAULT (now() + '6 mons'::interval) NOT NULL
);


--
-- Name: apikeys_id_seq; Type: SEQUENCE; Schema: application; Owner: -
--

CREATE SEQUENCE application.apikeys_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: apikeys_id_seq; Type: SEQUENCE OWNED BY; Schema: application; Owner: -
--

ALTER SEQUENCE application.apikeys_id_seq OWNED BY application.apikeys.id;


--
-- Name: environments; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.environments (
    id integer NOT NULL,
    name text NOT NULL,
    description text,
    color text,
    cdate timestamp with time zone DEFAULT now() NOT NULL,
    dba_group_id integer NOT NULL
);


--
-- Name: environments_id_seq; Type: SEQUENCE; Schema: application; Owner: -
--

CREATE SEQUENCE application.environments_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: environments_id_seq; Type: SEQUENCE OWNED BY; Schema: application; Owner: -
--

ALTER SEQUENCE application.environments_id_seq OWNED BY application.environments.id;


--
-- Name: groups; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.groups (
    id integer NOT NULL,
    name text NOT NULL,
    description text,
    cdate timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: groups_id_seq; Type: SEQUENCE; Schema: application; Owner: -
--

CREATE SEQUENCE application.groups_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: groups_id_seq; Type: SEQUENCE OWNED BY; Schema: application; Owner: -
--

ALTER SEQUENCE application.groups_id_seq OWNED BY application.groups.id;


--
-- Name: instances; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.instances (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    hostname text NOT NULL,
    pg_port integer,
    notify boolean DEFAULT true,
    comment text DEFAULT ''::text,
    cdate timestamp with time zone DEFAULT now() NOT NULL,
    discover jsonb,
    discover_date timestamp with time zone,
    discover_etag text,
    environment_id integer NOT NULL
);


--
-- Name: memberships; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.memberships (
    id integer NOT NULL,
    role_name text NOT NULL,
    group_id integer NOT NULL,
    cdate timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: memberships_id_seq; Type: SEQUENCE; Schema: application; Owner: -
--

CREATE SEQUENCE application.memberships_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: memberships_id_seq; Type: SEQUENCE OWNED BY; Schema: application; Owner: -
--

ALTER SEQUENCE application.memberships_id_seq OWNED BY application.memberships.id;


--
-- Name: plugins; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.plugins (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    plugin_name text NOT NULL
);


--
-- Name: roles; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.roles (
    role_name text NOT NULL,
    role_password text NOT NULL,
    role_email text,
    role_phone text,
    is_active boolean DEFAULT true NOT NULL,
    is_admin boolean DEFAULT false NOT NULL
);


--
-- Name: schema_migration_log; Type: TABLE; Schema: application; Owner: -
--

CREATE TABLE application.schema_migration_log (
    version text NOT NULL,
    comment text,
    cdate timestamp without time zone DEFAULT now()
);


--
-- Name: vinstances; Type: VIEW; Schema: application; Owner: -
--

CREATE VIEW application.vinstances AS
 SELECT ((i.agent_address || ':'::text) || i.agent_port) AS agent,
    ((i.hostname || ':'::text) || i.pg_port) AS postgres,
    e.name AS environment_name,
    array_agg(p.plugin_name ORDER BY p.plugin_name) FILTER (WHERE (p.plugin_name IS NOT NULL)) AS plugins
   FROM ((application.instances i
     JOIN application.environments e ON ((i.environment_id = e.id)))
     LEFT JOIN application.plugins p ON (((p.agent_address = i.agent_address) AND (p.agent_port = i.agent_port))))
  GROUP BY ((i.agent_address || ':'::text) || i.agent_port), ((i.hostname || ':'::text) || i.pg_port), e.name;


--
-- Name: vroles; Type: VIEW; Schema: application; Owner: -
--

CREATE VIEW application.vroles AS
 SELECT r.role_name AS role,
    r.is_active AS active,
    r.is_admin AS admin,
    array_agg(DISTINCT g.name ORDER BY g.name) FILTER (WHERE (g.name IS NOT NULL)) AS groups
   FROM ((application.roles r
     LEFT JOIN application.memberships m ON ((r.role_name = m.role_name)))
     LEFT JOIN application.groups g ON ((m.group_id = g.id)))
  GROUP BY r.role_name, r.is_active, r.is_admin
  ORDER BY r.role_name;


--
-- Name: check_states; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.check_states (
    check_id integer NOT NULL,
    key character varying(64) NOT NULL,
    state monitoring.check_state_type DEFAULT 'UNDEF'::monitoring.check_state_type
);


--
-- Name: checks; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.checks (
    check_id integer NOT NULL,
    host_id integer NOT NULL,
    instance_id integer,
    enabled boolean DEFAULT false NOT NULL,
    name character varying(64) NOT NULL,
    warning real,
    critical real,
    description text
);


--
-- Name: checks_check_id_seq; Type: SEQUENCE; Schema: monitoring; Owner: -
--

CREATE SEQUENCE monitoring.checks_check_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: checks_check_id_seq; Type: SEQUENCE OWNED BY; Schema: monitoring; Owner: -
--

ALTER SEQUENCE monitoring.checks_check_id_seq OWNED BY monitoring.checks.check_id;


--
-- Name: collector_status; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.collector_status (
    instance_id integer NOT NULL,
    last_pull timestamp without time zone,
    last_push timestamp without time zone,
    last_insert timestamp without time zone,
    status character(12),
    CONSTRAINT collector_status_status_check CHECK (((status = 'OK'::bpchar) OR (status = 'FAIL'::bpchar)))
);


--
-- Name: hosts; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.hosts (
    host_id integer NOT NULL,
    hostname text NOT NULL,
    os text NOT NULL,
    os_version text NOT NULL,
    os_flavour text,
    cpu_count integer,
    cpu_arch text,
    memory_size bigint,
    swap_size bigint,
    virtual boolean
);


--
-- Name: hosts_host_id_seq; Type: SEQUENCE; Schema: monitoring; Owner: -
--

CREATE SEQUENCE monitoring.hosts_host_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: hosts_host_id_seq; Type: SEQUENCE OWNED BY; Schema: monitoring; Owner: -
--

ALTER SEQUENCE monitoring.hosts_host_id_seq OWNED BY monitoring.hosts.host_id;


--
-- Name: instance_availability; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.instance_availability (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    available boolean NOT NULL
);


--
-- Name: instances; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.instances (
    instance_id integer NOT NULL,
    host_id integer NOT NULL,
    port integer NOT NULL,
    local_name text NOT NULL,
    version text NOT NULL,
    version_num integer NOT NULL,
    data_directory text NOT NULL,
    sysuser text,
    standby boolean DEFAULT false NOT NULL
);


--
-- Name: instances_instance_id_seq; Type: SEQUENCE; Schema: monitoring; Owner: -
--

CREATE SEQUENCE monitoring.instances_instance_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: instances_instance_id_seq; Type: SEQUENCE OWNED BY; Schema: monitoring; Owner: -
--

ALTER SEQUENCE monitoring.instances_instance_id_seq OWNED BY monitoring.instances.instance_id;


--
-- Name: metric_bgwriter_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_bgwriter_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_bgwriter_record,
    w integer DEFAULT 1
);


--
-- Name: metric_bgwriter_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_bgwriter_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_bgwriter_record,
    w integer DEFAULT 1
);


--
-- Name: metric_bgwriter_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_bgwriter_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_bgwriter_record
);


--
-- Name: metric_bgwriter_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_bgwriter_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    records monitoring.metric_bgwriter_record[]
);


--
-- Name: metric_blocks_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_blocks_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_blocks_record,
    w integer DEFAULT 1
);


--
-- Name: metric_blocks_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_blocks_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_blocks_record,
    w integer DEFAULT 1
);


--
-- Name: metric_blocks_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_blocks_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_blocks_record
);


--
-- Name: metric_blocks_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_blocks_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_blocks_record[]
);


--
-- Name: metric_btree_bloat_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_btree_bloat_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record,
    w integer DEFAULT 1
);


--
-- Name: metric_btree_bloat_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_btree_bloat_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record,
    w integer DEFAULT 1
);


--
-- Name: metric_btree_bloat_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_btree_bloat_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record
);


--
-- Name: metric_btree_bloat_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_btree_bloat_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_bloat_ratio_record[]
);


--
-- Name: metric_cpu_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_cpu_30m_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    cpu text NOT NULL,
    record monitoring.metric_cpu_record,
    w integer DEFAULT 1
);


--
-- Name: metric_cpu_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_cpu_6h_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    cpu text NOT NULL,
    record monitoring.metric_cpu_record,
    w integer DEFAULT 1
);


--
-- Name: metric_cpu_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_cpu_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    cpu text NOT NULL,
    record monitoring.metric_cpu_record
);


--
-- Name: metric_cpu_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_cpu_history (
    history_range tstzrange NOT NULL,
    host_id integer NOT NULL,
    cpu text NOT NULL,
    records monitoring.metric_cpu_record[]
);


--
-- Name: metric_db_size_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_db_size_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_db_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_db_size_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_db_size_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_db_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_db_size_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_db_size_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_db_size_record
);


--
-- Name: metric_db_size_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_db_size_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_db_size_record[]
);


--
-- Name: metric_filesystems_size_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_filesystems_size_30m_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    mount_point text NOT NULL,
    record monitoring.metric_filesystems_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_filesystems_size_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_filesystems_size_6h_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    mount_point text NOT NULL,
    record monitoring.metric_filesystems_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_filesystems_size_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_filesystems_size_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    mount_point text NOT NULL,
    record monitoring.metric_filesystems_size_record
);


--
-- Name: metric_filesystems_size_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_filesystems_size_history (
    history_range tstzrange NOT NULL,
    host_id integer NOT NULL,
    mount_point text NOT NULL,
    records monitoring.metric_filesystems_size_record[]
);


--
-- Name: metric_heap_bloat_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_heap_bloat_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record,
    w integer DEFAULT 1
);


--
-- Name: metric_heap_bloat_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_heap_bloat_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record,
    w integer DEFAULT 1
);


--
-- Name: metric_heap_bloat_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_heap_bloat_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_bloat_ratio_record
);


--
-- Name: metric_heap_bloat_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_heap_bloat_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_bloat_ratio_record[]
);


--
-- Name: metric_loadavg_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_loadavg_30m_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_loadavg_record,
    w integer DEFAULT 1
);


--
-- Name: metric_loadavg_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_loadavg_6h_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_loadavg_record,
    w integer DEFAULT 1
);


--
-- Name: metric_loadavg_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_loadavg_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_loadavg_record
);


--
-- Name: metric_loadavg_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_loadavg_history (
    history_range tstzrange NOT NULL,
    host_id integer NOT NULL,
    records monitoring.metric_loadavg_record[]
);


--
-- Name: metric_locks_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_locks_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_locks_record,
    w integer DEFAULT 1
);


--
-- Name: metric_locks_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_locks_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_locks_record,
    w integer DEFAULT 1
);


--
-- Name: metric_locks_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_locks_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_locks_record
);


--
-- Name: metric_locks_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_locks_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_locks_record[]
);


--
-- Name: metric_memory_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_memory_30m_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_memory_record,
    w integer DEFAULT 1
);


--
-- Name: metric_memory_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_memory_6h_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_memory_record,
    w integer DEFAULT 1
);


--
-- Name: metric_memory_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_memory_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_memory_record
);


--
-- Name: metric_memory_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_memory_history (
    history_range tstzrange NOT NULL,
    host_id integer NOT NULL,
    records monitoring.metric_memory_record[]
);


--
-- Name: metric_process_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_process_30m_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_process_record,
    w integer DEFAULT 1
);


--
-- Name: metric_process_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_process_6h_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_process_record,
    w integer DEFAULT 1
);


--
-- Name: metric_process_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_process_current (
    datetime timestamp with time zone NOT NULL,
    host_id integer NOT NULL,
    record monitoring.metric_process_record
);


--
-- Name: metric_process_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_process_history (
    history_range tstzrange NOT NULL,
    host_id integer NOT NULL,
    records monitoring.metric_process_record[]
);


--
-- Name: metric_replication_connection_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_connection_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    upstream text NOT NULL,
    record monitoring.metric_replication_connection_record,
    w integer DEFAULT 1
);


--
-- Name: metric_replication_connection_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_connection_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    upstream text NOT NULL,
    record monitoring.metric_replication_connection_record,
    w integer DEFAULT 1
);


--
-- Name: metric_replication_connection_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_connection_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    upstream text NOT NULL,
    record monitoring.metric_replication_connection_record
);


--
-- Name: metric_replication_connection_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_connection_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    upstream text NOT NULL,
    records monitoring.metric_replication_connection_record[]
);


--
-- Name: metric_replication_lag_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_lag_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_replication_lag_record,
    w integer DEFAULT 1
);


--
-- Name: metric_replication_lag_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_lag_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_replication_lag_record,
    w integer DEFAULT 1
);


--
-- Name: metric_replication_lag_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_lag_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_replication_lag_record
);


--
-- Name: metric_replication_lag_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_replication_lag_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    records monitoring.metric_replication_lag_record[]
);


--
-- Name: metric_sessions_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_sessions_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_sessions_record,
    w integer DEFAULT 1
);


--
-- Name: metric_sessions_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_sessions_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_sessions_record,
    w integer DEFAULT 1
);


--
-- Name: metric_sessions_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_sessions_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_sessions_record
);


--
-- Name: metric_sessions_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_sessions_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_sessions_record[]
);


--
-- Name: metric_tblspc_size_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_tblspc_size_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    spcname text NOT NULL,
    record monitoring.metric_tblspc_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_tblspc_size_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_tblspc_size_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    spcname text NOT NULL,
    record monitoring.metric_tblspc_size_record,
    w integer DEFAULT 1
);


--
-- Name: metric_tblspc_size_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_tblspc_size_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    spcname text NOT NULL,
    record monitoring.metric_tblspc_size_record
);


--
-- Name: metric_tblspc_size_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_tblspc_size_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    spcname text NOT NULL,
    records monitoring.metric_tblspc_size_record[]
);


--
-- Name: metric_temp_files_size_delta_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_temp_files_size_delta_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_temp_files_size_delta_record,
    w integer DEFAULT 1
);


--
-- Name: metric_temp_files_size_delta_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_temp_files_size_delta_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_temp_files_size_delta_record,
    w integer DEFAULT 1
);


--
-- Name: metric_temp_files_size_delta_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_temp_files_size_delta_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_temp_files_size_delta_record
);


--
-- Name: metric_temp_files_size_delta_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_temp_files_size_delta_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_temp_files_size_delta_record[]
);


--
-- Name: metric_vacuum_analyze_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_vacuum_analyze_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_vacuum_analyze_record,
    w integer DEFAULT 1
);


--
-- Name: metric_vacuum_analyze_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_vacuum_analyze_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_vacuum_analyze_record,
    w integer DEFAULT 1
);


--
-- Name: metric_vacuum_analyze_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_vacuum_analyze_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_vacuum_analyze_record
);


--
-- Name: metric_vacuum_analyze_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_vacuum_analyze_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_vacuum_analyze_record[]
);


--
-- Name: metric_wal_files_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_wal_files_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_wal_files_record,
    w integer DEFAULT 1
);


--
-- Name: metric_wal_files_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_wal_files_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_wal_files_record,
    w integer DEFAULT 1
);


--
-- Name: metric_wal_files_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_wal_files_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    record monitoring.metric_wal_files_record
);


--
-- Name: metric_wal_files_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_wal_files_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    records monitoring.metric_wal_files_record[]
);


--
-- Name: metric_xacts_30m_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_xacts_30m_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_xacts_record,
    w integer DEFAULT 1
);


--
-- Name: metric_xacts_6h_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_xacts_6h_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_xacts_record,
    w integer DEFAULT 1
);


--
-- Name: metric_xacts_current; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_xacts_current (
    datetime timestamp with time zone NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    record monitoring.metric_xacts_record
);


--
-- Name: metric_xacts_history; Type: TABLE; Schema: monitoring; Owner: -
--

CREATE TABLE monitoring.metric_xacts_history (
    history_range tstzrange NOT NULL,
    instance_id integer NOT NULL,
    dbname text NOT NULL,
    records monitoring.metric_xacts_record[]
);


--
-- Name: metas; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.metas (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    coalesce_seq bigint DEFAULT 1 NOT NULL,
    snapts timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    aggts timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    purgets timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    error text
);


--
-- Name: statements; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.statements (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    queryid bigint NOT NULL,
    query text NOT NULL,
    dbid oid NOT NULL,
    datname text NOT NULL,
    userid oid NOT NULL,
    rolname text NOT NULL
);


--
-- Name: statements_history; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.statements_history (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    queryid bigint NOT NULL,
    dbid oid NOT NULL,
    userid oid NOT NULL,
    coalesce_range tstzrange NOT NULL,
    records statements.statements_history_record[] NOT NULL,
    mins_in_range statements.statements_history_record NOT NULL,
    maxs_in_range statements.statements_history_record NOT NULL
);


--
-- Name: statements_history_current; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.statements_history_current (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    queryid bigint NOT NULL,
    dbid oid NOT NULL,
    userid oid NOT NULL,
    record statements.statements_history_record NOT NULL
);


--
-- Name: statements_history_current_db; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.statements_history_current_db (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    dbid oid NOT NULL,
    datname text NOT NULL,
    record statements.statements_history_record NOT NULL
);


--
-- Name: statements_history_db; Type: TABLE; Schema: statements; Owner: -
--

CREATE TABLE statements.statements_history_db (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    dbid oid NOT NULL,
    datname text NOT NULL,
    coalesce_range tstzrange NOT NULL,
    records statements.statements_history_record[] NOT NULL,
    mins_in_range statements.statements_history_record NOT NULL,
    maxs_in_range statements.statements_history_record NOT NULL
);


--
-- Name: statements_src_tmp; Type: TABLE; Schema: statements; Owner: -
--

CREATE UNLOGGED TABLE statements.statements_src_tmp (
    agent_address text NOT NULL,
    agent_port integer NOT NULL,
    ts timestamp with time zone NOT NULL,
    userid oid NOT NULL,
    rolname text NOT NULL,
    dbid oid NOT NULL,
    datname text NOT NULL,
    queryid bigint NOT NULL,
    query text NOT NULL,
    calls bigint NOT NULL,
    total_exec_time double precision NOT NULL,
    rows bigint NOT NULL,
    shared_blks_hit bigint NOT NULL,
    shared_blks_read bigint NOT NULL,
    shared_blks_dirtied bigint NOT NULL,
    shared_blks_written bigint NOT NULL,
    local_blks_hit bigint NOT NULL,
    local_blks_read bigint NOT NULL,
    local_blks_dirtied bigint NOT NULL,
    local_blks_written bigint NOT NULL,
    temp_blks_read bigint NOT NULL,
    temp_blks_written bigint NOT NULL,
    blk_read_time double precision NOT NULL,
    blk_write_time double precision NOT NULL,
    total_plan_time double precision,
    wal_records bigint,
    wal_fpi bigint,
    wal_bytes numeric
);


--
-- Name: apikeys id; Type: DEFAULT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.apikeys ALTER COLUMN id SET DEFAULT nextval('application.apikeys_id_seq'::regclass);


--
-- Name: environments id; Type: DEFAULT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.environments ALTER COLUMN id SET DEFAULT nextval('application.environments_id_seq'::regclass);


--
-- Name: groups id; Type: DEFAULT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.groups ALTER COLUMN id SET DEFAULT nextval('application.groups_id_seq'::regclass);


--
-- Name: memberships id; Type: DEFAULT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.memberships ALTER COLUMN id SET DEFAULT nextval('application.memberships_id_seq'::regclass);


--
-- Name: checks check_id; Type: DEFAULT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.checks ALTER COLUMN check_id SET DEFAULT nextval('monitoring.checks_check_id_seq'::regclass);


--
-- Name: hosts host_id; Type: DEFAULT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.hosts ALTER COLUMN host_id SET DEFAULT nextval('monitoring.hosts_host_id_seq'::regclass);


--
-- Name: instances instance_id; Type: DEFAULT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.instances ALTER COLUMN instance_id SET DEFAULT nextval('monitoring.instances_instance_id_seq'::regclass);


--
-- Name: apikeys apikeys_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.apikeys
    ADD CONSTRAINT apikeys_pkey PRIMARY KEY (id);


--
-- Name: apikeys apikeys_secret_key; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.apikeys
    ADD CONSTRAINT apikeys_secret_key UNIQUE (secret);


--
-- Name: environments environments_name_key; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.environments
    ADD CONSTRAINT environments_name_key UNIQUE (name);


--
-- Name: environments environments_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.environments
    ADD CONSTRAINT environments_pkey PRIMARY KEY (id);


--
-- Name: groups groups_name_key; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.groups
    ADD CONSTRAINT groups_name_key UNIQUE (name);


--
-- Name: groups groups_pkey1; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.groups
    ADD CONSTRAINT groups_pkey1 PRIMARY KEY (id);


--
-- Name: instances instances_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.instances
    ADD CONSTRAINT instances_pkey PRIMARY KEY (agent_address, agent_port);


--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);


--
-- Name: memberships memberships_role_name_group_id_key; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.memberships
    ADD CONSTRAINT memberships_role_name_group_id_key UNIQUE (role_name, group_id);


--
-- Name: plugins plugins_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.plugins
    ADD CONSTRAINT plugins_pkey PRIMARY KEY (agent_address, agent_port, plugin_name);


--
-- Name: roles roles_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (role_name);


--
-- Name: schema_migration_log schema_migration_log_pkey; Type: CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.schema_migration_log
    ADD CONSTRAINT schema_migration_log_pkey PRIMARY KEY (version);


--
-- Name: check_states check_states_pkey; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.check_states
    ADD CONSTRAINT check_states_pkey PRIMARY KEY (check_id, key);


--
-- Name: checks checks_pkey; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.checks
    ADD CONSTRAINT checks_pkey PRIMARY KEY (check_id);


--
-- Name: collector_status collector_status_pkey; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.collector_status
    ADD CONSTRAINT collector_status_pkey PRIMARY KEY (instance_id);


--
-- Name: hosts hosts_hostname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.hosts
    ADD CONSTRAINT hosts_hostname_key UNIQUE (hostname);


--
-- Name: hosts hosts_pkey; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.hosts
    ADD CONSTRAINT hosts_pkey PRIMARY KEY (host_id);


--
-- Name: instances instances_host_id_port_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.instances
    ADD CONSTRAINT instances_host_id_port_key UNIQUE (host_id, port);


--
-- Name: instances instances_pkey; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.instances
    ADD CONSTRAINT instances_pkey PRIMARY KEY (instance_id);


--
-- Name: metric_bgwriter_30m_current metric_bgwriter_30m_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_bgwriter_30m_current
    ADD CONSTRAINT metric_bgwriter_30m_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_bgwriter_6h_current metric_bgwriter_6h_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_bgwriter_6h_current
    ADD CONSTRAINT metric_bgwriter_6h_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_blocks_30m_current metric_blocks_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_blocks_30m_current
    ADD CONSTRAINT metric_blocks_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_blocks_6h_current metric_blocks_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_blocks_6h_current
    ADD CONSTRAINT metric_blocks_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_btree_bloat_30m_current metric_btree_bloat_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_btree_bloat_30m_current
    ADD CONSTRAINT metric_btree_bloat_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_btree_bloat_6h_current metric_btree_bloat_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_btree_bloat_6h_current
    ADD CONSTRAINT metric_btree_bloat_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_cpu_30m_current metric_cpu_30m_current_datetime_host_id_cpu_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_cpu_30m_current
    ADD CONSTRAINT metric_cpu_30m_current_datetime_host_id_cpu_key UNIQUE (datetime, host_id, cpu);


--
-- Name: metric_cpu_6h_current metric_cpu_6h_current_datetime_host_id_cpu_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_cpu_6h_current
    ADD CONSTRAINT metric_cpu_6h_current_datetime_host_id_cpu_key UNIQUE (datetime, host_id, cpu);


--
-- Name: metric_db_size_30m_current metric_db_size_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_db_size_30m_current
    ADD CONSTRAINT metric_db_size_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_db_size_6h_current metric_db_size_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_db_size_6h_current
    ADD CONSTRAINT metric_db_size_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_filesystems_size_30m_current metric_filesystems_size_30m_cu_datetime_host_id_mount_point_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_filesystems_size_30m_current
    ADD CONSTRAINT metric_filesystems_size_30m_cu_datetime_host_id_mount_point_key UNIQUE (datetime, host_id, mount_point);


--
-- Name: metric_filesystems_size_6h_current metric_filesystems_size_6h_cur_datetime_host_id_mount_point_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_filesystems_size_6h_current
    ADD CONSTRAINT metric_filesystems_size_6h_cur_datetime_host_id_mount_point_key UNIQUE (datetime, host_id, mount_point);


--
-- Name: metric_heap_bloat_30m_current metric_heap_bloat_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_heap_bloat_30m_current
    ADD CONSTRAINT metric_heap_bloat_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_heap_bloat_6h_current metric_heap_bloat_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_heap_bloat_6h_current
    ADD CONSTRAINT metric_heap_bloat_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_loadavg_30m_current metric_loadavg_30m_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_loadavg_30m_current
    ADD CONSTRAINT metric_loadavg_30m_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_loadavg_6h_current metric_loadavg_6h_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_loadavg_6h_current
    ADD CONSTRAINT metric_loadavg_6h_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_locks_30m_current metric_locks_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_locks_30m_current
    ADD CONSTRAINT metric_locks_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_locks_6h_current metric_locks_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_locks_6h_current
    ADD CONSTRAINT metric_locks_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_memory_30m_current metric_memory_30m_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_memory_30m_current
    ADD CONSTRAINT metric_memory_30m_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_memory_6h_current metric_memory_6h_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_memory_6h_current
    ADD CONSTRAINT metric_memory_6h_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_process_30m_current metric_process_30m_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_process_30m_current
    ADD CONSTRAINT metric_process_30m_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_process_6h_current metric_process_6h_current_datetime_host_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_process_6h_current
    ADD CONSTRAINT metric_process_6h_current_datetime_host_id_key UNIQUE (datetime, host_id);


--
-- Name: metric_replication_connection_6h_current metric_replication_connection_datetime_instance_id_upstrea_key1; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_connection_6h_current
    ADD CONSTRAINT metric_replication_connection_datetime_instance_id_upstrea_key1 UNIQUE (datetime, instance_id, upstream);


--
-- Name: metric_replication_connection_30m_current metric_replication_connection_datetime_instance_id_upstream_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_connection_30m_current
    ADD CONSTRAINT metric_replication_connection_datetime_instance_id_upstream_key UNIQUE (datetime, instance_id, upstream);


--
-- Name: metric_replication_lag_30m_current metric_replication_lag_30m_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_lag_30m_current
    ADD CONSTRAINT metric_replication_lag_30m_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_replication_lag_6h_current metric_replication_lag_6h_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_lag_6h_current
    ADD CONSTRAINT metric_replication_lag_6h_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_sessions_30m_current metric_sessions_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_sessions_30m_current
    ADD CONSTRAINT metric_sessions_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_sessions_6h_current metric_sessions_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_sessions_6h_current
    ADD CONSTRAINT metric_sessions_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_tblspc_size_30m_current metric_tblspc_size_30m_current_datetime_instance_id_spcname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_tblspc_size_30m_current
    ADD CONSTRAINT metric_tblspc_size_30m_current_datetime_instance_id_spcname_key UNIQUE (datetime, instance_id, spcname);


--
-- Name: metric_tblspc_size_6h_current metric_tblspc_size_6h_current_datetime_instance_id_spcname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_tblspc_size_6h_current
    ADD CONSTRAINT metric_tblspc_size_6h_current_datetime_instance_id_spcname_key UNIQUE (datetime, instance_id, spcname);


--
-- Name: metric_temp_files_size_delta_30m_current metric_temp_files_size_delta_30_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_temp_files_size_delta_30m_current
    ADD CONSTRAINT metric_temp_files_size_delta_30_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_temp_files_size_delta_6h_current metric_temp_files_size_delta_6h_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_temp_files_size_delta_6h_current
    ADD CONSTRAINT metric_temp_files_size_delta_6h_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_vacuum_analyze_30m_current metric_vacuum_analyze_30m_curre_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_vacuum_analyze_30m_current
    ADD CONSTRAINT metric_vacuum_analyze_30m_curre_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_vacuum_analyze_6h_current metric_vacuum_analyze_6h_curren_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_vacuum_analyze_6h_current
    ADD CONSTRAINT metric_vacuum_analyze_6h_curren_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_wal_files_30m_current metric_wal_files_30m_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_wal_files_30m_current
    ADD CONSTRAINT metric_wal_files_30m_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_wal_files_6h_current metric_wal_files_6h_current_datetime_instance_id_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_wal_files_6h_current
    ADD CONSTRAINT metric_wal_files_6h_current_datetime_instance_id_key UNIQUE (datetime, instance_id);


--
-- Name: metric_xacts_30m_current metric_xacts_30m_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_xacts_30m_current
    ADD CONSTRAINT metric_xacts_30m_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metric_xacts_6h_current metric_xacts_6h_current_datetime_instance_id_dbname_key; Type: CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_xacts_6h_current
    ADD CONSTRAINT metric_xacts_6h_current_datetime_instance_id_dbname_key UNIQUE (datetime, instance_id, dbname);


--
-- Name: metas metas_pkey; Type: CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.metas
    ADD CONSTRAINT metas_pkey PRIMARY KEY (agent_address, agent_port);


--
-- Name: statements statements_pkey; Type: CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (agent_address, agent_port, queryid, dbid, userid);


--
-- Name: idx_check_changes; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_check_changes ON monitoring.check_changes USING btree (datetime, check_id);


--
-- Name: idx_checks_host_instance; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_checks_host_instance ON monitoring.checks USING btree (host_id, instance_id);


--
-- Name: idx_instance_availability; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_instance_availability ON monitoring.instance_availability USING btree (instance_id, datetime);


--
-- Name: idx_metric_bgwriter_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_bgwriter_current ON monitoring.metric_bgwriter_current USING btree (datetime, instance_id);


--
-- Name: idx_metric_bgwriter_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_bgwriter_history ON monitoring.metric_bgwriter_history USING btree (history_range, instance_id);


--
-- Name: idx_metric_blocks_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_blocks_current ON monitoring.metric_blocks_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_blocks_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_blocks_history ON monitoring.metric_blocks_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_btree_bloat_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_btree_bloat_current ON monitoring.metric_btree_bloat_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_btree_bloat_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_btree_bloat_history ON monitoring.metric_btree_bloat_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_cpu_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_cpu_current ON monitoring.metric_cpu_current USING btree (datetime, host_id, cpu);


--
-- Name: idx_metric_cpu_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_cpu_history ON monitoring.metric_cpu_history USING btree (history_range, host_id, cpu);


--
-- Name: idx_metric_db_size_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_db_size_current ON monitoring.metric_db_size_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_db_size_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_db_size_history ON monitoring.metric_db_size_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_filesystems_size_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_filesystems_size_current ON monitoring.metric_filesystems_size_current USING btree (datetime, host_id, mount_point);


--
-- Name: idx_metric_filesystems_size_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_filesystems_size_history ON monitoring.metric_filesystems_size_history USING btree (history_range, host_id, mount_point);


--
-- Name: idx_metric_heap_bloat_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_heap_bloat_current ON monitoring.metric_heap_bloat_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_heap_bloat_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_heap_bloat_history ON monitoring.metric_heap_bloat_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_loadavg_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_loadavg_current ON monitoring.metric_loadavg_current USING btree (datetime, host_id);


--
-- Name: idx_metric_loadavg_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_loadavg_history ON monitoring.metric_loadavg_history USING btree (history_range, host_id);


--
-- Name: idx_metric_locks_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_locks_current ON monitoring.metric_locks_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_locks_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_locks_history ON monitoring.metric_locks_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_memory_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_memory_current ON monitoring.metric_memory_current USING btree (datetime, host_id);


--
-- Name: idx_metric_memory_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_memory_history ON monitoring.metric_memory_history USING btree (history_range, host_id);


--
-- Name: idx_metric_process_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_process_current ON monitoring.metric_process_current USING btree (datetime, host_id);


--
-- Name: idx_metric_process_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_process_history ON monitoring.metric_process_history USING btree (history_range, host_id);


--
-- Name: idx_metric_replication_connection_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_replication_connection_current ON monitoring.metric_replication_connection_current USING btree (datetime, instance_id, upstream);


--
-- Name: idx_metric_replication_connection_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_replication_connection_history ON monitoring.metric_replication_connection_history USING btree (history_range, instance_id, upstream);


--
-- Name: idx_metric_replication_lag_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_replication_lag_current ON monitoring.metric_replication_lag_current USING btree (datetime, instance_id);


--
-- Name: idx_metric_replication_lag_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_replication_lag_history ON monitoring.metric_replication_lag_history USING btree (history_range, instance_id);


--
-- Name: idx_metric_sessions_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_sessions_current ON monitoring.metric_sessions_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_sessions_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_sessions_history ON monitoring.metric_sessions_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_tblspc_size_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_tblspc_size_current ON monitoring.metric_tblspc_size_current USING btree (datetime, instance_id, spcname);


--
-- Name: idx_metric_tblspc_size_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_tblspc_size_history ON monitoring.metric_tblspc_size_history USING btree (history_range, instance_id, spcname);


--
-- Name: idx_metric_temp_files_size_delta_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_temp_files_size_delta_current ON monitoring.metric_temp_files_size_delta_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_temp_files_size_delta_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_temp_files_size_delta_history ON monitoring.metric_temp_files_size_delta_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_vacuum_analyze_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_vacuum_analyze_current ON monitoring.metric_vacuum_analyze_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_vacuum_analyze_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_vacuum_analyze_history ON monitoring.metric_vacuum_analyze_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_metric_wal_files_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_wal_files_current ON monitoring.metric_wal_files_current USING btree (datetime, instance_id);


--
-- Name: idx_metric_wal_files_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_wal_files_history ON monitoring.metric_wal_files_history USING btree (history_range, instance_id);


--
-- Name: idx_metric_xacts_current; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_xacts_current ON monitoring.metric_xacts_current USING btree (datetime, instance_id, dbname);


--
-- Name: idx_metric_xacts_history; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_metric_xacts_history ON monitoring.metric_xacts_history USING btree (history_range, instance_id, dbname);


--
-- Name: idx_state_changes; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_state_changes ON monitoring.state_changes USING btree (datetime, check_id, key);


--
-- Name: idx_state_changes_key; Type: INDEX; Schema: monitoring; Owner: -
--

CREATE INDEX idx_state_changes_key ON monitoring.state_changes USING btree (check_id, key, datetime DESC);


--
-- Name: statements_history_agent_address_agent_port_dbid_idx; Type: INDEX; Schema: statements; Owner: -
--

CREATE INDEX statements_history_agent_address_agent_port_dbid_idx ON statements.statements_history USING btree (agent_address, agent_port, dbid);


--
-- Name: statements_history_coalesce_range_idx; Type: INDEX; Schema: statements; Owner: -
--

CREATE INDEX statements_history_coalesce_range_idx ON statements.statements_history USING gist (coalesce_range);


--
-- Name: statements_history_current_agent_address_agent_port_dbid_idx; Type: INDEX; Schema: statements; Owner: -
--

CREATE INDEX statements_history_current_agent_address_agent_port_dbid_idx ON statements.statements_history_current USING btree (agent_address, agent_port, dbid);


--
-- Name: checks tgr_history_check_changes; Type: TRIGGER; Schema: monitoring; Owner: -
--

CREATE TRIGGER tgr_history_check_changes AFTER INSERT OR UPDATE ON monitoring.checks FOR EACH ROW EXECUTE FUNCTION monitoring.history_check_changes();


--
-- Name: environments environments_dba_group_id_fkey; Type: FK CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.environments
    ADD CONSTRAINT environments_dba_group_id_fkey FOREIGN KEY (dba_group_id) REFERENCES application.groups(id) ON DELETE CASCADE;


--
-- Name: instances instances_environment_id_fkey; Type: FK CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.instances
    ADD CONSTRAINT instances_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES application.environments(id);


--
-- Name: memberships memberships_group_id_fkey; Type: FK CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.memberships
    ADD CONSTRAINT memberships_group_id_fkey FOREIGN KEY (group_id) REFERENCES application.groups(id) ON DELETE CASCADE;


--
-- Name: memberships memberships_role_name_fkey; Type: FK CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.memberships
    ADD CONSTRAINT memberships_role_name_fkey FOREIGN KEY (role_name) REFERENCES application.roles(role_name) ON DELETE CASCADE;


--
-- Name: plugins plugins_agent_address_agent_port_fkey; Type: FK CONSTRAINT; Schema: application; Owner: -
--

ALTER TABLE ONLY application.plugins
    ADD CONSTRAINT plugins_agent_address_agent_port_fkey FOREIGN KEY (agent_address, agent_port) REFERENCES application.instances(agent_address, agent_port) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: check_changes check_changes_check_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.check_changes
    ADD CONSTRAINT check_changes_check_id_fkey FOREIGN KEY (check_id) REFERENCES monitoring.checks(check_id) ON DELETE CASCADE;


--
-- Name: check_states check_states_check_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.check_states
    ADD CONSTRAINT check_states_check_id_fkey FOREIGN KEY (check_id) REFERENCES monitoring.checks(check_id) ON DELETE CASCADE;


--
-- Name: checks checks_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.checks
    ADD CONSTRAINT checks_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: checks checks_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.checks
    ADD CONSTRAINT checks_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: collector_status collector_status_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.collector_status
    ADD CONSTRAINT collector_status_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: instances instances_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.instances
    ADD CONSTRAINT instances_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE RESTRICT;


--
-- Name: metric_bgwriter_current metric_bgwriter_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_bgwriter_current
    ADD CONSTRAINT metric_bgwriter_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_bgwriter_history metric_bgwriter_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_bgwriter_history
    ADD CONSTRAINT metric_bgwriter_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_blocks_current metric_blocks_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_blocks_current
    ADD CONSTRAINT metric_blocks_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_blocks_history metric_blocks_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_blocks_history
    ADD CONSTRAINT metric_blocks_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_btree_bloat_current metric_btree_bloat_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_btree_bloat_current
    ADD CONSTRAINT metric_btree_bloat_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_btree_bloat_history metric_btree_bloat_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_btree_bloat_history
    ADD CONSTRAINT metric_btree_bloat_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_cpu_current metric_cpu_current_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_cpu_current
    ADD CONSTRAINT metric_cpu_current_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_cpu_history metric_cpu_history_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_cpu_history
    ADD CONSTRAINT metric_cpu_history_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_db_size_current metric_db_size_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_db_size_current
    ADD CONSTRAINT metric_db_size_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_db_size_history metric_db_size_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_db_size_history
    ADD CONSTRAINT metric_db_size_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_filesystems_size_current metric_filesystems_size_current_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_filesystems_size_current
    ADD CONSTRAINT metric_filesystems_size_current_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_filesystems_size_history metric_filesystems_size_history_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_filesystems_size_history
    ADD CONSTRAINT metric_filesystems_size_history_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_heap_bloat_current metric_heap_bloat_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_heap_bloat_current
    ADD CONSTRAINT metric_heap_bloat_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_heap_bloat_history metric_heap_bloat_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_heap_bloat_history
    ADD CONSTRAINT metric_heap_bloat_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_loadavg_current metric_loadavg_current_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_loadavg_current
    ADD CONSTRAINT metric_loadavg_current_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_loadavg_history metric_loadavg_history_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_loadavg_history
    ADD CONSTRAINT metric_loadavg_history_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_locks_current metric_locks_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_locks_current
    ADD CONSTRAINT metric_locks_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_locks_history metric_locks_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_locks_history
    ADD CONSTRAINT metric_locks_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_memory_current metric_memory_current_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_memory_current
    ADD CONSTRAINT metric_memory_current_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_memory_history metric_memory_history_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_memory_history
    ADD CONSTRAINT metric_memory_history_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_process_current metric_process_current_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_process_current
    ADD CONSTRAINT metric_process_current_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_process_history metric_process_history_host_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_process_history
    ADD CONSTRAINT metric_process_history_host_id_fkey FOREIGN KEY (host_id) REFERENCES monitoring.hosts(host_id) ON DELETE CASCADE;


--
-- Name: metric_replication_connection_current metric_replication_connection_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_connection_current
    ADD CONSTRAINT metric_replication_connection_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_replication_connection_history metric_replication_connection_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_connection_history
    ADD CONSTRAINT metric_replication_connection_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_replication_lag_current metric_replication_lag_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_lag_current
    ADD CONSTRAINT metric_replication_lag_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_replication_lag_history metric_replication_lag_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_replication_lag_history
    ADD CONSTRAINT metric_replication_lag_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_sessions_current metric_sessions_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_sessions_current
    ADD CONSTRAINT metric_sessions_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_sessions_history metric_sessions_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_sessions_history
    ADD CONSTRAINT metric_sessions_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_tblspc_size_current metric_tblspc_size_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_tblspc_size_current
    ADD CONSTRAINT metric_tblspc_size_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_tblspc_size_history metric_tblspc_size_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_tblspc_size_history
    ADD CONSTRAINT metric_tblspc_size_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_temp_files_size_delta_current metric_temp_files_size_delta_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_temp_files_size_delta_current
    ADD CONSTRAINT metric_temp_files_size_delta_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_temp_files_size_delta_history metric_temp_files_size_delta_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_temp_files_size_delta_history
    ADD CONSTRAINT metric_temp_files_size_delta_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_vacuum_analyze_current metric_vacuum_analyze_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_vacuum_analyze_current
    ADD CONSTRAINT metric_vacuum_analyze_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_vacuum_analyze_history metric_vacuum_analyze_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_vacuum_analyze_history
    ADD CONSTRAINT metric_vacuum_analyze_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_wal_files_current metric_wal_files_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_wal_files_current
    ADD CONSTRAINT metric_wal_files_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_wal_files_history metric_wal_files_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_wal_files_history
    ADD CONSTRAINT metric_wal_files_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_xacts_current metric_xacts_current_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_xacts_current
    ADD CONSTRAINT metric_xacts_current_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: metric_xacts_history metric_xacts_history_instance_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.metric_xacts_history
    ADD CONSTRAINT metric_xacts_history_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES monitoring.instances(instance_id) ON DELETE CASCADE;


--
-- Name: state_changes state_changes_check_id_fkey; Type: FK CONSTRAINT; Schema: monitoring; Owner: -
--

ALTER TABLE ONLY monitoring.state_changes
    ADD CONSTRAINT state_changes_check_id_fkey FOREIGN KEY (check_id) REFERENCES monitoring.checks(check_id) ON DELETE CASCADE;


--
-- Name: metas metas_agent_address_agent_port_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.metas
    ADD CONSTRAINT metas_agent_address_agent_port_fkey FOREIGN KEY (agent_address, agent_port) REFERENCES application.instances(agent_address, agent_port) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: statements statements_agent_address_agent_port_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements
    ADD CONSTRAINT statements_agent_address_agent_port_fkey FOREIGN KEY (agent_address, agent_port) REFERENCES application.instances(agent_address, agent_port) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: statements_history statements_history_agent_address_agent_port_queryid_dbid_u_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements_history
    ADD CONSTRAINT statements_history_agent_address_agent_port_queryid_dbid_u_fkey FOREIGN KEY (agent_address, agent_port, queryid, dbid, userid) REFERENCES statements.statements(agent_address, agent_port, queryid, dbid, userid) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: statements_history_current statements_history_current_agent_address_agent_port_queryi_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements_history_current
    ADD CONSTRAINT statements_history_current_agent_address_agent_port_queryi_fkey FOREIGN KEY (agent_address, agent_port, queryid, dbid, userid) REFERENCES statements.statements(agent_address, agent_port, queryid, dbid, userid) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: statements_history_current_db statements_history_current_db_agent_address_agent_port_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements_history_current_db
    ADD CONSTRAINT statements_history_current_db_agent_address_agent_port_fkey FOREIGN KEY (agent_address, agent_port) REFERENCES application.instances(agent_address, agent_port) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: statements_history_db statements_history_db_agent_address_agent_port_fkey; Type: FK CONSTRAINT; Schema: statements; Owner: -
--

ALTER TABLE ONLY statements.statements_history_db
    ADD CONSTRAINT statements_history_db_agent_address_agent_port_fkey FOREIGN KEY (agent_address, agent_port) REFERENCES application.instances(agent_address, agent_port) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


