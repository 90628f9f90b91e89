-- Rucio: for the source and the licence see README.md and LICENSE beside this file.
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
-- Name: rucio; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA rucio;


--
-- Name: ACCOUNTS_STATUS_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."ACCOUNTS_STATUS_CHK" AS ENUM (
    'ACTIVE',
    'SUSPENDED',
    'DELETED'
);


--
-- Name: ACCOUNTS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."ACCOUNTS_TYPE_CHK" AS ENUM (
    'USER',
    'GROUP',
    'SERVICE'
);


--
-- Name: ACCOUNT_MAP_ID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."ACCOUNT_MAP_ID_TYPE_CHK" AS ENUM (
    'X509',
    'GSS',
    'USERPASS',
    'SSH',
    'SAML',
    'OIDC'
);


--
-- Name: BAD_PFNS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."BAD_PFNS_STATE_CHK" AS ENUM (
    'B',
    'S',
    'T',
    'A'
);


--
-- Name: BAD_REPLICAS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."BAD_REPLICAS_STATE_CHK" AS ENUM (
    'B',
    'D',
    'L',
    'R',
    'S',
    'T'
);


--
-- Name: COLLECTION_REPLICAS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."COLLECTION_REPLICAS_STATE_CHK" AS ENUM (
    'A',
    'U',
    'C',
    'B',
    'D',
    'T'
);


--
-- Name: COLLECTION_REPLICAS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."COLLECTION_REPLICAS_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: CONTENTS_CHILD_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."CONTENTS_CHILD_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: CONTENTS_DID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."CONTENTS_DID_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: CONTENTS_HIST_CHILD_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."CONTENTS_HIST_CHILD_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: CONTENTS_HIST_DID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."CONTENTS_HIST_DID_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: CVT_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."CVT_TYPE_CHK" AS ENUM (
    'ALL',
    'COLLECTION',
    'CONTAINER',
    'DATASET',
    'FILE',
    'DERIVED'
);


--
-- Name: DATASET_LOCKS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DATASET_LOCKS_STATE_CHK" AS ENUM (
    'R',
    'O',
    'S'
);


--
-- Name: DEL_DIDS_AVAIL_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DEL_DIDS_AVAIL_CHK" AS ENUM (
    'L',
    'D',
    'A'
);


--
-- Name: DEL_DIDS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DEL_DIDS_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DEL_DID_META_DID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DEL_DID_META_DID_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DIDS_AVAILABILITY_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DIDS_AVAILABILITY_CHK" AS ENUM (
    'L',
    'D',
    'A'
);


--
-- Name: DIDS_FOLLOWED_EVENTS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DIDS_FOLLOWED_EVENTS_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DIDS_FOLLOWED_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DIDS_FOLLOWED_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DIDS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DIDS_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DID_KEYS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DID_KEYS_TYPE_CHK" AS ENUM (
    'ALL',
    'COLLECTION',
    'CONTAINER',
    'DATASET',
    'FILE',
    'DERIVED'
);


--
-- Name: DID_META_DID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DID_META_DID_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: DID_OPENDATA_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."DID_OPENDATA_STATE_CHK" AS ENUM (
    'P',
    'D',
    'S'
);


--
-- Name: IDENTITIES_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."IDENTITIES_TYPE_CHK" AS ENUM (
    'X509',
    'GSS',
    'USERPASS',
    'SSH',
    'SAML',
    'OIDC'
);


--
-- Name: LIFETIME_EXCEPT_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."LIFETIME_EXCEPT_STATE_CHK" AS ENUM (
    'A',
    'R',
    'W'
);


--
-- Name: LIFETIME_EXCEPT_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."LIFETIME_EXCEPT_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: LOCKS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."LOCKS_STATE_CHK" AS ENUM (
    'R',
    'O',
    'S'
);


--
-- Name: REPLICAS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REPLICAS_STATE_CHK" AS ENUM (
    'A',
    'U',
    'C',
    'B',
    'D',
    'T'
);


--
-- Name: REQUESTS_DIDTYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_DIDTYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: REQUESTS_HIST_DIDTYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_HIST_DIDTYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: REQUESTS_HIST_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_HIST_STATE_CHK" AS ENUM (
    'Q',
    'G',
    'S',
    'F',
    'D',
    'L',
    'N',
    'O',
    'A',
    'M',
    'U',
    'W',
    'P'
);


--
-- Name: REQUESTS_HIST_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_HIST_TYPE_CHK" AS ENUM (
    'T',
    'U',
    'D',
    'I',
    'O'
);


--
-- Name: REQUESTS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_STATE_CHK" AS ENUM (
    'Q',
    'G',
    'S',
    'F',
    'D',
    'L',
    'N',
    'O',
    'A',
    'M',
    'U',
    'W',
    'P'
);


--
-- Name: REQUESTS_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."REQUESTS_TYPE_CHK" AS ENUM (
    'T',
    'U',
    'D',
    'I',
    'O'
);


--
-- Name: RSES_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RSES_TYPE_CHK" AS ENUM (
    'DISK',
    'TAPE'
);


--
-- Name: RULES_DID_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_DID_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: RULES_GROUPING_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_GROUPING_CHK" AS ENUM (
    'A',
    'D',
    'N'
);


--
-- Name: RULES_HISTORY_DIDTYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HISTORY_DIDTYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: RULES_HISTORY_GROUPING_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HISTORY_GROUPING_CHK" AS ENUM (
    'A',
    'D',
    'N'
);


--
-- Name: RULES_HISTORY_NOTIFY_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HISTORY_NOTIFY_CHK" AS ENUM (
    'Y',
    'N',
    'C',
    'P'
);


--
-- Name: RULES_HISTORY_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HISTORY_STATE_CHK" AS ENUM (
    'R',
    'O',
    'S',
    'U',
    'W',
    'I'
);


--
-- Name: RULES_HIST_RECENT_DIDTYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HIST_RECENT_DIDTYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: RULES_HIST_RECENT_GROUPING_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HIST_RECENT_GROUPING_CHK" AS ENUM (
    'A',
    'D',
    'N'
);


--
-- Name: RULES_HIST_RECENT_NOTIFY_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HIST_RECENT_NOTIFY_CHK" AS ENUM (
    'Y',
    'N',
    'C',
    'P'
);


--
-- Name: RULES_HIST_RECENT_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_HIST_RECENT_STATE_CHK" AS ENUM (
    'R',
    'O',
    'S',
    'U',
    'W',
    'I'
);


--
-- Name: RULES_NOTIFICATION_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_NOTIFICATION_CHK" AS ENUM (
    'Y',
    'N',
    'C',
    'P'
);


--
-- Name: RULES_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."RULES_STATE_CHK" AS ENUM (
    'R',
    'O',
    'S',
    'U',
    'W',
    'I'
);


--
-- Name: SCOPE_STATUS_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."SCOPE_STATUS_CHK" AS ENUM (
    'O',
    'C',
    'D'
);


--
-- Name: SUBSCRIPTIONS_HIST_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."SUBSCRIPTIONS_HIST_STATE_CHK" AS ENUM (
    'A',
    'I',
    'N',
    'U',
    'B'
);


--
-- Name: SUBSCRIPTIONS_STATE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."SUBSCRIPTIONS_STATE_CHK" AS ENUM (
    'A',
    'I',
    'N',
    'U',
    'B'
);


--
-- Name: TRANSFER_LIMITS_DIRECTION_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."TRANSFER_LIMITS_DIRECTION_TYPE_CHK" AS ENUM (
    'S',
    'D'
);


--
-- Name: UPDATED_COL_REP_TYPE_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."UPDATED_COL_REP_TYPE_CHK" AS ENUM (
    'F',
    'D',
    'C',
    'A',
    'X',
    'Y',
    'Z'
);


--
-- Name: UPDATED_DIDS_RULE_EVAL_ACT_CHK; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public."UPDATED_DIDS_RULE_EVAL_ACT_CHK" AS ENUM (
    'A',
    'D'
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_attr_map; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_attr_map (
    account character varying(25) NOT NULL,
    key character varying(255) NOT NULL,
    value character varying(255),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNT_ATTR_MAP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_ATTR_MAP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: account_glob_limits; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_glob_limits (
    account character varying(25) NOT NULL,
    rse_expression character varying(3000) NOT NULL,
    bytes bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNT_GLOB_LIMITS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_GLOB_LIMITS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: account_limits; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_limits (
    account character varying(25) NOT NULL,
    rse_id uuid NOT NULL,
    bytes bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNT_LIMITS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_LIMITS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: account_map; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_map (
    identity character varying(2048) NOT NULL,
    identity_type public."IDENTITIES_TYPE_CHK" NOT NULL,
    account character varying(25) NOT NULL,
    is_default boolean NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNT_MAP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_MAP_ID_TYPE_NN" CHECK ((identity_type IS NOT NULL)),
    CONSTRAINT "ACCOUNT_MAP_IS_DEFAULT_NN" CHECK ((is_default IS NOT NULL)),
    CONSTRAINT "ACCOUNT_MAP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: account_usage; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_usage (
    account character varying(25) NOT NULL,
    rse_id uuid NOT NULL,
    files bigint NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNT_USAGE_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_USAGE_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: account_usage_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.account_usage_history (
    account character varying(25) NOT NULL,
    rse_id uuid NOT NULL,
    files bigint NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone NOT NULL,
    CONSTRAINT "ACCOUNT_USAGE_HIST_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNT_USAGE_HIST_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: accounts; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.accounts (
    account character varying(25) NOT NULL,
    account_type public."ACCOUNTS_TYPE_CHK" NOT NULL,
    status public."ACCOUNTS_STATUS_CHK" NOT NULL,
    email character varying(255),
    suspended_at timestamp without time zone,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ACCOUNTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ACCOUNTS_STATUS_NN" CHECK ((status IS NOT NULL)),
    CONSTRAINT "ACCOUNTS_TYPE_NN" CHECK ((account_type IS NOT NULL)),
    CONSTRAINT "ACCOUNTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: archive_contents; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.archive_contents (
    child_scope character varying(25) NOT NULL,
    child_name character varying(250) NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    bytes bigint,
    adler32 character varying(8),
    md5 character varying(32),
    guid uuid,
    length bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ARCHIVE_CONTENTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ARCHIVE_CONTENTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: archive_contents_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.archive_contents_history (
    child_scope character varying(25) NOT NULL,
    child_name character varying(250) NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    bytes bigint,
    adler32 character varying(8),
    md5 character varying(32),
    guid uuid,
    length bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "ARCH_CNTS_HIST_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "ARCH_CNTS_HIST_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: bad_pfns; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.bad_pfns (
    path character varying(2048) NOT NULL,
    state public."BAD_PFNS_STATE_CHK" NOT NULL,
    reason character varying(255),
    account character varying(25) NOT NULL,
    expires_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "BAD_PFNS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "BAD_PFNS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: bad_replicas; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.bad_replicas (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rse_id uuid NOT NULL,
    reason character varying(255),
    state public."BAD_REPLICAS_STATE_CHK" NOT NULL,
    account character varying(25) NOT NULL,
    bytes bigint,
    expires_at timestamp without time zone,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone,
    CONSTRAINT "BAD_REPLICAS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "BAD_REPLICAS_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "BAD_REPLICAS_RSE_ID_NN" CHECK ((rse_id IS NOT NULL)),
    CONSTRAINT "BAD_REPLICAS_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "BAD_REPLICAS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: collection_replicas; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.collection_replicas (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."COLLECTION_REPLICAS_TYPE_CHK" NOT NULL,
    rse_id uuid NOT NULL,
    bytes bigint NOT NULL,
    length bigint NOT NULL,
    available_bytes bigint,
    available_replicas_cnt bigint,
    state public."COLLECTION_REPLICAS_STATE_CHK" NOT NULL,
    accessed_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "COLLECTION_REPLICAS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "COLLECTION_REPLICAS_SIZE_NN" CHECK ((bytes IS NOT NULL)),
    CONSTRAINT "COLLECTION_REPLICAS_STATE_NN" CHECK ((state IS NOT NULL)),
    CONSTRAINT "COLLECTION_REPLICAS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: configs; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.configs (
    section character varying(128) NOT NULL,
    opt character varying(128) NOT NULL,
    value character varying(4000),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "CONFIGS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "CONFIGS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: configs_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.configs_history (
    section character varying(128) NOT NULL,
    opt character varying(128) NOT NULL,
    value character varying(4000),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "CONFIGS_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "CONFIGS_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: contents; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.contents (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    child_scope character varying(25) NOT NULL,
    child_name character varying(250) NOT NULL,
    did_type public."CONTENTS_DID_TYPE_CHK" NOT NULL,
    child_type public."CONTENTS_CHILD_TYPE_CHK" NOT NULL,
    bytes bigint,
    adler32 character varying(8),
    md5 character varying(32),
    guid uuid,
    events bigint,
    rule_evaluation boolean,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "CONTENTS_CHILD_TYPE_NN" CHECK ((child_type IS NOT NULL)),
    CONSTRAINT "CONTENTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "CONTENTS_DID_TYPE_NN" CHECK ((did_type IS NOT NULL)),
    CONSTRAINT "CONTENTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: contents_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.contents_history (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    child_scope character varying(25) NOT NULL,
    child_name character varying(250) NOT NULL,
    did_type public."CONTENTS_HIST_DID_TYPE_CHK" NOT NULL,
    child_type public."CONTENTS_HIST_CHILD_TYPE_CHK" NOT NULL,
    bytes bigint,
    adler32 character varying(8),
    md5 character varying(32),
    guid uuid,
    events bigint,
    rule_evaluation boolean,
    did_created_at timestamp without time zone,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "CONTENTS_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "CONTENTS_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL)),
    CONSTRAINT "CONTENTS_HIST_CHILD_TYPE_NN" CHECK ((child_type IS NOT NULL)),
    CONSTRAINT "CONTENTS_HIST_DID_TYPE_NN" CHECK ((did_type IS NOT NULL))
);


--
-- Name: dataset_locks; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dataset_locks (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rule_id uuid NOT NULL,
    rse_id uuid NOT NULL,
    account character varying(25) NOT NULL,
    state public."DATASET_LOCKS_STATE_CHK" NOT NULL,
    length bigint,
    bytes bigint,
    accessed_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DATASET_LOCKS_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "DATASET_LOCKS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DATASET_LOCKS_STATE_NN" CHECK ((state IS NOT NULL)),
    CONSTRAINT "DATASET_LOCKS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: deleted_did_meta; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.deleted_did_meta (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."DEL_DID_META_DID_TYPE_CHK",
    meta jsonb,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DELETED_DID_META_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DELETED_DID_META_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: deleted_dids; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.deleted_dids (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    account character varying(25) NOT NULL,
    did_type public."DEL_DIDS_TYPE_CHK" NOT NULL,
    is_open boolean,
    monotonic boolean DEFAULT false NOT NULL,
    hidden boolean DEFAULT false NOT NULL,
    obsolete boolean DEFAULT false NOT NULL,
    complete boolean,
    is_new boolean DEFAULT true,
    availability public."DEL_DIDS_AVAIL_CHK" NOT NULL,
    suppressed boolean DEFAULT false NOT NULL,
    bytes bigint,
    length bigint,
    md5 character varying(32),
    adler32 character varying(8),
    expired_at timestamp without time zone,
    deleted_at timestamp without time zone,
    events bigint,
    guid uuid,
    project character varying(50),
    datatype character varying(50),
    run_number integer,
    stream_name character varying(70),
    prod_step character varying(50),
    version character varying(50),
    campaign character varying(50),
    task_id integer,
    panda_id integer,
    lumiblocknr integer,
    provenance character varying(2),
    phys_group character varying(25),
    transient boolean DEFAULT false NOT NULL,
    purge_replicas boolean,
    accessed_at timestamp without time zone,
    closed_at timestamp without time zone,
    eol_at timestamp without time zone,
    is_archive boolean,
    constituent boolean,
    access_cnt integer,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DELETED_DIDS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DELETED_DIDS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: did_key_map; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.did_key_map (
    key character varying(255) NOT NULL,
    value character varying(255) NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DID_KEY_MAP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DID_KEY_MAP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: did_keys; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.did_keys (
    key character varying(255) NOT NULL,
    is_enum boolean DEFAULT false NOT NULL,
    key_type public."DID_KEYS_TYPE_CHK" NOT NULL,
    value_type character varying(255),
    value_regexp character varying(255),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DID_KEYS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DID_KEYS_IS_ENUM_NN" CHECK ((is_enum IS NOT NULL)),
    CONSTRAINT "DID_KEYS_TYPE_NN" CHECK ((key_type IS NOT NULL)),
    CONSTRAINT "DID_KEYS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: did_meta; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.did_meta (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    meta jsonb,
    did_type public."DID_META_DID_TYPE_CHK",
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DID_META_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DID_META_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: dids; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    account character varying(25) NOT NULL,
    did_type public."DIDS_TYPE_CHK" NOT NULL,
    is_open boolean,
    monotonic boolean DEFAULT false NOT NULL,
    hidden boolean DEFAULT false NOT NULL,
    obsolete boolean DEFAULT false NOT NULL,
    complete boolean,
    is_new boolean DEFAULT true,
    availability public."DIDS_AVAILABILITY_CHK" NOT NULL,
    suppressed boolean DEFAULT false NOT NULL,
    bytes bigint,
    length bigint,
    md5 character varying(32),
    adler32 character varying(8),
    expired_at timestamp without time zone,
    purge_replicas boolean DEFAULT true NOT NULL,
    deleted_at timestamp without time zone,
    events bigint,
    guid uuid,
    project character varying(50),
    datatype character varying(50),
    run_number integer,
    stream_name character varying(70),
    prod_step character varying(50),
    version character varying(50),
    campaign character varying(50),
    task_id integer,
    panda_id integer,
    lumiblocknr integer,
    provenance character varying(2),
    phys_group character varying(25),
    transient boolean DEFAULT false NOT NULL,
    accessed_at timestamp without time zone,
    closed_at timestamp without time zone,
    eol_at timestamp without time zone,
    is_archive boolean,
    constituent boolean,
    access_cnt integer,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DIDS_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "DIDS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DIDS_MONOTONIC_NN" CHECK ((monotonic IS NOT NULL)),
    CONSTRAINT "DIDS_OBSOLETE_NN" CHECK ((obsolete IS NOT NULL)),
    CONSTRAINT "DIDS_PURGE_REPLICAS_NN" CHECK ((purge_replicas IS NOT NULL)),
    CONSTRAINT "DIDS_SUPP_NN" CHECK ((suppressed IS NOT NULL)),
    CONSTRAINT "DIDS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: dids_followed; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_followed (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    account character varying(25) NOT NULL,
    did_type public."DIDS_FOLLOWED_TYPE_CHK" NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DIDS_FOLLOWED_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_DID_TYPE_NN" CHECK ((did_type IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: dids_followed_events; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_followed_events (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    account character varying(25) NOT NULL,
    did_type public."DIDS_FOLLOWED_EVENTS_TYPE_CHK" NOT NULL,
    event_type character varying(1024),
    payload text,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_ACC_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_CRE_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_TYPE_NN" CHECK ((did_type IS NOT NULL)),
    CONSTRAINT "DIDS_FOLLOWED_EVENTS_UPD_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: dids_opendata; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_opendata (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    state public."DID_OPENDATA_STATE_CHK",
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: dids_opendata_doi; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_opendata_doi (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    doi character varying(255) NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: dids_opendata_meta; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_opendata_meta (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    meta jsonb NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: dids_opendata_record; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.dids_opendata_record (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    record_id integer NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: distances; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.distances (
    src_rse_id uuid NOT NULL,
    dest_rse_id uuid NOT NULL,
    distance integer,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "DISTANCES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "DISTANCES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: heartbeats; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.heartbeats (
    executable character varying(64) NOT NULL,
    readable character varying(4000),
    hostname character varying(128) NOT NULL,
    pid integer NOT NULL,
    thread_id bigint NOT NULL,
    thread_name character varying(64),
    payload character varying(3000),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "HEARTBEATS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "HEARTBEATS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: identities; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.identities (
    identity character varying(2048) NOT NULL,
    identity_type public."IDENTITIES_TYPE_CHK" NOT NULL,
    username character varying(255),
    password character varying(255),
    salt bytea,
    email character varying(255) NOT NULL,
    deleted boolean,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "IDENTITIES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "IDENTITIES_DELETED_NN" CHECK ((deleted IS NOT NULL)),
    CONSTRAINT "IDENTITIES_EMAIL_NN" CHECK ((email IS NOT NULL)),
    CONSTRAINT "IDENTITIES_TYPE_NN" CHECK ((identity_type IS NOT NULL)),
    CONSTRAINT "IDENTITIES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: lifetime_except; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.lifetime_except (
    id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."LIFETIME_EXCEPT_TYPE_CHK" NOT NULL,
    account character varying(25) NOT NULL,
    pattern character varying(255),
    comments character varying(4000),
    state public."LIFETIME_EXCEPT_STATE_CHK" NOT NULL,
    expires_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "LIFETIME_EXCEPT_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "LIFETIME_EXCEPT_DID_TYPE_NN" CHECK ((did_type IS NOT NULL)),
    CONSTRAINT "LIFETIME_EXCEPT_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "LIFETIME_EXCEPT_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "LIFETIME_EXCEPT_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: locks; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.locks (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rule_id uuid NOT NULL,
    rse_id uuid NOT NULL,
    account character varying(25) NOT NULL,
    bytes bigint,
    state public."LOCKS_STATE_CHK" NOT NULL,
    repair_cnt bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "LOCKS_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "LOCKS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "LOCKS_STATE_NN" CHECK ((state IS NOT NULL)),
    CONSTRAINT "LOCKS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: messages; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.messages (
    id uuid NOT NULL,
    event_type character varying(256) NOT NULL,
    payload character varying(4000) NOT NULL,
    payload_nolimit text,
    services character varying(256),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "MESSAGES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "MESSAGES_EVENT_TYPE_NN" CHECK ((event_type IS NOT NULL)),
    CONSTRAINT "MESSAGES_PAYLOAD_NN" CHECK ((payload IS NOT NULL)),
    CONSTRAINT "MESSAGES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: messages_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.messages_history (
    id uuid NOT NULL,
    event_type character varying(1024),
    payload character varying(4000),
    payload_nolimit text,
    services character varying(2048),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "MESSAGES_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "MESSAGES_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: naming_conventions; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.naming_conventions (
    scope character varying(25) NOT NULL,
    regexp character varying(255),
    convention_type public."CVT_TYPE_CHK" NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "NAMING_CONVENTIONS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "NAMING_CONVENTIONS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: oauth_requests; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.oauth_requests (
    account character varying(25) NOT NULL,
    state character varying(50) NOT NULL,
    nonce character varying(50),
    access_msg character varying(2048),
    redirect_msg character varying(4000),
    refresh_lifetime integer,
    ip character varying(39),
    expired_at timestamp without time zone NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "OAUTH_REQUESTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "OAUTH_REQUESTS_EXPIRED_AT_NN" CHECK ((expired_at IS NOT NULL)),
    CONSTRAINT "OAUTH_REQUESTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: quarantined_replicas; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.quarantined_replicas (
    rse_id uuid NOT NULL,
    path character varying(1024) NOT NULL,
    bytes bigint,
    md5 character varying(32),
    adler32 character varying(8),
    scope character varying(25),
    name character varying(250),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "QURD_REPLICAS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "QURD_REPLICAS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: quarantined_replicas_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.quarantined_replicas_history (
    rse_id uuid NOT NULL,
    path character varying(1024) NOT NULL,
    bytes bigint,
    md5 character varying(32),
    adler32 character varying(8),
    scope character varying(25),
    name character varying(250),
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "QURD_REPLICAS_HIST_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "QURD_REPLICAS_HIST_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: replicas; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.replicas (
    rse_id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    bytes bigint NOT NULL,
    md5 character varying(32),
    adler32 character varying(8),
    path character varying(1024),
    state public."REPLICAS_STATE_CHK" NOT NULL,
    lock_cnt integer DEFAULT 0 NOT NULL,
    accessed_at timestamp without time zone,
    tombstone timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "REPLICAS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "REPLICAS_LOCK_CNT_NN" CHECK ((lock_cnt IS NOT NULL)),
    CONSTRAINT "REPLICAS_SIZE_NN" CHECK ((bytes IS NOT NULL)),
    CONSTRAINT "REPLICAS_STATE_NN" CHECK ((state IS NOT NULL)),
    CONSTRAINT "REPLICAS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: replicas_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.replicas_history (
    rse_id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "REPLICAS_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "REPLICAS_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL)),
    CONSTRAINT "REPLICAS_HIST_SIZE_NN" CHECK ((bytes IS NOT NULL))
);


--
-- Name: requests; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.requests (
    id uuid NOT NULL,
    request_type public."REQUESTS_TYPE_CHK" NOT NULL,
    scope character varying(25),
    name character varying(250),
    did_type public."REQUESTS_DIDTYPE_CHK" NOT NULL,
    dest_rse_id uuid NOT NULL,
    source_rse_id uuid,
    attributes character varying(4000),
    state public."REQUESTS_STATE_CHK" NOT NULL,
    external_id character varying(64),
    external_host character varying(256),
    retry_count integer DEFAULT 0 NOT NULL,
    err_msg character varying(4000),
    previous_attempt_id uuid,
    rule_id uuid,
    activity character varying(50),
    bytes bigint,
    md5 character varying(32),
    adler32 character varying(8),
    dest_url character varying(2048),
    submitted_at timestamp without time zone,
    started_at timestamp without time zone,
    transferred_at timestamp without time zone,
    estimated_at timestamp without time zone,
    submitter_id integer,
    estimated_started_at timestamp without time zone,
    estimated_transferred_at timestamp without time zone,
    staging_started_at timestamp without time zone,
    staging_finished_at timestamp without time zone,
    account character varying(25),
    requested_at timestamp without time zone,
    last_processed_by character varying(64),
    last_processed_at timestamp without time zone,
    priority integer,
    transfertool character varying(64),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "REQUESTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "REQUESTS_RSE_ID_NN" CHECK ((dest_rse_id IS NOT NULL)),
    CONSTRAINT "REQUESTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: requests_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.requests_history (
    id uuid NOT NULL,
    request_type public."REQUESTS_HIST_TYPE_CHK" NOT NULL,
    scope character varying(25),
    name character varying(250),
    did_type public."REQUESTS_HIST_DIDTYPE_CHK" NOT NULL,
    dest_rse_id uuid NOT NULL,
    source_rse_id uuid,
    attributes character varying(4000),
    state public."REQUESTS_HIST_STATE_CHK" NOT NULL,
    external_id character varying(64),
    external_host character varying(256),
    retry_count integer DEFAULT 0 NOT NULL,
    err_msg character varying(4000),
    previous_attempt_id uuid,
    rule_id uuid,
    activity character varying(50),
    bytes bigint,
    md5 character varying(32),
    adler32 character varying(8),
    dest_url character varying(2048),
    submitted_at timestamp without time zone,
    started_at timestamp without time zone,
    transferred_at timestamp without time zone,
    estimated_at timestamp without time zone,
    submitter_id integer,
    estimated_started_at timestamp without time zone,
    estimated_transferred_at timestamp without time zone,
    staging_started_at timestamp without time zone,
    staging_finished_at timestamp without time zone,
    account character varying(25),
    requested_at timestamp without time zone,
    priority integer,
    transfertool character varying(64),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "REQUESTS_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "REQUESTS_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_attr_map; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_attr_map (
    rse_id uuid NOT NULL,
    key character varying(255) NOT NULL,
    value character varying(255),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_ATTR_MAP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_ATTR_MAP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_limits; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_limits (
    rse_id uuid NOT NULL,
    name character varying(255) NOT NULL,
    value bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_LIMITS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_LIMITS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_protocols; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_protocols (
    rse_id uuid NOT NULL,
    scheme character varying(255) NOT NULL,
    hostname character varying(255) DEFAULT ''::character varying NOT NULL,
    port integer DEFAULT 0 NOT NULL,
    prefix character varying(1024),
    impl character varying(255) NOT NULL,
    read_lan integer,
    write_lan integer,
    delete_lan integer,
    read_wan integer,
    write_wan integer,
    delete_wan integer,
    third_party_copy_read integer,
    third_party_copy_write integer,
    extended_attributes character varying(4000),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_PROTOCOLS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_PROTOCOLS_IMPL_NN" CHECK ((impl IS NOT NULL)),
    CONSTRAINT "RSE_PROTOCOLS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_qos_map; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_qos_map (
    rse_id uuid NOT NULL,
    qos_policy character varying(64) NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_QOS_MAP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_QOS_MAP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_transfer_limits; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_transfer_limits (
    rse_id uuid NOT NULL,
    limit_id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_TRANSFER_LIMITS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_TRANSFER_LIMITS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_usage; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_usage (
    rse_id uuid NOT NULL,
    source character varying(255) NOT NULL,
    used bigint,
    free bigint,
    files bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSE_USAGE_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_USAGE_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rse_usage_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rse_usage_history (
    rse_id uuid NOT NULL,
    source character varying(255) NOT NULL,
    used bigint,
    free bigint,
    files bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone NOT NULL,
    CONSTRAINT "RSE_USAGE_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSE_USAGE_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rses; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rses (
    id uuid NOT NULL,
    rse character varying(255) NOT NULL,
    vo character varying(3) DEFAULT 'def'::character varying NOT NULL,
    rse_type public."RSES_TYPE_CHK" NOT NULL,
    deterministic boolean NOT NULL,
    volatile boolean NOT NULL,
    staging_area boolean NOT NULL,
    city character varying(255),
    region_code character varying(2),
    country_name character varying(255),
    continent character varying(2),
    time_zone character varying(255),
    "ISP" character varying(255),
    "ASN" character varying(255),
    longitude double precision,
    latitude double precision,
    availability integer DEFAULT 7 NOT NULL,
    availability_read boolean NOT NULL,
    availability_write boolean NOT NULL,
    availability_delete boolean NOT NULL,
    qos_class character varying(64),
    deleted boolean,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RSES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RSES_DELETED_NN" CHECK ((deleted IS NOT NULL)),
    CONSTRAINT "RSES_RSE__NN" CHECK ((rse IS NOT NULL)),
    CONSTRAINT "RSES_TYPE_NN" CHECK ((rse_type IS NOT NULL)),
    CONSTRAINT "RSES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rules; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rules (
    id uuid NOT NULL,
    subscription_id uuid,
    account character varying(25) NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."RULES_DID_TYPE_CHK" NOT NULL,
    state public."RULES_STATE_CHK" NOT NULL,
    error character varying(255),
    rse_expression character varying(3000) NOT NULL,
    copies smallint DEFAULT '1'::smallint NOT NULL,
    expires_at timestamp without time zone,
    weight character varying(255),
    locked boolean NOT NULL,
    locks_ok_cnt bigint DEFAULT '0'::bigint NOT NULL,
    locks_replicating_cnt bigint DEFAULT '0'::bigint NOT NULL,
    locks_stuck_cnt bigint DEFAULT '0'::bigint NOT NULL,
    source_replica_expression character varying(255),
    activity character varying(50),
    "grouping" public."RULES_GROUPING_CHK" NOT NULL,
    notification public."RULES_NOTIFICATION_CHK" NOT NULL,
    stuck_at timestamp without time zone,
    purge_replicas boolean NOT NULL,
    ignore_availability boolean NOT NULL,
    ignore_account_limit boolean NOT NULL,
    priority integer,
    comments character varying(255),
    child_rule_id uuid,
    eol_at timestamp without time zone,
    split_container boolean NOT NULL,
    meta character varying(4000),
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RULES_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "RULES_COPIES_NN" CHECK ((copies IS NOT NULL)),
    CONSTRAINT "RULES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RULES_GROUPING_NN" CHECK (("grouping" IS NOT NULL)),
    CONSTRAINT "RULES_LOCKED_NN" CHECK ((locked IS NOT NULL)),
    CONSTRAINT "RULES_LOCKS_OK_CNT_NN" CHECK ((locks_ok_cnt IS NOT NULL)),
    CONSTRAINT "RULES_LOCKS_REPLICATING_CNT_NN" CHECK ((locks_replicating_cnt IS NOT NULL)),
    CONSTRAINT "RULES_LOCKS_STUCK_CNT_NN" CHECK ((locks_stuck_cnt IS NOT NULL)),
    CONSTRAINT "RULES_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "RULES_PURGE_REPLICAS_NN" CHECK ((purge_replicas IS NOT NULL)),
    CONSTRAINT "RULES_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "RULES_STATE_NN" CHECK ((state IS NOT NULL)),
    CONSTRAINT "RULES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rules_hist_recent; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rules_hist_recent (
    id uuid NOT NULL,
    subscription_id uuid,
    account character varying(25) NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."RULES_HIST_RECENT_DIDTYPE_CHK" NOT NULL,
    state public."RULES_HIST_RECENT_STATE_CHK" NOT NULL,
    error character varying(255),
    rse_expression character varying(3000) NOT NULL,
    copies smallint,
    expires_at timestamp without time zone,
    weight character varying(255),
    locked boolean NOT NULL,
    locks_ok_cnt bigint,
    locks_replicating_cnt bigint NOT NULL,
    locks_stuck_cnt bigint,
    source_replica_expression character varying(255),
    activity character varying(50),
    "grouping" public."RULES_HIST_RECENT_GROUPING_CHK" NOT NULL,
    notification public."RULES_HIST_RECENT_NOTIFY_CHK" NOT NULL,
    stuck_at timestamp without time zone,
    purge_replicas boolean NOT NULL,
    ignore_availability boolean NOT NULL,
    ignore_account_limit boolean NOT NULL,
    priority integer,
    comments character varying(255),
    child_rule_id uuid,
    eol_at timestamp without time zone,
    split_container boolean NOT NULL,
    meta character varying(4000),
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RULES_HIST_RECENT_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RULES_HIST_RECENT_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: rules_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.rules_history (
    id uuid NOT NULL,
    subscription_id uuid,
    account character varying(25) NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."RULES_HISTORY_DIDTYPE_CHK" NOT NULL,
    state public."RULES_HISTORY_STATE_CHK" NOT NULL,
    error character varying(255),
    rse_expression character varying(3000) NOT NULL,
    copies smallint,
    expires_at timestamp without time zone,
    weight character varying(255),
    locked boolean NOT NULL,
    locks_ok_cnt bigint,
    locks_replicating_cnt bigint NOT NULL,
    locks_stuck_cnt bigint,
    source_replica_expression character varying(255),
    activity character varying(50),
    "grouping" public."RULES_HISTORY_GROUPING_CHK" NOT NULL,
    notification public."RULES_HISTORY_NOTIFY_CHK" NOT NULL,
    stuck_at timestamp without time zone,
    priority integer,
    purge_replicas boolean NOT NULL,
    ignore_availability boolean NOT NULL,
    ignore_account_limit boolean NOT NULL,
    comments character varying(255),
    child_rule_id uuid,
    eol_at timestamp without time zone,
    split_container boolean NOT NULL,
    meta character varying(4000),
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "RULES_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "RULES_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: scopes; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.scopes (
    scope character varying(25) NOT NULL,
    account character varying(25) NOT NULL,
    is_default boolean NOT NULL,
    status public."SCOPE_STATUS_CHK" NOT NULL,
    closed_at timestamp without time zone,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "SCOPES_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "SCOPES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "SCOPES_IS_DEFAULT_NN" CHECK ((is_default IS NOT NULL)),
    CONSTRAINT "SCOPES_STATUS_NN" CHECK ((status IS NOT NULL)),
    CONSTRAINT "SCOPES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: sources; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.sources (
    request_id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rse_id uuid NOT NULL,
    dest_rse_id uuid NOT NULL,
    url character varying(2048),
    bytes bigint,
    ranking integer,
    is_using boolean NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "SOURCES_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "SOURCES_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: sources_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.sources_history (
    request_id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rse_id uuid NOT NULL,
    dest_rse_id uuid NOT NULL,
    url character varying(2048),
    bytes bigint,
    ranking integer,
    is_using boolean NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "SOURCES_HISTORY_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "SOURCES_HISTORY_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: subscriptions; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.subscriptions (
    id uuid NOT NULL,
    name character varying(64) NOT NULL,
    filter character varying(4000),
    replication_rules character varying(4000),
    policyid smallint DEFAULT '0'::smallint NOT NULL,
    state public."SUBSCRIPTIONS_STATE_CHK" NOT NULL,
    last_processed timestamp without time zone,
    account character varying(25) NOT NULL,
    lifetime timestamp without time zone,
    comments character varying(4000),
    retroactive boolean NOT NULL,
    expired_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "SUBSCRIPTIONS_ACCOUNT_NN" CHECK ((account IS NOT NULL)),
    CONSTRAINT "SUBSCRIPTIONS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "SUBSCRIPTIONS_RETROACTIVE_NN" CHECK ((retroactive IS NOT NULL)),
    CONSTRAINT "SUBSCRIPTIONS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: subscriptions_history; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.subscriptions_history (
    id uuid NOT NULL,
    name character varying(64) NOT NULL,
    filter character varying(4000),
    replication_rules character varying(4000),
    policyid smallint DEFAULT '0'::smallint NOT NULL,
    state public."SUBSCRIPTIONS_HIST_STATE_CHK" NOT NULL,
    last_processed timestamp without time zone,
    account character varying(25) NOT NULL,
    lifetime timestamp without time zone,
    comments character varying(4000),
    retroactive boolean NOT NULL,
    expired_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone NOT NULL,
    CONSTRAINT "SUBSCRIPTIONS_HIST_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "SUBSCRIPTIONS_HIST_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: tokens; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.tokens (
    token character varying(3072) NOT NULL,
    account character varying(25) NOT NULL,
    refresh_token character varying(3072),
    refresh boolean NOT NULL,
    refresh_start timestamp without time zone,
    refresh_expired_at timestamp without time zone,
    refresh_lifetime integer,
    oidc_scope character varying(2048),
    identity character varying(2048),
    audience character varying(315),
    expired_at timestamp without time zone NOT NULL,
    ip character varying(39),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "TOKENS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "TOKENS_EXPIRED_AT_NN" CHECK ((expired_at IS NOT NULL)),
    CONSTRAINT "TOKENS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: transfer_hops; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.transfer_hops (
    request_id uuid NOT NULL,
    next_hop_request_id uuid NOT NULL,
    initial_request_id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "TRANSFER_HOPS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "TRANSFER_HOPS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: transfer_limits; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.transfer_limits (
    id uuid NOT NULL,
    rse_expression character varying(3000) NOT NULL,
    activity character varying(50),
    direction public."TRANSFER_LIMITS_DIRECTION_TYPE_CHK" NOT NULL,
    max_transfers bigint,
    volume bigint,
    deadline bigint,
    strategy character varying(25),
    transfers bigint,
    waitings bigint,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "TRANSFER_LIMITS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "TRANSFER_LIMITS_RSE_EXPRESSION_NN" CHECK ((rse_expression IS NOT NULL)),
    CONSTRAINT "TRANSFER_LIMITS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: transfer_stats; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.transfer_stats (
    id uuid NOT NULL,
    resolution integer NOT NULL,
    "timestamp" timestamp without time zone NOT NULL,
    dest_rse_id uuid NOT NULL,
    src_rse_id uuid NOT NULL,
    activity character varying(50),
    files_done bigint NOT NULL,
    bytes_done bigint NOT NULL,
    files_failed bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "TRANSFER_STATS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "TRANSFER_STATS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: updated_account_counters; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.updated_account_counters (
    id uuid NOT NULL,
    account character varying(25) NOT NULL,
    rse_id uuid NOT NULL,
    files bigint NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "UPDATED_ACCNT_CNTRS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "UPDATED_ACCNT_CNTRS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: updated_col_rep; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.updated_col_rep (
    id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    did_type public."UPDATED_COL_REP_TYPE_CHK" NOT NULL,
    rse_id uuid,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "UPDATED_COL_REP_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "UPDATED_COL_REP_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "UPDATED_COL_REP_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "UPDATED_COL_REP_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: updated_dids; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.updated_dids (
    id uuid NOT NULL,
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    rule_evaluation_action public."UPDATED_DIDS_RULE_EVAL_ACT_CHK" NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "UPDATED_DIDS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "UPDATED_DIDS_NAME_NN" CHECK ((name IS NOT NULL)),
    CONSTRAINT "UPDATED_DIDS_SCOPE_NN" CHECK ((scope IS NOT NULL)),
    CONSTRAINT "UPDATED_DIDS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: updated_rse_counters; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.updated_rse_counters (
    id uuid NOT NULL,
    rse_id uuid NOT NULL,
    files bigint NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "UPDATED_RSE_CNTRS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "UPDATED_RSE_CNTRS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: virtual_placements; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.virtual_placements (
    scope character varying(25) NOT NULL,
    name character varying(250) NOT NULL,
    placements jsonb,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "VIRTUAL_PLACEMENTS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "VIRTUAL_PLACEMENTS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: vos; Type: TABLE; Schema: rucio; Owner: -
--

CREATE TABLE rucio.vos (
    vo character varying(3) NOT NULL,
    description character varying(255),
    email character varying(255),
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT "VOS_CREATED_NN" CHECK ((created_at IS NOT NULL)),
    CONSTRAINT "VOS_UPDATED_NN" CHECK ((updated_at IS NOT NULL))
);


--
-- Name: accounts ACCOUNTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.accounts
    ADD CONSTRAINT "ACCOUNTS_PK" PRIMARY KEY (account);


--
-- Name: account_attr_map ACCOUNT_ATTR_MAP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_attr_map
    ADD CONSTRAINT "ACCOUNT_ATTR_MAP_PK" PRIMARY KEY (account, key);


--
-- Name: account_glob_limits ACCOUNT_GLOB_LIMITS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_glob_limits
    ADD CONSTRAINT "ACCOUNT_GLOB_LIMITS_PK" PRIMARY KEY (account, rse_expression);


--
-- Name: account_limits ACCOUNT_LIMITS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_limits
    ADD CONSTRAINT "ACCOUNT_LIMITS_PK" PRIMARY KEY (account, rse_id);


--
-- Name: account_map ACCOUNT_MAP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_map
    ADD CONSTRAINT "ACCOUNT_MAP_PK" PRIMARY KEY (identity, identity_type, account);


--
-- Name: account_usage_history ACCOUNT_USAGE_HISTORY_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_usage_history
    ADD CONSTRAINT "ACCOUNT_USAGE_HISTORY_PK" PRIMARY KEY (account, rse_id, updated_at);


--
-- Name: account_usage ACCOUNT_USAGE_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_usage
    ADD CONSTRAINT "ACCOUNT_USAGE_PK" PRIMARY KEY (account, rse_id);


--
-- Name: archive_contents ARCHIVE_CONTENTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.archive_contents
    ADD CONSTRAINT "ARCHIVE_CONTENTS_PK" PRIMARY KEY (child_scope, child_name, scope, name);


--
-- Name: bad_pfns BAD_PFNS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.bad_pfns
    ADD CONSTRAINT "BAD_PFNS_PK" PRIMARY KEY (path, state);


--
-- Name: bad_replicas BAD_REPLICAS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.bad_replicas
    ADD CONSTRAINT "BAD_REPLICAS_PK" PRIMARY KEY (scope, name, rse_id, state, created_at);


--
-- Name: collection_replicas COLLECTION_REPLICAS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.collection_replicas
    ADD CONSTRAINT "COLLECTION_REPLICAS_PK" PRIMARY KEY (scope, name, rse_id);


--
-- Name: configs CONFIGS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.configs
    ADD CONSTRAINT "CONFIGS_PK" PRIMARY KEY (section, opt);


--
-- Name: contents CONTENTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.contents
    ADD CONSTRAINT "CONTENTS_PK" PRIMARY KEY (scope, name, child_scope, child_name);


--
-- Name: dataset_locks DATASET_LOCKS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dataset_locks
    ADD CONSTRAINT "DATASET_LOCKS_PK" PRIMARY KEY (scope, name, rule_id, rse_id);


--
-- Name: deleted_dids DELETED_DIDS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.deleted_dids
    ADD CONSTRAINT "DELETED_DIDS_PK" PRIMARY KEY (scope, name);


--
-- Name: deleted_did_meta DELETED_DID_META_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.deleted_did_meta
    ADD CONSTRAINT "DELETED_DID_META_PK" PRIMARY KEY (scope, name);


--
-- Name: dids_followed_events DIDS_FOLLOWED_EVENTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_followed_events
    ADD CONSTRAINT "DIDS_FOLLOWED_EVENTS_PK" PRIMARY KEY (scope, name, account);


--
-- Name: dids_followed DIDS_FOLLOWED_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_followed
    ADD CONSTRAINT "DIDS_FOLLOWED_PK" PRIMARY KEY (scope, name, account);


--
-- Name: dids_opendata_doi DIDS_OPENDATA_DOI_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_doi
    ADD CONSTRAINT "DIDS_OPENDATA_DOI_PK" PRIMARY KEY (scope, name);


--
-- Name: dids_opendata_meta DIDS_OPENDATA_META_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_meta
    ADD CONSTRAINT "DIDS_OPENDATA_META_PK" PRIMARY KEY (scope, name);


--
-- Name: dids_opendata DIDS_OPENDATA_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata
    ADD CONSTRAINT "DIDS_OPENDATA_PK" PRIMARY KEY (scope, name);


--
-- Name: dids_opendata_record DIDS_OPENDATA_RECORD_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_record
    ADD CONSTRAINT "DIDS_OPENDATA_RECORD_PK" PRIMARY KEY (scope, name);


--
-- Name: dids DIDS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids
    ADD CONSTRAINT "DIDS_PK" PRIMARY KEY (scope, name);


--
-- Name: did_keys DID_KEYS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.did_keys
    ADD CONSTRAINT "DID_KEYS_PK" PRIMARY KEY (key);


--
-- Name: did_key_map DID_KEY_MAP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.did_key_map
    ADD CONSTRAINT "DID_KEY_MAP_PK" PRIMARY KEY (key, value);


--
-- Name: did_meta DID_META_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.did_meta
    ADD CONSTRAINT "DID_META_PK" PRIMARY KEY (scope, name);


--
-- Name: distances DISTANCES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.distances
    ADD CONSTRAINT "DISTANCES_PK" PRIMARY KEY (src_rse_id, dest_rse_id);


--
-- Name: heartbeats HEARTBEATS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.heartbeats
    ADD CONSTRAINT "HEARTBEATS_PK" PRIMARY KEY (executable, hostname, pid, thread_id);


--
-- Name: identities IDENTITIES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.identities
    ADD CONSTRAINT "IDENTITIES_PK" PRIMARY KEY (identity, identity_type);


--
-- Name: lifetime_except LIFETIME_EXCEPT_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.lifetime_except
    ADD CONSTRAINT "LIFETIME_EXCEPT_PK" PRIMARY KEY (id, scope, name, did_type, account);


--
-- Name: locks LOCKS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.locks
    ADD CONSTRAINT "LOCKS_PK" PRIMARY KEY (scope, name, rule_id, rse_id);


--
-- Name: messages MESSAGES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.messages
    ADD CONSTRAINT "MESSAGES_PK" PRIMARY KEY (id);


--
-- Name: naming_conventions NAMING_CONVENTIONS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.naming_conventions
    ADD CONSTRAINT "NAMING_CONVENTIONS_PK" PRIMARY KEY (scope);


--
-- Name: oauth_requests OAUTH_REQUESTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.oauth_requests
    ADD CONSTRAINT "OAUTH_REQUESTS_PK" PRIMARY KEY (state);


--
-- Name: quarantined_replicas QUARANTINED_REPLICAS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.quarantined_replicas
    ADD CONSTRAINT "QUARANTINED_REPLICAS_PK" PRIMARY KEY (rse_id, path);


--
-- Name: replicas_history REPLICAS_HISTORY_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.replicas_history
    ADD CONSTRAINT "REPLICAS_HISTORY_PK" PRIMARY KEY (rse_id, scope, name);


--
-- Name: replicas REPLICAS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.replicas
    ADD CONSTRAINT "REPLICAS_PK" PRIMARY KEY (scope, name, rse_id);


--
-- Name: requests REQUESTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.requests
    ADD CONSTRAINT "REQUESTS_PK" PRIMARY KEY (id);


--
-- Name: rses RSES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rses
    ADD CONSTRAINT "RSES_PK" PRIMARY KEY (id);


--
-- Name: rses RSES_RSE_UQ; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rses
    ADD CONSTRAINT "RSES_RSE_UQ" UNIQUE (rse, vo);


--
-- Name: rse_attr_map RSE_ATTR_MAP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_attr_map
    ADD CONSTRAINT "RSE_ATTR_MAP_PK" PRIMARY KEY (rse_id, key);


--
-- Name: rse_limits RSE_LIMITS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_limits
    ADD CONSTRAINT "RSE_LIMITS_PK" PRIMARY KEY (rse_id, name);


--
-- Name: rse_protocols RSE_PROTOCOLS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_protocols
    ADD CONSTRAINT "RSE_PROTOCOLS_PK" PRIMARY KEY (rse_id, scheme, hostname, port);


--
-- Name: rse_qos_map RSE_QOS_MAP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_qos_map
    ADD CONSTRAINT "RSE_QOS_MAP_PK" PRIMARY KEY (rse_id, qos_policy);


--
-- Name: rse_transfer_limits RSE_TRANSFER_LIMITS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_transfer_limits
    ADD CONSTRAINT "RSE_TRANSFER_LIMITS_PK" PRIMARY KEY (rse_id, limit_id);


--
-- Name: rse_usage_history RSE_USAGE_HISTORY_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_usage_history
    ADD CONSTRAINT "RSE_USAGE_HISTORY_PK" PRIMARY KEY (rse_id, source, updated_at);


--
-- Name: rse_usage RSE_USAGE_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_usage
    ADD CONSTRAINT "RSE_USAGE_PK" PRIMARY KEY (rse_id, source);


--
-- Name: rules RULES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rules
    ADD CONSTRAINT "RULES_PK" PRIMARY KEY (id);


--
-- Name: scopes SCOPES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.scopes
    ADD CONSTRAINT "SCOPES_PK" PRIMARY KEY (scope);


--
-- Name: sources SOURCES_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.sources
    ADD CONSTRAINT "SOURCES_PK" PRIMARY KEY (request_id, rse_id, scope, name);


--
-- Name: subscriptions_history SUBSCRIPTIONS_HISTORY_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.subscriptions_history
    ADD CONSTRAINT "SUBSCRIPTIONS_HISTORY_PK" PRIMARY KEY (id, updated_at);


--
-- Name: subscriptions SUBSCRIPTIONS_NAME_ACCOUNT_UQ; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.subscriptions
    ADD CONSTRAINT "SUBSCRIPTIONS_NAME_ACCOUNT_UQ" UNIQUE (name, account);


--
-- Name: subscriptions SUBSCRIPTIONS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.subscriptions
    ADD CONSTRAINT "SUBSCRIPTIONS_PK" PRIMARY KEY (id);


--
-- Name: tokens TOKENS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.tokens
    ADD CONSTRAINT "TOKENS_PK" PRIMARY KEY (token);


--
-- Name: transfer_hops TRANSFER_HOPS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_hops
    ADD CONSTRAINT "TRANSFER_HOPS_PK" PRIMARY KEY (request_id, next_hop_request_id, initial_request_id);


--
-- Name: transfer_limits TRANSFER_LIMITS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_limits
    ADD CONSTRAINT "TRANSFER_LIMITS_PK" PRIMARY KEY (id);


--
-- Name: transfer_stats TRANSFER_STATS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_stats
    ADD CONSTRAINT "TRANSFER_STATS_PK" PRIMARY KEY (id);


--
-- Name: updated_account_counters UPDATED_ACCOUNT_COUNTERS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_account_counters
    ADD CONSTRAINT "UPDATED_ACCOUNT_COUNTERS_PK" PRIMARY KEY (id);


--
-- Name: updated_col_rep UPDATED_COL_REP_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_col_rep
    ADD CONSTRAINT "UPDATED_COL_REP_PK" PRIMARY KEY (id);


--
-- Name: updated_dids UPDATED_DIDS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_dids
    ADD CONSTRAINT "UPDATED_DIDS_PK" PRIMARY KEY (id);


--
-- Name: updated_rse_counters UPDATED_RSE_COUNTERS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_rse_counters
    ADD CONSTRAINT "UPDATED_RSE_COUNTERS_PK" PRIMARY KEY (id);


--
-- Name: virtual_placements VIRTUAL_PLACEMENTS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.virtual_placements
    ADD CONSTRAINT "VIRTUAL_PLACEMENTS_PK" PRIMARY KEY (scope, name);


--
-- Name: vos VOS_PK; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.vos
    ADD CONSTRAINT "VOS_PK" PRIMARY KEY (vo);


--
-- Name: dids_opendata_doi uq_dids_opendata_doi_doi; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_doi
    ADD CONSTRAINT uq_dids_opendata_doi_doi UNIQUE (doi);


--
-- Name: dids_opendata_record uq_dids_opendata_record_record_id; Type: CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_record
    ADD CONSTRAINT uq_dids_opendata_record_record_id UNIQUE (record_id);


--
-- Name: ACCOUNT_ATTR_MAP_KEY_VALUE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "ACCOUNT_ATTR_MAP_KEY_VALUE_IDX" ON rucio.account_attr_map USING btree (key, value);


--
-- Name: ARCH_CONTENTS_CHILD_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "ARCH_CONTENTS_CHILD_IDX" ON rucio.archive_contents USING btree (scope, name, child_scope, child_name);


--
-- Name: ARCH_CONT_HIST_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "ARCH_CONT_HIST_IDX" ON rucio.archive_contents_history USING btree (scope, name);


--
-- Name: BAD_REPLICAS_ACCOUNT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "BAD_REPLICAS_ACCOUNT_IDX" ON rucio.bad_replicas USING btree (account);


--
-- Name: BAD_REPLICAS_EXPIRES_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "BAD_REPLICAS_EXPIRES_AT_IDX" ON rucio.bad_replicas USING btree (expires_at);


--
-- Name: BAD_REPLICAS_STATE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "BAD_REPLICAS_STATE_IDX" ON rucio.bad_replicas USING btree (rse_id, state);


--
-- Name: COLLECTION_REPLICAS_RSE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "COLLECTION_REPLICAS_RSE_ID_IDX" ON rucio.collection_replicas USING btree (rse_id);


--
-- Name: CONTENTS_CHILD_SCOPE_NAME_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "CONTENTS_CHILD_SCOPE_NAME_IDX" ON rucio.contents USING btree (child_scope, child_name, scope, name);


--
-- Name: CONTENTS_HISTORY_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "CONTENTS_HISTORY_IDX" ON rucio.contents_history USING btree (scope, name);


--
-- Name: CONTENTS_RULE_EVAL_FB_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "CONTENTS_RULE_EVAL_FB_IDX" ON rucio.contents USING btree (rule_evaluation);


--
-- Name: DATASET_LOCKS_RSE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DATASET_LOCKS_RSE_ID_IDX" ON rucio.dataset_locks USING btree (rse_id);


--
-- Name: DATASET_LOCKS_RULE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DATASET_LOCKS_RULE_ID_IDX" ON rucio.dataset_locks USING btree (rule_id);


--
-- Name: DEL_DID_META_DID_TYPE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DEL_DID_META_DID_TYPE_IDX" ON rucio.deleted_did_meta USING btree (did_type);


--
-- Name: DIDS_EXPIRED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DIDS_EXPIRED_AT_IDX" ON rucio.dids USING btree (expired_at);


--
-- Name: DIDS_FOLLOWED_EVENTS_ACC_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DIDS_FOLLOWED_EVENTS_ACC_IDX" ON rucio.dids_followed_events USING btree (account);


--
-- Name: DIDS_IS_NEW_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DIDS_IS_NEW_IDX" ON rucio.dids USING btree (is_new);


--
-- Name: DID_META_DID_TYPE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DID_META_DID_TYPE_IDX" ON rucio.did_meta USING btree (did_type);


--
-- Name: DISTANCES_DEST_RSEID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "DISTANCES_DEST_RSEID_IDX" ON rucio.distances USING btree (dest_rse_id);


--
-- Name: LOCKS_RULE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "LOCKS_RULE_ID_IDX" ON rucio.locks USING btree (rule_id);


--
-- Name: MESSAGES_SERVICES_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "MESSAGES_SERVICES_IDX" ON rucio.messages USING btree (services, event_type);


--
-- Name: OAUTH_REQUESTS_ACCESS_MSG_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OAUTH_REQUESTS_ACCESS_MSG_IDX" ON rucio.oauth_requests USING btree (access_msg);


--
-- Name: OAUTH_REQUESTS_ACC_EXP_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OAUTH_REQUESTS_ACC_EXP_AT_IDX" ON rucio.oauth_requests USING btree (account, expired_at);


--
-- Name: OPENDATA_DID_CREATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DID_CREATED_AT_IDX" ON rucio.dids_opendata USING btree (created_at);


--
-- Name: OPENDATA_DID_STATE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DID_STATE_IDX" ON rucio.dids_opendata USING btree (state);


--
-- Name: OPENDATA_DID_STATE_UPDATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DID_STATE_UPDATED_AT_IDX" ON rucio.dids_opendata USING btree (state, updated_at);


--
-- Name: OPENDATA_DID_UPDATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DID_UPDATED_AT_IDX" ON rucio.dids_opendata USING btree (updated_at);


--
-- Name: OPENDATA_DOI_CREATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DOI_CREATED_AT_IDX" ON rucio.dids_opendata_doi USING btree (created_at);


--
-- Name: OPENDATA_DOI_UPDATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_DOI_UPDATED_AT_IDX" ON rucio.dids_opendata_doi USING btree (updated_at);


--
-- Name: OPENDATA_RECORD_CREATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_RECORD_CREATED_AT_IDX" ON rucio.dids_opendata_record USING btree (created_at);


--
-- Name: OPENDATA_RECORD_UPDATED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "OPENDATA_RECORD_UPDATED_AT_IDX" ON rucio.dids_opendata_record USING btree (updated_at);


--
-- Name: QUARANTINED_REPLICAS_PATH_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE UNIQUE INDEX "QUARANTINED_REPLICAS_PATH_IDX" ON rucio.quarantined_replicas USING btree (path, rse_id);


--
-- Name: REPLICAS_PATH_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REPLICAS_PATH_IDX" ON rucio.replicas USING btree (path);


--
-- Name: REPLICAS_RSE_ID_TOMBSTONE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REPLICAS_RSE_ID_TOMBSTONE_IDX" ON rucio.replicas USING btree (rse_id, tombstone);


--
-- Name: REPLICAS_STATE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REPLICAS_STATE_IDX" ON rucio.replicas USING btree (state);


--
-- Name: REQUESTS_DEST_RSE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_DEST_RSE_ID_IDX" ON rucio.requests USING btree (dest_rse_id);


--
-- Name: REQUESTS_EXTERNALID_UQ; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_EXTERNALID_UQ" ON rucio.requests USING btree (external_id);


--
-- Name: REQUESTS_RULEID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_RULEID_IDX" ON rucio.requests USING btree (rule_id);


--
-- Name: REQUESTS_SCOPE_NAME_RSE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_SCOPE_NAME_RSE_IDX" ON rucio.requests USING btree (scope, name, dest_rse_id, request_type);


--
-- Name: REQUESTS_TYP_STA_TRA_ACT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_TYP_STA_TRA_ACT_IDX" ON rucio.requests USING btree (request_type, state, transfertool, activity);


--
-- Name: REQUESTS_TYP_STA_UPD_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_TYP_STA_UPD_IDX" ON rucio.requests USING btree (request_type, state, activity);


--
-- Name: REQUESTS_TYP_STA_UPD_IDX_OLD; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQUESTS_TYP_STA_UPD_IDX_OLD" ON rucio.requests USING btree (request_type, state, updated_at);


--
-- Name: REQ_HIST_SCOPE_NAME_RSE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "REQ_HIST_SCOPE_NAME_RSE_IDX" ON rucio.requests_history USING btree (scope, name, dest_rse_id);


--
-- Name: RSE_ATTR_MAP_KEY_VALUE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RSE_ATTR_MAP_KEY_VALUE_IDX" ON rucio.rse_attr_map USING btree (key, value);


--
-- Name: RSE_TRANSFER_LIMITS_LIMIT_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RSE_TRANSFER_LIMITS_LIMIT_ID_IDX" ON rucio.rse_transfer_limits USING btree (limit_id, rse_id);


--
-- Name: RULES_CHILD_RULE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_CHILD_RULE_ID_IDX" ON rucio.rules USING btree (child_rule_id);


--
-- Name: RULES_EXPIRES_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_EXPIRES_AT_IDX" ON rucio.rules USING btree (expires_at);


--
-- Name: RULES_HISTORY_SCOPENAME_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_HISTORY_SCOPENAME_IDX" ON rucio.rules_history USING btree (scope, name);


--
-- Name: RULES_HIST_RECENT_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_HIST_RECENT_ID_IDX" ON rucio.rules_hist_recent USING btree (id);


--
-- Name: RULES_HIST_RECENT_SC_NA_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_HIST_RECENT_SC_NA_IDX" ON rucio.rules_hist_recent USING btree (scope, name);


--
-- Name: RULES_SCOPE_NAME_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_SCOPE_NAME_IDX" ON rucio.rules USING btree (scope, name);


--
-- Name: RULES_SC_NA_AC_RS_CO_UQ_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE UNIQUE INDEX "RULES_SC_NA_AC_RS_CO_UQ_IDX" ON rucio.rules USING btree (scope, name, account, rse_expression, copies);


--
-- Name: RULES_STATE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "RULES_STATE_IDX" ON rucio.rules USING btree (state);


--
-- Name: SOURCES_DEST_RSEID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "SOURCES_DEST_RSEID_IDX" ON rucio.sources USING btree (dest_rse_id);


--
-- Name: SOURCES_HIST_REQID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "SOURCES_HIST_REQID_IDX" ON rucio.sources_history USING btree (request_id);


--
-- Name: SOURCES_SC_NM_DST_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "SOURCES_SC_NM_DST_IDX" ON rucio.sources USING btree (scope, rse_id, name);


--
-- Name: SOURCES_SRC_DST_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "SOURCES_SRC_DST_IDX" ON rucio.sources USING btree (rse_id, dest_rse_id);


--
-- Name: SUBSCRIPTIONS_STATE_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "SUBSCRIPTIONS_STATE_IDX" ON rucio.subscriptions USING btree (state);


--
-- Name: TOKENS_ACCOUNT_EXPIRED_AT_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "TOKENS_ACCOUNT_EXPIRED_AT_IDX" ON rucio.tokens USING btree (account, expired_at);


--
-- Name: TRANSFER_HOPS_INITIAL_REQ_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "TRANSFER_HOPS_INITIAL_REQ_IDX" ON rucio.transfer_hops USING btree (initial_request_id);


--
-- Name: TRANSFER_HOPS_NH_REQ_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "TRANSFER_HOPS_NH_REQ_IDX" ON rucio.transfer_hops USING btree (next_hop_request_id);


--
-- Name: TRANSFER_LIMITS_SELECTORS_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "TRANSFER_LIMITS_SELECTORS_IDX" ON rucio.transfer_limits USING btree (rse_expression, activity);


--
-- Name: TRANSFER_STATS_KEY_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "TRANSFER_STATS_KEY_IDX" ON rucio.transfer_stats USING btree (resolution, "timestamp", dest_rse_id, src_rse_id, activity);


--
-- Name: UPDATED_ACCNT_CNTRS_RSE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "UPDATED_ACCNT_CNTRS_RSE_ID_IDX" ON rucio.updated_account_counters USING btree (account, rse_id);


--
-- Name: UPDATED_COL_REP_SNR_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "UPDATED_COL_REP_SNR_IDX" ON rucio.updated_col_rep USING btree (scope, name, rse_id);


--
-- Name: UPDATED_DIDS_SCOPERULENAME_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "UPDATED_DIDS_SCOPERULENAME_IDX" ON rucio.updated_dids USING btree (scope, rule_evaluation_action, name);


--
-- Name: UPDATED_RSE_CNTRS_RSE_ID_IDX; Type: INDEX; Schema: rucio; Owner: -
--

CREATE INDEX "UPDATED_RSE_CNTRS_RSE_ID_IDX" ON rucio.updated_rse_counters USING btree (rse_id);


--
-- Name: account_attr_map ACCOUNT_ATTR_MAP_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_attr_map
    ADD CONSTRAINT "ACCOUNT_ATTR_MAP_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: account_glob_limits ACCOUNT_GLOBAL_LIMITS_ACC_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_glob_limits
    ADD CONSTRAINT "ACCOUNT_GLOBAL_LIMITS_ACC_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: account_limits ACCOUNT_LIMITS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_limits
    ADD CONSTRAINT "ACCOUNT_LIMITS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: account_limits ACCOUNT_LIMITS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_limits
    ADD CONSTRAINT "ACCOUNT_LIMITS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: account_map ACCOUNT_MAP_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_map
    ADD CONSTRAINT "ACCOUNT_MAP_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: account_map ACCOUNT_MAP_ID_TYPE_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_map
    ADD CONSTRAINT "ACCOUNT_MAP_ID_TYPE_FK" FOREIGN KEY (identity, identity_type) REFERENCES rucio.identities(identity, identity_type);


--
-- Name: account_usage ACCOUNT_USAGE_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_usage
    ADD CONSTRAINT "ACCOUNT_USAGE_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: account_usage ACCOUNT_USAGE_RSES_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.account_usage
    ADD CONSTRAINT "ACCOUNT_USAGE_RSES_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: archive_contents ARCH_CONTENTS_CHILD_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.archive_contents
    ADD CONSTRAINT "ARCH_CONTENTS_CHILD_FK" FOREIGN KEY (child_scope, child_name) REFERENCES rucio.dids(scope, name) ON DELETE CASCADE;


--
-- Name: archive_contents ARCH_CONTENTS_PARENT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.archive_contents
    ADD CONSTRAINT "ARCH_CONTENTS_PARENT_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: bad_pfns BAD_PFNS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.bad_pfns
    ADD CONSTRAINT "BAD_PFNS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: bad_replicas BAD_REPLICAS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.bad_replicas
    ADD CONSTRAINT "BAD_REPLICAS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: collection_replicas COLLECTION_REPLICAS_LFN_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.collection_replicas
    ADD CONSTRAINT "COLLECTION_REPLICAS_LFN_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: collection_replicas COLLECTION_REPLICAS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.collection_replicas
    ADD CONSTRAINT "COLLECTION_REPLICAS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: contents CONTENTS_CHILD_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.contents
    ADD CONSTRAINT "CONTENTS_CHILD_ID_FK" FOREIGN KEY (child_scope, child_name) REFERENCES rucio.dids(scope, name) ON DELETE CASCADE;


--
-- Name: contents CONTENTS_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.contents
    ADD CONSTRAINT "CONTENTS_ID_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: dataset_locks DATASET_LOCKS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dataset_locks
    ADD CONSTRAINT "DATASET_LOCKS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: dataset_locks DATASET_LOCKS_DID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dataset_locks
    ADD CONSTRAINT "DATASET_LOCKS_DID_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: dataset_locks DATASET_LOCKS_RULE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dataset_locks
    ADD CONSTRAINT "DATASET_LOCKS_RULE_ID_FK" FOREIGN KEY (rule_id) REFERENCES rucio.rules(id);


--
-- Name: dids DIDS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids
    ADD CONSTRAINT "DIDS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account) ON DELETE CASCADE;


--
-- Name: dids_followed DIDS_FOLLOWED_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_followed
    ADD CONSTRAINT "DIDS_FOLLOWED_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: dids_followed_events DIDS_FOLLOWED_EVENTS_ACC_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_followed_events
    ADD CONSTRAINT "DIDS_FOLLOWED_EVENTS_ACC_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: dids_followed DIDS_FOLLOWED_SCOPE_NAME_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_followed
    ADD CONSTRAINT "DIDS_FOLLOWED_SCOPE_NAME_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: dids DIDS_SCOPE_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids
    ADD CONSTRAINT "DIDS_SCOPE_FK" FOREIGN KEY (scope) REFERENCES rucio.scopes(scope);


--
-- Name: did_key_map DID_MAP_KEYS_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.did_key_map
    ADD CONSTRAINT "DID_MAP_KEYS_FK" FOREIGN KEY (key) REFERENCES rucio.did_keys(key);


--
-- Name: did_meta DID_META_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.did_meta
    ADD CONSTRAINT "DID_META_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: distances DISTANCES_DEST_RSES_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.distances
    ADD CONSTRAINT "DISTANCES_DEST_RSES_FK" FOREIGN KEY (dest_rse_id) REFERENCES rucio.rses(id);


--
-- Name: distances DISTANCES_SRC_RSES_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.distances
    ADD CONSTRAINT "DISTANCES_SRC_RSES_FK" FOREIGN KEY (src_rse_id) REFERENCES rucio.rses(id);


--
-- Name: lifetime_except LIFETIME_EXCEPT_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.lifetime_except
    ADD CONSTRAINT "LIFETIME_EXCEPT_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: locks LOCKS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.locks
    ADD CONSTRAINT "LOCKS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: locks LOCKS_RULE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.locks
    ADD CONSTRAINT "LOCKS_RULE_ID_FK" FOREIGN KEY (rule_id) REFERENCES rucio.rules(id);


--
-- Name: naming_conventions NAMING_CONVENTIONS_SCOPE_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.naming_conventions
    ADD CONSTRAINT "NAMING_CONVENTIONS_SCOPE_FK" FOREIGN KEY (scope) REFERENCES rucio.scopes(scope);


--
-- Name: dids_opendata OPENDATA_DID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata
    ADD CONSTRAINT "OPENDATA_DID_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name) ON DELETE CASCADE;


--
-- Name: dids_opendata_doi OPENDATA_DOI_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_doi
    ADD CONSTRAINT "OPENDATA_DOI_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids_opendata(scope, name) ON DELETE CASCADE;


--
-- Name: dids_opendata_meta OPENDATA_META_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_meta
    ADD CONSTRAINT "OPENDATA_META_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids_opendata(scope, name) ON DELETE CASCADE;


--
-- Name: dids_opendata_record OPENDATA_RECORD_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.dids_opendata_record
    ADD CONSTRAINT "OPENDATA_RECORD_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids_opendata(scope, name) ON DELETE CASCADE;


--
-- Name: quarantined_replicas QURD_REPLICAS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.quarantined_replicas
    ADD CONSTRAINT "QURD_REPLICAS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: replicas_history REPLICAS_HIST_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.replicas_history
    ADD CONSTRAINT "REPLICAS_HIST_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: replicas REPLICAS_LFN_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.replicas
    ADD CONSTRAINT "REPLICAS_LFN_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: replicas REPLICAS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.replicas
    ADD CONSTRAINT "REPLICAS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: requests REQUESTS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.requests
    ADD CONSTRAINT "REQUESTS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: requests REQUESTS_DID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.requests
    ADD CONSTRAINT "REQUESTS_DID_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: requests REQUESTS_RSES_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.requests
    ADD CONSTRAINT "REQUESTS_RSES_FK" FOREIGN KEY (dest_rse_id) REFERENCES rucio.rses(id);


--
-- Name: rses RSES_VOS_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rses
    ADD CONSTRAINT "RSES_VOS_FK" FOREIGN KEY (vo) REFERENCES rucio.vos(vo);


--
-- Name: rse_attr_map RSE_ATTR_MAP_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_attr_map
    ADD CONSTRAINT "RSE_ATTR_MAP_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rse_limits RSE_LIMIT_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_limits
    ADD CONSTRAINT "RSE_LIMIT_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rse_protocols RSE_PROTOCOL_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_protocols
    ADD CONSTRAINT "RSE_PROTOCOL_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rse_qos_map RSE_QOS_MAP_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_qos_map
    ADD CONSTRAINT "RSE_QOS_MAP_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rse_transfer_limits RSE_TRANSFER_LIMITS_LIMIT_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_transfer_limits
    ADD CONSTRAINT "RSE_TRANSFER_LIMITS_LIMIT_ID_FK" FOREIGN KEY (limit_id) REFERENCES rucio.transfer_limits(id);


--
-- Name: rse_transfer_limits RSE_TRANSFER_LIMITS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_transfer_limits
    ADD CONSTRAINT "RSE_TRANSFER_LIMITS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rse_usage RSE_USAGE_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rse_usage
    ADD CONSTRAINT "RSE_USAGE_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: rules RULES_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rules
    ADD CONSTRAINT "RULES_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: rules RULES_CHILD_RULE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rules
    ADD CONSTRAINT "RULES_CHILD_RULE_ID_FK" FOREIGN KEY (child_rule_id) REFERENCES rucio.rules(id);


--
-- Name: rules RULES_SCOPE_NAME_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rules
    ADD CONSTRAINT "RULES_SCOPE_NAME_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- Name: rules RULES_SUBS_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.rules
    ADD CONSTRAINT "RULES_SUBS_ID_FK" FOREIGN KEY (subscription_id) REFERENCES rucio.subscriptions(id);


--
-- Name: scopes SCOPES_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.scopes
    ADD CONSTRAINT "SCOPES_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: sources SOURCES_DEST_RSES_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.sources
    ADD CONSTRAINT "SOURCES_DEST_RSES_FK" FOREIGN KEY (dest_rse_id) REFERENCES rucio.rses(id);


--
-- Name: sources SOURCES_REPLICA_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.sources
    ADD CONSTRAINT "SOURCES_REPLICA_FK" FOREIGN KEY (scope, name, rse_id) REFERENCES rucio.replicas(scope, name, rse_id);


--
-- Name: sources SOURCES_REQ_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.sources
    ADD CONSTRAINT "SOURCES_REQ_ID_FK" FOREIGN KEY (request_id) REFERENCES rucio.requests(id);


--
-- Name: sources SOURCES_RSES_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.sources
    ADD CONSTRAINT "SOURCES_RSES_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: subscriptions SUBSCRIPTIONS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.subscriptions
    ADD CONSTRAINT "SUBSCRIPTIONS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: tokens TOKENS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.tokens
    ADD CONSTRAINT "TOKENS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: transfer_hops TRANSFER_HOPS_INIT_REQ_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_hops
    ADD CONSTRAINT "TRANSFER_HOPS_INIT_REQ_ID_FK" FOREIGN KEY (initial_request_id) REFERENCES rucio.requests(id);


--
-- Name: transfer_hops TRANSFER_HOPS_NH_REQ_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_hops
    ADD CONSTRAINT "TRANSFER_HOPS_NH_REQ_ID_FK" FOREIGN KEY (next_hop_request_id) REFERENCES rucio.requests(id);


--
-- Name: transfer_hops TRANSFER_HOPS_REQ_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_hops
    ADD CONSTRAINT "TRANSFER_HOPS_REQ_ID_FK" FOREIGN KEY (request_id) REFERENCES rucio.requests(id);


--
-- Name: transfer_stats TRANSFER_STATS_DEST_RSE_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_stats
    ADD CONSTRAINT "TRANSFER_STATS_DEST_RSE_FK" FOREIGN KEY (dest_rse_id) REFERENCES rucio.rses(id);


--
-- Name: transfer_stats TRANSFER_STATS_SRC_RSE_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.transfer_stats
    ADD CONSTRAINT "TRANSFER_STATS_SRC_RSE_FK" FOREIGN KEY (src_rse_id) REFERENCES rucio.rses(id);


--
-- Name: updated_account_counters UPDATED_ACCNT_CNTRS_ACCOUNT_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_account_counters
    ADD CONSTRAINT "UPDATED_ACCNT_CNTRS_ACCOUNT_FK" FOREIGN KEY (account) REFERENCES rucio.accounts(account);


--
-- Name: updated_account_counters UPDATED_ACCNT_CNTRS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_account_counters
    ADD CONSTRAINT "UPDATED_ACCNT_CNTRS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: updated_rse_counters UPDATED_RSE_CNTRS_RSE_ID_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.updated_rse_counters
    ADD CONSTRAINT "UPDATED_RSE_CNTRS_RSE_ID_FK" FOREIGN KEY (rse_id) REFERENCES rucio.rses(id);


--
-- Name: virtual_placements VP_FK; Type: FK CONSTRAINT; Schema: rucio; Owner: -
--

ALTER TABLE ONLY rucio.virtual_placements
    ADD CONSTRAINT "VP_FK" FOREIGN KEY (scope, name) REFERENCES rucio.dids(scope, name);


--
-- PostgreSQL database dump complete
--


