CREATE TYPE state AS ENUM ('new', 'old', 'gone');
COMMENT ON TYPE state IS 'where it stands';
CREATE DOMAIN price AS numeric(10, 2) CHECK (VALUE >= 0);
COMMENT ON DOMAIN price IS 'in euros';
CREATE FUNCTION one() RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION norm(t varchar) RETURNS varchar IMMUTABLE LANGUAGE sql AS 'SELECT lower(t)::varchar';
CREATE TABLE item (id integer PRIMARY KEY, name varchar(20), s state DEFAULT 'new', cost price, a integer);
INSERT INTO item (id, name, cost, a) VALUES (1, 'One', 1.5, 3), (2, 'Two', 2, 4);
CREATE TABLE other (id integer PRIMARY KEY, name varchar(20));
INSERT INTO other VALUES (1, 'Eins');

-- case: a function of a default returns another type
-- start
ALTER TABLE item ADD n integer DEFAULT one();
-- change
ALTER TABLE item ALTER n DROP DEFAULT;
DROP FUNCTION one();
CREATE FUNCTION one() RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1::bigint';
ALTER TABLE item ALTER n SET DEFAULT one();

-- case: a function of an index, a CHECK and a generated column returns another type
-- column order: free
-- start
CREATE INDEX item_norm ON item (norm(name)) WHERE norm(name) <> 'x';
ALTER TABLE item ADD CONSTRAINT item_norm_check CHECK (norm(name) <> '');
ALTER TABLE item ADD g text GENERATED ALWAYS AS (norm(name)) STORED;
-- change
DROP INDEX item_norm;
ALTER TABLE item DROP CONSTRAINT item_norm_check;
ALTER TABLE item DROP g;
DROP FUNCTION norm(varchar);
CREATE FUNCTION norm(t varchar) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower(t)';
CREATE INDEX item_norm ON item (norm(name)) WHERE norm(name) <> 'x';
ALTER TABLE item ADD CONSTRAINT item_norm_check CHECK (norm(name) <> '');
ALTER TABLE item ADD g text GENERATED ALWAYS AS (norm(name)) STORED;

-- case: a function of a default and of a trigger gets an argument with a default
-- start
CREATE FUNCTION f(x integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT x';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
ALTER TABLE item ADD n integer DEFAULT f(3);
CREATE TRIGGER item_touch BEFORE UPDATE ON item FOR EACH ROW WHEN (f(NEW.a) > 1) EXECUTE FUNCTION touch();
-- change
DROP TRIGGER item_touch ON item;
ALTER TABLE item ALTER n DROP DEFAULT;
DROP FUNCTION f(integer);
CREATE FUNCTION f(x integer, y integer DEFAULT 0) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT x + y';
ALTER TABLE item ALTER n SET DEFAULT f(3);
CREATE TRIGGER item_touch BEFORE UPDATE ON item FOR EACH ROW WHEN (f(NEW.a) > 1) EXECUTE FUNCTION touch();

-- case: a member goes that a generated column may hold
-- column order: free
-- start
ALTER TABLE item ADD g boolean GENERATED ALWAYS AS (s = 'new') STORED;
CREATE INDEX item_g ON item (g, id);
-- change
ALTER TABLE item DROP g;
ALTER TABLE item ALTER s DROP DEFAULT;
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'old');
COMMENT ON TYPE state IS 'where it stands';
ALTER TABLE item ALTER s TYPE state USING s::text::state;
DROP TYPE state_old;
ALTER TABLE item ALTER s SET DEFAULT 'new';
ALTER TABLE item ADD g boolean GENERATED ALWAYS AS (s = 'new') STORED;
CREATE INDEX item_g ON item (g, id);

-- case: a member goes of a type that a view casts to
-- start
CREATE VIEW v AS SELECT id FROM item WHERE 'x' <> ('new'::state)::text;
-- change
DROP VIEW v;
ALTER TABLE item ALTER s DROP DEFAULT;
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'old');
COMMENT ON TYPE state IS 'where it stands';
ALTER TABLE item ALTER s TYPE state USING s::text::state;
DROP TYPE state_old;
ALTER TABLE item ALTER s SET DEFAULT 'new';
CREATE VIEW v AS SELECT id FROM item WHERE 'x' <> ('new'::state)::text;

-- case: a domain changes its type under a generated column
-- column order: free
-- start
ALTER TABLE item ADD g numeric GENERATED ALWAYS AS (cost::numeric * 2) STORED;
-- change
ALTER TABLE item DROP g;
ALTER TABLE item ALTER cost TYPE numeric(12, 2);
DROP DOMAIN price;
CREATE DOMAIN price AS numeric(12, 2) CHECK (VALUE >= 0);
COMMENT ON DOMAIN price IS 'in euros';
ALTER TABLE item ALTER cost TYPE price;
ALTER TABLE item ADD g numeric GENERATED ALWAYS AS (cost::numeric * 2) STORED;

-- case: a generated column under a composite key changes with its source
-- column order: free
-- start
ALTER TABLE item ADD g integer GENERATED ALWAYS AS (a * 2) STORED;
ALTER TABLE item ADD CONSTRAINT item_g_id UNIQUE (g, id);
CREATE INDEX item_a ON item (a) INCLUDE (g);
-- change
ALTER TABLE item DROP CONSTRAINT item_g_id;
DROP INDEX item_a;
ALTER TABLE item DROP g;
ALTER TABLE item ALTER a TYPE bigint;
ALTER TABLE item ADD g bigint GENERATED ALWAYS AS (a * 2) STORED;
ALTER TABLE item ADD CONSTRAINT item_g_id UNIQUE (g, id);
CREATE INDEX item_a ON item (a) INCLUDE (g);

-- case: statistics stay where their generated column gets another expression
-- column order: free
-- start
ALTER TABLE item ADD g integer GENERATED ALWAYS AS (a * 2) STORED;
CREATE STATISTICS item_stats ON g, id FROM item;
-- change
DROP STATISTICS item_stats;
ALTER TABLE item DROP g;
ALTER TABLE item ADD g integer GENERATED ALWAYS AS (a * 3) STORED;
CREATE STATISTICS item_stats ON g, id FROM item;

-- case: the default of a view's column stays where the view is made anew
-- start
CREATE VIEW v AS SELECT id, name FROM item;
ALTER VIEW v ALTER COLUMN name SET DEFAULT 'none';
-- change
DROP VIEW v;
ALTER TABLE item ALTER name TYPE text;
CREATE VIEW v AS SELECT id, name FROM item;
ALTER VIEW v ALTER COLUMN name SET DEFAULT 'none';

-- case: a partition comes with a new column of its parent
-- start
CREATE TABLE ev (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE ev_1 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- change
ALTER TABLE ev ADD extra integer DEFAULT 5;
CREATE TABLE ev_2 PARTITION OF ev FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- case: a column is renamed under a view with another column of that name
-- options: --rename item.name=item.title
-- start
CREATE VIEW v AS SELECT item.name, other.name AS other FROM item JOIN other ON other.id = item.id;
-- change
DROP VIEW v;
ALTER TABLE item RENAME name TO title;
CREATE VIEW v AS SELECT item.title, other.name AS other FROM item JOIN other ON other.id = item.id;

-- case: a collated text becomes an uuid
-- start
ALTER TABLE item ADD c text COLLATE "C" NOT NULL DEFAULT '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
-- change
ALTER TABLE item ALTER c DROP DEFAULT;
ALTER TABLE item ALTER c TYPE uuid USING c::uuid;

-- case: a member goes of a type under a domain and an exclusion
-- start
CREATE DOMAIN standing AS state DEFAULT 'new';
ALTER TABLE other ADD st standing;
ALTER TABLE item ADD CONSTRAINT item_ex EXCLUDE USING btree (id WITH =) WHERE (s = 'old');
-- change
ALTER TABLE item DROP CONSTRAINT item_ex;
ALTER TABLE item ALTER s DROP DEFAULT;
ALTER TABLE other ALTER st TYPE text;
DROP DOMAIN standing;
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'old');
COMMENT ON TYPE state IS 'where it stands';
ALTER TABLE item ALTER s TYPE state USING s::text::state;
DROP TYPE state_old;
CREATE DOMAIN standing AS state DEFAULT 'new';
ALTER TABLE item ALTER s SET DEFAULT 'new';
ALTER TABLE other ALTER st TYPE standing USING st::state;
ALTER TABLE item ADD CONSTRAINT item_ex EXCLUDE USING btree (id WITH =) WHERE (s = 'old');

-- case: a domain changes its type under another domain, an array and a function
-- start
CREATE DOMAIN low_price AS price CHECK (VALUE < 100);
ALTER TABLE other ADD low low_price, ADD prices price[];
CREATE FUNCTION twice(p price) RETURNS numeric LANGUAGE sql AS 'SELECT p * 2';
-- change
DROP FUNCTION twice(price);
ALTER TABLE other ALTER low TYPE numeric(12, 2), ALTER prices TYPE numeric(12, 2)[];
ALTER TABLE item ALTER cost TYPE numeric(12, 2);
DROP DOMAIN low_price;
DROP DOMAIN price;
CREATE DOMAIN price AS numeric(12, 2) CHECK (VALUE >= 0);
COMMENT ON DOMAIN price IS 'in euros';
CREATE DOMAIN low_price AS price CHECK (VALUE < 100);
ALTER TABLE item ALTER cost TYPE price;
ALTER TABLE other ALTER low TYPE low_price, ALTER prices TYPE price[];
CREATE FUNCTION twice(p price) RETURNS numeric LANGUAGE sql AS 'SELECT p * 2';

-- case: a composite type that a column has gets an attribute
-- start
CREATE TYPE addr AS (street text, zip varchar(5));
ALTER TABLE other ADD a addr;
-- change
ALTER TYPE addr ADD ATTRIBUTE country text;

-- case: a table is renamed under functions over its rows
-- options: --rename other=another
-- start
CREATE FUNCTION of_row(o other) RETURNS text LANGUAGE sql AS 'SELECT $1.name::text';
CREATE FUNCTION all_rows() RETURNS SETOF other LANGUAGE plpgsql AS 'BEGIN END';
-- change
ALTER TABLE other RENAME TO another;

-- case: a body that the server has read follows its table
-- start
CREATE FUNCTION all_items() RETURNS SETOF item LANGUAGE sql BEGIN ATOMIC SELECT * FROM item; END;
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(a)::bigint FROM item; END;
-- change
DROP FUNCTION all_items();
DROP FUNCTION total();
ALTER TABLE item ADD n integer, ALTER a TYPE bigint;
CREATE FUNCTION all_items() RETURNS SETOF item LANGUAGE sql BEGIN ATOMIC SELECT * FROM item; END;
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(a)::bigint FROM item; END;

-- case: an extension with a type and a domain over what it brings
-- start
-- change
CREATE EXTENSION citext;
CREATE TYPE cited AS (b citext);
CREATE DOMAIN cited_d AS citext CHECK (VALUE <> '');
CREATE TABLE cites (id integer PRIMARY KEY, c cited, d cited_d);

-- case: a function over the rows of a table whose name a view in another schema has
-- start
CREATE SCHEMA app;
CREATE SCHEMA api;
-- change
CREATE TABLE app.users (id integer PRIMARY KEY, name text);
CREATE FUNCTION app.shown(u app.users) RETURNS text STABLE LANGUAGE sql AS 'SELECT u.name';
CREATE VIEW api.users AS SELECT u.id, app.shown(u.*) AS shown FROM app.users u;

-- case: drop a table whose name another schema has, there with a trigger
-- start
CREATE SCHEMA u;
CREATE TABLE u.item (id integer PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION touch();
-- change
DROP TABLE u.item;

-- case: a view that a function returns rows of, and another reads, loses a column
-- start
CREATE VIEW w AS SELECT id, name, a FROM item;
CREATE FUNCTION ws() RETURNS SETOF w STABLE LANGUAGE sql AS 'SELECT * FROM w';
CREATE FUNCTION w_name(w) RETURNS text STABLE LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION w_count() RETURNS bigint STABLE LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM w; END;
CREATE VIEW w_names AS SELECT w_name(w.*) AS n, w_count() AS c FROM ws() w;
COMMENT ON FUNCTION ws() IS 'all of them';
-- change
DROP VIEW w_names;
DROP FUNCTION w_name(w);
DROP FUNCTION ws();
DROP FUNCTION w_count();
DROP VIEW w;
CREATE VIEW w AS SELECT id, name FROM item;
CREATE FUNCTION ws() RETURNS SETOF w STABLE LANGUAGE sql AS 'SELECT * FROM w';
CREATE FUNCTION w_name(w) RETURNS text STABLE LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION w_count() RETURNS bigint STABLE LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM w; END;
CREATE VIEW w_names AS SELECT w_name(w.*) AS n, w_count() AS c FROM ws() w;
COMMENT ON FUNCTION ws() IS 'all of them';

-- case: a view and the functions over its rows come
-- start
-- change
CREATE VIEW w AS SELECT id, name, a FROM item;
CREATE FUNCTION ws() RETURNS SETOF w STABLE LANGUAGE sql AS 'SELECT * FROM w';
CREATE FUNCTION w_count() RETURNS bigint STABLE LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM w; END;
CREATE VIEW w_names AS SELECT w.name AS n, w_count() AS c FROM ws() w;

-- case: a column under a view that a function has as its argument changes its type
-- start
CREATE VIEW w AS SELECT id, name, a FROM item;
CREATE FUNCTION w_name(x w, y integer DEFAULT 1) RETURNS text STABLE LANGUAGE plpgsql AS 'BEGIN RETURN x.name; END';
-- change
DROP FUNCTION w_name(w, integer);
DROP VIEW w;
ALTER TABLE item ALTER a TYPE bigint;
CREATE VIEW w AS SELECT id, name, a FROM item;
CREATE FUNCTION w_name(x w, y integer DEFAULT 1) RETURNS text STABLE LANGUAGE plpgsql AS 'BEGIN RETURN x.name; END';

-- case: a function that leans on the search path of who calls it
-- start
CREATE SCHEMA app;
CREATE TABLE app.thing (id integer PRIMARY KEY);
-- change
SET check_function_bodies = off;
CREATE FUNCTION app.things() RETURNS bigint STABLE LANGUAGE sql AS 'SELECT count(*) FROM thing';

-- case: a column under a generated column goes, another comes in its place
-- column order: free
-- start
ALTER TABLE item ADD g integer GENERATED ALWAYS AS (a + 1) STORED;
-- change
ALTER TABLE item ADD b integer;
ALTER TABLE item DROP g;
ALTER TABLE item DROP a;
ALTER TABLE item ADD g integer GENERATED ALWAYS AS (b + 1) STORED;

-- case: a column and a function that the server has read come together
-- start
-- change
ALTER TABLE item ADD COLUMN extra integer;
CREATE FUNCTION extras() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(extra) FROM item; END;
CREATE FUNCTION more() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT extras() + 1; END;

-- case: a column of a parent changes its type under what its children have
-- start
CREATE TABLE p (id integer, a varchar(5));
CREATE TABLE c (b text) INHERITS (p);
ALTER TABLE c ALTER a SET DEFAULT 'c';
CREATE VIEW cv AS SELECT a FROM c;
CREATE FUNCTION ca() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM c; END;
CREATE TABLE m (id integer, a integer DEFAULT 1) PARTITION BY LIST (id);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
ALTER TABLE m1 ALTER a SET DEFAULT 2;
CREATE VIEW mv AS SELECT a FROM m1;
INSERT INTO c VALUES (1, 'x', 'y');
INSERT INTO m VALUES (1, 2);
-- change
DROP VIEW cv, mv;
DROP FUNCTION ca();
ALTER TABLE c ALTER a DROP DEFAULT;
ALTER TABLE p ALTER a TYPE text;
ALTER TABLE c ALTER a SET DEFAULT 'd';
ALTER TABLE m ALTER a TYPE bigint;
ALTER TABLE m1 ALTER a SET DEFAULT 2;
CREATE VIEW cv AS SELECT a FROM c;
CREATE VIEW mv AS SELECT a FROM m1;
CREATE FUNCTION ca() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM c; END;

-- case: a member goes from an enumeration that children and partitions have defaults and indexes over
-- start
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE q (id integer, s e) PARTITION BY LIST (id);
CREATE TABLE q1 PARTITION OF q FOR VALUES IN (1);
CREATE INDEX qi ON q1 (id) WHERE s = 'b';
CREATE TABLE p (s e);
CREATE TABLE c () INHERITS (p);
ALTER TABLE c ALTER s SET DEFAULT 'b';
ALTER TABLE q1 ALTER s SET DEFAULT 'a';
INSERT INTO q VALUES (1, 'b');
INSERT INTO c VALUES ('a');
-- change
DROP TABLE q;
DROP TABLE c;
DROP TABLE p;
DROP TYPE e;
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE q (id integer, s e) PARTITION BY LIST (id);
CREATE TABLE q1 PARTITION OF q FOR VALUES IN (1);
CREATE INDEX qi ON q1 (id) WHERE s = 'b';
CREATE TABLE p (s e);
CREATE TABLE c () INHERITS (p);
ALTER TABLE c ALTER s SET DEFAULT 'b';
ALTER TABLE q1 ALTER s SET DEFAULT 'a';
INSERT INTO q VALUES (1, 'b');
INSERT INTO c VALUES ('a');
