-- Comments on everything, schemas, objects across them.
CREATE SCHEMA stock;
CREATE TYPE stock.state AS ENUM ('new', 'used');
CREATE TABLE maker (id integer PRIMARY KEY, name text UNIQUE);
CREATE TABLE stock.item (id serial PRIMARY KEY, maker_id integer REFERENCES public.maker (id), state stock.state DEFAULT 'new', name text);
CREATE INDEX item_name ON stock.item (name);
CREATE VIEW items AS SELECT i.id, m.name FROM stock.item i JOIN maker m ON m.id = i.maker_id;
CREATE FUNCTION stock.free(integer) RETURNS boolean LANGUAGE sql AS 'SELECT $1 = 0';
INSERT INTO maker VALUES (1, 'Ada'), (2, 'Bob');
INSERT INTO stock.item (maker_id, name) VALUES (1, 'pen'), (2, 'ink'), (NULL, NULL);

-- case: comment a table
-- start
-- change
COMMENT ON TABLE maker IS 'Who makes; it''s "here", 100% \ sure';

-- case: change a comment of a table
-- start
COMMENT ON TABLE maker IS 'old';
-- change
COMMENT ON TABLE maker IS E'new\nin two lines\twith a tab 🖋';

-- case: drop a comment of a table
-- start
COMMENT ON TABLE stock.item IS 'old';
-- change
COMMENT ON TABLE stock.item IS NULL;

-- case: comment a column
-- start
-- change
COMMENT ON COLUMN stock.item.name IS 'The name';

-- case: change and drop comments of columns
-- start
COMMENT ON COLUMN stock.item.name IS 'The name';
COMMENT ON COLUMN stock.item.state IS 'The state';
-- change
COMMENT ON COLUMN stock.item.name IS 'A name';
COMMENT ON COLUMN stock.item.state IS NULL;

-- case: comment a primary key and a foreign key
-- start
-- change
COMMENT ON CONSTRAINT maker_pkey ON maker IS 'the key';
COMMENT ON CONSTRAINT item_maker_id_fkey ON stock.item IS 'to its maker';

-- case: change the comment of a CHECK
-- start
ALTER TABLE maker ADD CONSTRAINT named CHECK (name <> '');
COMMENT ON CONSTRAINT named ON maker IS 'old';
-- change
COMMENT ON CONSTRAINT named ON maker IS 'new';

-- case: comment an index
-- start
-- change
COMMENT ON INDEX stock.item_name IS 'for the search';

-- case: comment a view and its column
-- start
-- change
COMMENT ON VIEW items IS 'what there is';
COMMENT ON COLUMN items.name IS 'who made it';

-- case: comment a sequence, a type and a schema
-- start
CREATE SEQUENCE ticket;
CREATE DOMAIN code AS text;
-- change
COMMENT ON SEQUENCE ticket IS 'numbers';
COMMENT ON TYPE stock.state IS 'states';
COMMENT ON DOMAIN code IS 'codes';
COMMENT ON SCHEMA stock IS 'the stock';

-- case: comment a function, a procedure and a trigger
-- start
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER maker_touched BEFORE UPDATE ON maker FOR EACH ROW EXECUTE FUNCTION touched();
CREATE PROCEDURE work() LANGUAGE sql AS '';
-- change
COMMENT ON FUNCTION stock.free(integer) IS 'is it free?';
COMMENT ON PROCEDURE work() IS 'to work';
COMMENT ON TRIGGER maker_touched ON maker IS 'on touch';

-- case: drop the comments of a view and a function
-- start
COMMENT ON VIEW items IS 'what there is';
COMMENT ON FUNCTION stock.free(integer) IS 'is it free?';
-- change
COMMENT ON VIEW items IS NULL;
COMMENT ON FUNCTION stock.free(integer) IS NULL;

-- case: a comment stays when its column changes its type
-- start
COMMENT ON COLUMN stock.item.name IS 'The name';
-- change
ALTER TABLE stock.item ALTER COLUMN name TYPE varchar(50);

-- case: a comment stays when its view is made again
-- start
COMMENT ON VIEW items IS 'what there is';
-- change
DROP VIEW items;
CREATE VIEW items AS SELECT m.name, i.id FROM stock.item i JOIN maker m ON m.id = i.maker_id;
COMMENT ON VIEW items IS 'what there is';

-- case: create a schema with everything in it
-- start
-- change
CREATE SCHEMA shop;
CREATE TYPE shop.colour AS ENUM ('red', 'blue');
CREATE TABLE shop.maker (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, colour shop.colour DEFAULT 'red',
  item_id integer REFERENCES stock.item (id), own_id bigint REFERENCES shop.maker (id));
CREATE SEQUENCE shop.ticket;
CREATE INDEX maker_item ON shop.maker (item_id);
CREATE VIEW shop.makers AS SELECT s.id, p.name FROM shop.maker s JOIN public.maker p ON p.id = s.id;
CREATE FUNCTION shop.touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER maker_touched BEFORE INSERT ON shop.maker FOR EACH ROW EXECUTE FUNCTION shop.touched();

-- case: drop a schema with everything in it
-- start
CREATE SCHEMA shop;
CREATE TABLE shop.maker (id serial PRIMARY KEY, item_id integer REFERENCES stock.item (id));
CREATE VIEW shop.makers AS SELECT id FROM shop.maker;
-- change
DROP SCHEMA shop CASCADE;

-- case: an empty schema
-- start
-- change
CREATE SCHEMA "Empty Schema";

-- case: add a column and an index in another schema
-- start
-- change
ALTER TABLE stock.item ADD COLUMN price numeric(10, 2) DEFAULT 1.50 CHECK (price > 0);
CREATE UNIQUE INDEX item_price ON stock.item (price) WHERE name IS NULL;

-- case: the same table name in two schemas
-- start
CREATE TABLE stock.maker (id integer PRIMARY KEY, name text);
INSERT INTO stock.maker VALUES (5, 'five');
-- change
ALTER TABLE stock.maker ADD COLUMN tag text;
ALTER TABLE public.maker ADD COLUMN size integer;
ALTER TABLE stock.item ADD CONSTRAINT to_stock FOREIGN KEY (maker_id) REFERENCES stock.maker (id) NOT VALID;

-- case: an enum member in another schema
-- start
-- change
ALTER TYPE stock.state ADD VALUE 'worn' BEFORE 'used';

-- case: type of a column with an enum of another schema
-- start
-- change
ALTER TABLE stock.item ALTER COLUMN state DROP DEFAULT;
ALTER TABLE stock.item ALTER COLUMN state TYPE text USING state::text;

-- case: an extension in a schema of its own
-- start
-- change
CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
ALTER TABLE maker ADD COLUMN mail ext.citext UNIQUE;

-- case: drop an extension
-- start
CREATE EXTENSION pg_trgm;
-- change
DROP EXTENSION pg_trgm;

-- case: drop a view with comments
-- start
COMMENT ON VIEW items IS 'all items';
COMMENT ON COLUMN items.name IS 'of the maker';
-- change
DROP VIEW items;

-- case: rename a column of a view that has a comment
-- start
COMMENT ON COLUMN items.name IS 'of the maker';
-- change
DROP VIEW items;
CREATE VIEW items AS SELECT i.id, m.name AS maker FROM stock.item i JOIN maker m ON m.id = i.maker_id;

-- case: drop a sequence, a domain, an enumeration, a function and a schema with comments
-- start
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'counts';
CREATE DOMAIN d AS integer;
COMMENT ON DOMAIN d IS 'a number';
CREATE TYPE e AS ENUM ('a');
COMMENT ON TYPE e IS 'one of one';
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
COMMENT ON FUNCTION f(integer) IS 'the same';
CREATE SCHEMA gone;
COMMENT ON SCHEMA gone IS 'nothing here';
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
COMMENT ON MATERIALIZED VIEW m IS 'kept';
-- change
DROP SEQUENCE s;
DROP DOMAIN d;
DROP TYPE e;
DROP FUNCTION f(integer);
DROP SCHEMA gone;
DROP MATERIALIZED VIEW m;

-- case: comments on the sequences of serial and identity columns
-- start
CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY, n serial);
COMMENT ON SEQUENCE counted_id_seq IS 'old';
-- change
COMMENT ON SEQUENCE counted_id_seq IS 'of the identity';
COMMENT ON SEQUENCE counted_n_seq IS 'of the serial';

-- case: drop a table whose sequences have comments
-- start
CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY, n serial);
COMMENT ON SEQUENCE counted_id_seq IS 'of the identity';
COMMENT ON SEQUENCE counted_n_seq IS 'of the serial';
-- change
DROP TABLE counted;

-- case: comment the index of a key and of a materialized view
-- start
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM maker;
CREATE INDEX names_id ON names (id);
CREATE INDEX names_name ON names (name);
COMMENT ON INDEX names_name IS 'old';
COMMENT ON INDEX maker_name_key IS 'old';
-- change
COMMENT ON INDEX maker_pkey IS 'p';
COMMENT ON INDEX maker_name_key IS NULL;
COMMENT ON INDEX names_id IS 'f';
COMMENT ON INDEX names_name IS NULL;
