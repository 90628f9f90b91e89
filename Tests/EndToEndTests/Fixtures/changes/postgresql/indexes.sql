-- Indexes.
CREATE TABLE place (
  id integer PRIMARY KEY, name text NOT NULL, city text, data jsonb, words tsvector, spot point, span int4range, price numeric
);
CREATE TABLE visit (place_id integer NOT NULL REFERENCES place (id), at timestamptz NOT NULL);
CREATE INDEX visit_at ON visit (at);
INSERT INTO place VALUES (1, 'Café', 'Paris', '{"a": 1}', 'cafe', '(1,2)', '[1,5)', 1.5),
  (2, 'Bar', NULL, NULL, NULL, NULL, NULL, NULL), (3, 'it''s', 'Rome', '{"b": [2]}', 'it', '(3,4)', '[9,12)', 2);
INSERT INTO visit VALUES (1, '2024-01-01 10:00+00'), (1, '2024-01-02 10:00+00'), (3, '2024-01-02 11:00+00');

-- case: add an index
-- start
-- change
CREATE INDEX place_name ON place (name);

-- case: add a unique index of two columns
-- start
-- change
CREATE UNIQUE INDEX place_both ON place (name, city);

-- case: drop an index
-- start
-- change
DROP INDEX visit_at;

-- case: order and NULLS of an index
-- start
CREATE INDEX place_city ON place (city, name);
-- change
DROP INDEX place_city;
CREATE INDEX place_city ON place (city DESC NULLS LAST, name NULLS FIRST);

-- case: an expression index
-- start
-- change
CREATE UNIQUE INDEX place_lower ON place (lower(name), (price * 2), coalesce(city, ''));

-- case: change the expression of an index
-- start
CREATE INDEX place_lower ON place (lower(name));
-- change
DROP INDEX place_lower;
CREATE INDEX place_lower ON place (upper(name));

-- case: a partial index
-- start
-- change
CREATE INDEX place_named ON place (city) WHERE city IS NOT NULL AND name <> 'it''s' AND price > 1;

-- case: change the condition of an index
-- start
CREATE INDEX place_dear ON place (price) WHERE price > 1;
-- change
DROP INDEX place_dear;
CREATE INDEX place_dear ON place (price) WHERE price > 2.5;

-- case: an index with INCLUDE
-- start
CREATE INDEX place_city ON place (city);
-- change
DROP INDEX place_city;
CREATE INDEX place_city ON place (city) INCLUDE (name, price);

-- case: a unique index with NULLS NOT DISTINCT
-- start
CREATE UNIQUE INDEX place_city ON place (city);
-- change
DROP INDEX place_city;
CREATE UNIQUE INDEX place_city ON place (city) NULLS NOT DISTINCT;

-- case: hash, gin, gist, brin
-- start
-- change
CREATE INDEX place_hash ON place USING hash (name);
CREATE INDEX place_gin ON place USING gin (words);
CREATE INDEX place_gist ON place USING gist (spot);
CREATE INDEX visit_brin ON visit USING brin (at) WITH (pages_per_range = 32, autosummarize = on);

-- case: spgist over a range
-- start
-- change
CREATE INDEX place_span ON place USING spgist (span);

-- case: change the method of an index
-- start
CREATE INDEX place_name ON place (name);
-- change
DROP INDEX place_name;
CREATE INDEX place_name ON place USING hash (name);

-- case: operator classes
-- start
CREATE INDEX place_name ON place (name);
CREATE INDEX place_data ON place USING gin (data);
-- change
DROP INDEX place_name;
DROP INDEX place_data;
CREATE INDEX place_name ON place (name text_pattern_ops);
CREATE INDEX place_data ON place USING gin (data jsonb_path_ops);

-- case: trigrams with a parameter of the operator class
-- start
CREATE EXTENSION pg_trgm;
-- change
CREATE INDEX place_trgm ON place USING gist (name gist_trgm_ops (siglen = 32));
CREATE INDEX place_gin ON place USING gin (name gin_trgm_ops, city gin_trgm_ops);

-- case: collation of an index
-- start
CREATE INDEX place_name ON place (name);
-- change
DROP INDEX place_name;
CREATE INDEX place_name ON place (name COLLATE "C" DESC);

-- case: storage parameters of an index
-- start
CREATE INDEX place_name ON place (name);
CREATE INDEX place_gin ON place USING gin (words) WITH (fastupdate = off);
-- change
ALTER INDEX place_name SET (fillfactor = 60, deduplicate_items = off);
ALTER INDEX place_gin SET (fastupdate = on);

-- case: reset the storage parameters of an index
-- start
CREATE INDEX place_name ON place (name) WITH (fillfactor = 60);
-- change
ALTER INDEX place_name RESET (fillfactor);

-- case: rename an index
-- start
CREATE INDEX place_a ON place (name, city) WHERE price > 1;
-- change
ALTER INDEX place_a RENAME TO place_b;

-- case: swap the names of two indexes
-- start
CREATE INDEX place_a ON place (name);
CREATE INDEX place_b ON place (city);
-- change
ALTER INDEX place_a RENAME TO place_x;
ALTER INDEX place_b RENAME TO place_a;
ALTER INDEX place_x RENAME TO place_b;

-- case: unique to not unique
-- start
CREATE UNIQUE INDEX place_name ON place (name);
-- change
DROP INDEX place_name;
CREATE INDEX place_name ON place (name);

-- case: the index that a table is clustered on
-- start
CREATE INDEX place_name ON place (name);
ALTER TABLE place CLUSTER ON place_name;
-- change
CREATE INDEX place_city ON place (city);

-- case: an index on a function of another schema
-- start
CREATE SCHEMA lib;
CREATE FUNCTION lib.fold(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
-- change
CREATE UNIQUE INDEX place_fold ON place (lib.fold(name));

-- case: operator class parameters of an extension
-- start
CREATE EXTENSION pg_trgm;
CREATE INDEX place_like ON place USING gist (name gist_trgm_ops (siglen = 64));
CREATE MATERIALIZED VIEW names AS SELECT name FROM place;
CREATE INDEX names_like ON names USING gist (name gist_trgm_ops (siglen = 32));
-- change
CREATE INDEX place_city ON place (city);
