-- Tables, their options, partitions, inheritance.
CREATE TABLE maker (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE item (id integer PRIMARY KEY, maker_id integer NOT NULL REFERENCES maker (id), name text NOT NULL, qty integer);
CREATE TABLE event (id bigint NOT NULL, at date NOT NULL, kind text NOT NULL DEFAULT 'x', maker_id integer,
  PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE event_2023 PARTITION OF event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_kind ON event (kind);
CREATE TABLE base (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'n' CHECK (name <> ''));
CREATE TABLE child (size integer) INHERITS (base);
INSERT INTO maker VALUES (1, 'Ada'), (2, 'Bob');
INSERT INTO item VALUES (1, 1, 'pen', 5), (2, 2, 'ink', NULL);
INSERT INTO event VALUES (1, '2023-05-05', 'a', 1), (2, '2024-05-05', 'b', NULL), (3, '2024-06-06', DEFAULT, 2);
INSERT INTO base VALUES (1, 'one');
INSERT INTO child VALUES (2, 'two', 7);

-- case: create a table
-- start
-- change
CREATE TABLE note (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id integer NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  text text NOT NULL DEFAULT 'it''s', at timestamptz NOT NULL DEFAULT now(), tags text[] DEFAULT '{}',
  UNIQUE (item_id, text), CHECK (length(text) < 1000)
);
CREATE INDEX note_at ON note (at DESC);

-- case: create tables that refer to each other in a chain
-- start
-- change
CREATE TABLE a3 (id integer PRIMARY KEY);
CREATE TABLE a2 (id integer PRIMARY KEY REFERENCES a3 (id));
CREATE TABLE a1 (id integer PRIMARY KEY REFERENCES a2 (id), other integer REFERENCES a1 (id));

-- case: drop a table
-- start
CREATE TABLE gone (id integer PRIMARY KEY, name text);
-- change
DROP TABLE gone;

-- case: drop a table that others refer to
-- start
CREATE TABLE gone (id serial PRIMARY KEY);
ALTER TABLE item ADD COLUMN gone_id integer REFERENCES gone (id);
-- change
ALTER TABLE item DROP COLUMN gone_id;
DROP TABLE gone;

-- case: a table without columns
-- start
-- change
CREATE TABLE nothing ();

-- case: logged to unlogged
-- start
CREATE TABLE cache (id integer PRIMARY KEY, text text);
INSERT INTO cache VALUES (1, 'a');
-- change
ALTER TABLE cache SET UNLOGGED;

-- case: unlogged to logged
-- start
CREATE UNLOGGED TABLE cache (id integer PRIMARY KEY, text text);
INSERT INTO cache VALUES (1, 'a');
-- change
ALTER TABLE cache SET LOGGED;

-- case: a new unlogged table
-- start
-- change
CREATE UNLOGGED TABLE cache (id integer PRIMARY KEY, item_id integer);

-- case: storage parameters of a table
-- start
-- change
ALTER TABLE item SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);

-- case: change and reset storage parameters
-- start
ALTER TABLE item SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.1);
-- change
ALTER TABLE item SET (fillfactor = 90);
ALTER TABLE item RESET (autovacuum_vacuum_scale_factor);

-- case: replica identity stays through a change
-- start
ALTER TABLE item REPLICA IDENTITY FULL;
-- change
ALTER TABLE item ADD COLUMN note text;

-- case: a policy and a rule stay through a change
-- start
ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON item USING (maker_id > 0);
CREATE RULE no_delete AS ON DELETE TO item DO INSTEAD NOTHING;
-- change
ALTER TABLE item ADD COLUMN note text;
CREATE INDEX item_note ON item (note);

-- case: extended statistics
-- start
-- change
CREATE STATISTICS item_both (ndistinct, dependencies) ON maker_id, qty FROM item;

-- case: create a table partitioned by list
-- start
-- change
CREATE TABLE sale (id integer NOT NULL, region text NOT NULL, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE sale_eu PARTITION OF sale FOR VALUES IN ('de', 'fr', 'it''s');
CREATE TABLE sale_rest PARTITION OF sale DEFAULT;

-- case: create a table partitioned by hash and expression
-- start
-- change
CREATE TABLE hashed (id integer NOT NULL, t text) PARTITION BY HASH (id);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE ranged (t text, n integer) PARTITION BY RANGE (lower(t) COLLATE "C", n);
CREATE TABLE ranged_a PARTITION OF ranged FOR VALUES FROM ('a', MINVALUE) TO ('m', MAXVALUE);

-- case: add a partition
-- start
-- change
CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- case: add a default partition with an index of its own
-- start
-- change
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_rest_maker ON event_rest (maker_id);

-- case: sub-partitions
-- start
-- change
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY HASH (id);
CREATE TABLE event_2026_0 PARTITION OF event_2026 FOR VALUES WITH (MODULUS 1, REMAINDER 0);

-- case: attach a table as partition
-- start
CREATE TABLE event_2022 (id bigint NOT NULL, at date NOT NULL, kind text NOT NULL DEFAULT 'x', maker_id integer,
  CONSTRAINT event_2022_pkey PRIMARY KEY (id, at));
CREATE INDEX event_2022_kind_idx ON event_2022 (kind);
INSERT INTO event_2022 VALUES (9, '2022-02-02', 'z', 1);
-- change
ALTER TABLE event ATTACH PARTITION event_2022 FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');

-- case: detach a partition
-- start
-- change
ALTER TABLE event DETACH PARTITION event_2023;

-- case: add a column to a partitioned table
-- start
-- change
ALTER TABLE event ADD COLUMN note text DEFAULT 'none';

-- case: drop a column of a partitioned table
-- start
-- change
ALTER TABLE event DROP COLUMN maker_id;

-- case: type of a column of a partitioned table
-- start
-- change
ALTER TABLE event ALTER COLUMN maker_id TYPE bigint;

-- case: index of a partitioned table
-- start
-- change
DROP INDEX event_kind;
CREATE INDEX event_maker ON event (maker_id DESC);

-- case: foreign key, CHECK and UNIQUE of a partitioned table
-- start
-- change
ALTER TABLE event ADD FOREIGN KEY (maker_id) REFERENCES maker (id);
ALTER TABLE event ADD CONSTRAINT event_kind_check CHECK (kind <> '');
ALTER TABLE event ADD UNIQUE (at, kind, id);

-- case: trigger of a partitioned table
-- start
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
-- change
CREATE TRIGGER event_touched BEFORE INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION touched();

-- case: default of one partition
-- start
-- change
ALTER TABLE event_2024 ALTER COLUMN kind SET DEFAULT 'y';

-- case: drop a partitioned table
-- start
-- change
DROP TABLE event;

-- case: a table that inherits
-- start
-- change
CREATE TABLE grandchild (extra text DEFAULT 'e', UNIQUE (extra)) INHERITS (child);

-- case: a table that inherits from two
-- start
CREATE TABLE other (tag text);
-- change
CREATE TABLE mixed (own integer PRIMARY KEY) INHERITS (base, other);

-- case: add a column to a parent
-- start
-- change
ALTER TABLE base ADD COLUMN note text NOT NULL DEFAULT 'none';

-- case: add a CHECK to a parent
-- start
-- change
ALTER TABLE base ADD CONSTRAINT base_id CHECK (id > 0);

-- case: type of a column of a parent
-- start
ALTER TABLE base ADD COLUMN v integer DEFAULT 3;
-- change
ALTER TABLE base ALTER COLUMN v TYPE bigint;

-- case: begin to inherit
-- start
CREATE TABLE orphan (id integer NOT NULL, name text NOT NULL DEFAULT 'n', extra text,
  CONSTRAINT base_name_check CHECK (name <> ''));
INSERT INTO orphan VALUES (5, 'five', 'x');
-- change
ALTER TABLE orphan INHERIT base;


-- case: a child and a partition get defaults, NOT NULL, comments and options of their own
-- start
-- change
ALTER TABLE child ALTER id SET DEFAULT 7, ALTER name SET DEFAULT 'mine', ALTER name SET STATISTICS 50;
COMMENT ON COLUMN child.name IS 'of the child';
ALTER TABLE event_2023 ALTER maker_id SET NOT NULL;
ALTER TABLE event_2024 ALTER kind SET DEFAULT 'new', ALTER kind SET STORAGE EXTERNAL;
COMMENT ON COLUMN event_2024.kind IS 'of 2024';

-- case: a column of a parent changes, the child's own default and NOT NULL stay
-- start
ALTER TABLE base ADD note text, ADD n integer;
UPDATE child SET note = '';
ALTER TABLE child ALTER name SET DEFAULT 'mine', ALTER note SET NOT NULL, ALTER n SET DEFAULT 3;
CREATE TABLE grandchild () INHERITS (child);
ALTER TABLE grandchild ALTER name SET DEFAULT 'grand';
ALTER TABLE event_2023 ALTER kind SET DEFAULT 'old';
-- change
ALTER TABLE ONLY base ALTER name SET DEFAULT 'base';
ALTER TABLE ONLY base ALTER n SET DEFAULT 4;
ALTER TABLE ONLY child ALTER name SET DEFAULT 'child';
ALTER TABLE ONLY event ALTER kind SET DEFAULT 'y';

-- case: a parent and its children come with defaults, NOT NULL and comments of their own
-- start
-- change
CREATE TABLE root (id integer, name text DEFAULT 'r', note text);
CREATE TABLE leaf (size integer) INHERITS (root);
ALTER TABLE leaf ALTER name SET DEFAULT 'l', ALTER note SET NOT NULL, ALTER id SET DEFAULT 3;
COMMENT ON COLUMN leaf.name IS 'of the leaf';
CREATE TABLE log (id integer, at date, kind text DEFAULT 'k') PARTITION BY RANGE (at);
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE log_2024 ALTER kind SET DEFAULT 'n', ALTER id SET NOT NULL;
COMMENT ON COLUMN log_2024.kind IS 'of 2024';

-- case: a column comes to a parent, and a child has its own default for it
-- start
-- change
ALTER TABLE base ADD note text NOT NULL DEFAULT 'b';
ALTER TABLE child ALTER note SET DEFAULT 'c';
COMMENT ON COLUMN child.note IS 'of the child';
ALTER TABLE event ADD note text;
ALTER TABLE event_2024 ALTER note SET DEFAULT 'e';

-- case: the target of extended statistics
-- start
CREATE STATISTICS item_stats (ndistinct) ON name, qty FROM item;
-- change
ALTER STATISTICS item_stats SET STATISTICS 300;

-- case: a partition is detached, and its old table loses a column that it keeps
-- start
-- change
ALTER TABLE event DETACH PARTITION event_2023;
ALTER TABLE event DROP COLUMN maker_id;
ALTER TABLE event_2023 ADD COLUMN extra integer;

-- case: a child leaves its parent, which then changes
-- start
CREATE TABLE p (id integer NOT NULL, a integer DEFAULT 4);
CREATE TABLE c (id integer NOT NULL, a integer DEFAULT 4, b text) INHERITS (p);
INSERT INTO c VALUES (1, 2, 'x');
-- change
ALTER TABLE c NO INHERIT p;
ALTER TABLE p ADD COLUMN z integer;
ALTER TABLE p ADD CONSTRAINT p_a CHECK (a > 1);
ALTER TABLE p ALTER a TYPE bigint;

-- case: a table gets what a partitioned one has, and is attached to it
-- column order: free
-- start
CREATE TABLE log (id bigint, k integer, n text DEFAULT 'n') PARTITION BY LIST (k);
CREATE INDEX log_n ON log (n);
CREATE TABLE x (id integer, k integer, old text);
INSERT INTO x VALUES (1, 1, 'o');
-- change
ALTER TABLE x ALTER id TYPE bigint;
ALTER TABLE x DROP COLUMN old;
ALTER TABLE x ADD COLUMN n text;
ALTER TABLE log ATTACH PARTITION x FOR VALUES IN (1);

-- case: bounds of partitions move
-- start
CREATE TABLE log (id integer, k integer) PARTITION BY RANGE (k);
CREATE TABLE x PARTITION OF log FOR VALUES FROM (1) TO (10);
CREATE TABLE y PARTITION OF log FOR VALUES FROM (10) TO (20);
INSERT INTO log VALUES (1, 1), (2, 16);
-- change
ALTER TABLE log DETACH PARTITION x;
ALTER TABLE log DETACH PARTITION y;
ALTER TABLE log ATTACH PARTITION x FOR VALUES FROM (1) TO (15);
ALTER TABLE log ATTACH PARTITION y FOR VALUES FROM (15) TO (20);

-- case: a partition comes to a table that others refer to
-- start
CREATE TABLE o (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE o1 PARTITION OF o FOR VALUES FROM (1) TO (10);
CREATE TABLE i (o integer REFERENCES o);
INSERT INTO o VALUES (1);
INSERT INTO i VALUES (1);
-- change
CREATE TABLE o2 PARTITION OF o FOR VALUES FROM (10) TO (20);

-- case: rename a column that children and partitions share
-- options: --rename event.kind=event.sort --rename base.name=base.title
-- start
ALTER TABLE event_2023 ALTER kind SET DEFAULT 'old';
ALTER TABLE child ALTER name SET DEFAULT 'mine';
CREATE INDEX child_name ON child (name);
CREATE INDEX event_2024_at ON event_2024 (at, kind);
-- change
ALTER TABLE event RENAME kind TO sort;
ALTER TABLE base RENAME name TO title;

-- case: a column goes that a partition has an index, a CHECK and a key on
-- column order: free
-- start
CREATE TABLE m (id int, v int, w int) PARTITION BY LIST (id);
CREATE TABLE p PARTITION OF m DEFAULT;
CREATE INDEX pi ON p (v);
ALTER TABLE p ADD CONSTRAINT pc CHECK (v > 0), ADD CONSTRAINT pu UNIQUE (v, w);
INSERT INTO m VALUES (1, 2, 3);
-- change
ALTER TABLE m DROP COLUMN v;

-- case: a column goes that a child has an index on
-- column order: free
-- start
CREATE TABLE m (id int, k int);
CREATE TABLE c (x int) INHERITS (m);
CREATE INDEX bk ON c (k);
INSERT INTO c VALUES (1, 2, 3);
-- change
ALTER TABLE m DROP COLUMN k;

-- case: a partition has an index on a column that its parent gets
-- column order: free
-- start
CREATE TABLE m (id int) PARTITION BY LIST (id);
CREATE TABLE p PARTITION OF m DEFAULT;
INSERT INTO m VALUES (1);
-- change
ALTER TABLE m ADD COLUMN v int;
CREATE INDEX pi ON p (v);

-- case: an index of a partition becomes its parent's
-- start
CREATE TABLE m (id int, v int) PARTITION BY LIST (id);
CREATE TABLE p PARTITION OF m DEFAULT;
CREATE INDEX ON p (v);
INSERT INTO m VALUES (1, 2);
-- change
CREATE INDEX ON m (v);

-- case: a CHECK of a partition becomes its parent's
-- start
CREATE TABLE m (id int, v int) PARTITION BY LIST (id);
CREATE TABLE p PARTITION OF m DEFAULT;
ALTER TABLE p ADD CONSTRAINT pc CHECK (v > 0);
INSERT INTO m VALUES (1, 2);
-- change
ALTER TABLE m ADD CONSTRAINT pc CHECK (v > 0);

-- case: a partition and a child leave a parent with a CHECK
-- start
CREATE TABLE m (id integer, d date NOT NULL, CHECK (id > 0)) PARTITION BY RANGE (d);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE p (id integer, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE c (id integer, CONSTRAINT positive CHECK (id > 0)) INHERITS (p);
INSERT INTO m VALUES (1, '2021-02-02');
-- change
ALTER TABLE m DETACH PARTITION m2;
ALTER TABLE c NO INHERIT p;

-- case: a partition leaves a parent with a CHECK and loses it
-- start
CREATE TABLE m (id integer, d date NOT NULL, CHECK (id > 0)) PARTITION BY RANGE (d);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
-- change
ALTER TABLE m DETACH PARTITION m2;
ALTER TABLE m2 DROP CONSTRAINT m_id_check;

-- case: attach a table that gets indexes and keys from its parent
-- start
CREATE TABLE owner (id integer PRIMARY KEY);
CREATE TABLE m (id integer, d date NOT NULL, v integer, r integer REFERENCES owner, PRIMARY KEY (id, d), UNIQUE (v, d))
  PARTITION BY RANGE (d);
CREATE INDEX mi ON m (id);
CREATE INDEX mv ON m (v DESC) INCLUDE (r);
CREATE INDEX ml ON m ((v + 1));
CREATE TABLE m2 (id integer NOT NULL, d date NOT NULL, v integer, r integer);
CREATE INDEX ml2 ON m2 ((v + 1));
INSERT INTO m2 VALUES (1, '2021-02-02', 3, NULL);
-- change
ALTER TABLE m ATTACH PARTITION m2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
