-- Functions, procedures, aggregates, triggers.
CREATE TABLE item (id serial PRIMARY KEY, name text NOT NULL, qty integer DEFAULT 0, changed timestamptz);
CREATE TABLE audit (id serial PRIMARY KEY, what text NOT NULL);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit (what) VALUES (TG_OP || ' ' || COALESCE(new.name, old.name));
  RETURN COALESCE(new, old);
END
$$;
CREATE TRIGGER item_insert AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION note();
CREATE FUNCTION total(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT a + b';
INSERT INTO item (name, qty) VALUES ('pen', 1), ('ink', 2), ('it''s', NULL);

-- case: create a function in SQL
-- start
-- change
CREATE FUNCTION double(x integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5 AS $$ SELECT x * 2 $$;

-- case: create a function with a body of the standard
-- start
-- change
CREATE FUNCTION item_count(lowest integer DEFAULT 0) RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT count(*) FROM item WHERE qty >= lowest;
END;

-- case: a function whose body needs a special dollar quote
-- start
-- change
CREATE FUNCTION speak() RETURNS text LANGUAGE plpgsql AS $body$
BEGIN
  -- it's a comment; with "quotes" and 100% \n
  RETURN $function$ 'x' ; $$ y $$ $function$;
END;
$body$;

-- case: overloads of a function
-- start
-- change
CREATE FUNCTION total(a numeric, b numeric) RETURNS numeric LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION total(a text[]) RETURNS integer LANGUAGE sql AS 'SELECT cardinality(a)';
CREATE FUNCTION total() RETURNS integer LANGUAGE sql AS 'SELECT 0';

-- case: drop one of two overloads
-- start
CREATE FUNCTION total(a text) RETURNS integer LANGUAGE sql AS 'SELECT length(a)';
-- change
DROP FUNCTION total(integer, integer);

-- case: the body of a function
-- start
-- change
CREATE OR REPLACE FUNCTION total(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT b + a';

-- case: the return type of a function
-- start
-- change
DROP FUNCTION total(integer, integer);
CREATE FUNCTION total(a integer, b integer DEFAULT 2) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS 'SELECT a::bigint + b';

-- case: volatility, security and settings of a function
-- start
-- change
ALTER FUNCTION total(integer, integer) VOLATILE CALLED ON NULL INPUT SECURITY DEFINER COST 50 PARALLEL RESTRICTED;
ALTER FUNCTION total(integer, integer) SET search_path = public, pg_temp;

-- case: a function that returns a table, OUT and VARIADIC
-- start
-- change
CREATE FUNCTION listed(lowest integer) RETURNS TABLE (id integer, name text) LANGUAGE sql STABLE ROWS 50
  AS $$ SELECT id, name FROM item WHERE qty >= lowest $$;
CREATE FUNCTION twice_and_half(IN a integer, OUT twice integer, OUT half numeric) LANGUAGE plpgsql
  AS $$ BEGIN twice := a * 2; half := a / 2.0; END $$;
CREATE FUNCTION joined(VARIADIC parts text[]) RETURNS text LANGUAGE sql AS $$ SELECT array_to_string(parts, ',') $$;
CREATE FUNCTION named() RETURNS SETOF item LANGUAGE sql AS $$ SELECT * FROM item $$;

-- case: functions that call each other
-- start
-- change
CREATE FUNCTION inner_one(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x + 1';
CREATE FUNCTION a_outer(x integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT inner_one(x) * 2; END;

-- case: a function as default and in a generated column
-- start
-- change
CREATE FUNCTION slug(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(t) $$;
CREATE FUNCTION next_code() RETURNS integer LANGUAGE sql AS $$ SELECT 42 $$;
ALTER TABLE item ADD COLUMN slug text GENERATED ALWAYS AS (slug(name)) STORED;
ALTER TABLE item ADD COLUMN code integer DEFAULT next_code();

-- case: a function with a row type of a table that comes new
-- start
-- change
CREATE TABLE extra (id integer PRIMARY KEY, text text);
CREATE FUNCTION shown(e extra) RETURNS text LANGUAGE sql AS $$ SELECT e.text $$;
CREATE VIEW shown_all AS SELECT shown(extra) AS text FROM extra;

-- case: create and drop a procedure
-- start
CREATE PROCEDURE old_way(x integer) LANGUAGE sql AS 'DELETE FROM audit WHERE id = x';
-- change
DROP PROCEDURE old_way(integer);
CREATE PROCEDURE new_way(x integer, INOUT done boolean DEFAULT false) LANGUAGE plpgsql
  AS $$ BEGIN DELETE FROM audit WHERE id = x; done := true; END $$;

-- case: an aggregate over a function
-- start
-- change
CREATE FUNCTION longer(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END $$;
CREATE AGGREGATE longest(text) (SFUNC = longer, STYPE = text, INITCOND = '', COMBINEFUNC = longer, PARALLEL = safe);

-- case: drop an aggregate
-- start
CREATE AGGREGATE product(integer) (SFUNC = int4mul, STYPE = integer, INITCOND = '1');
CREATE VIEW products AS SELECT product(qty) AS p FROM item;
-- change
DROP VIEW products;
DROP AGGREGATE product(integer);

-- case: create a trigger
-- start
-- change
CREATE TRIGGER item_update BEFORE UPDATE OF name, qty OR DELETE ON item FOR EACH ROW
  WHEN (old.name <> 'it''s') EXECUTE FUNCTION note();

-- case: a statement trigger with transition tables and arguments
-- start
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
-- change
CREATE TRIGGER item_many AFTER UPDATE ON item REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION noted('it''s', '100%', 'a\b');

-- case: a constraint trigger
-- start
-- change
CREATE CONSTRAINT TRIGGER item_late AFTER INSERT OR UPDATE ON item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION note();

-- case: drop a trigger
-- start
-- change
DROP TRIGGER item_insert ON item;

-- case: drop a trigger and its function
-- start
-- change
DROP TRIGGER item_insert ON item;
DROP FUNCTION note();

-- case: change a trigger
-- start
-- change
DROP TRIGGER item_insert ON item;
CREATE TRIGGER item_insert AFTER INSERT OR DELETE ON item FOR EACH ROW EXECUTE FUNCTION note();

-- case: the function of a trigger
-- start
-- change
CREATE OR REPLACE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.changed := now();
  RETURN new;
END
$$;

-- case: INSTEAD OF on a view
-- start
CREATE VIEW items AS SELECT id, name FROM item;
-- change
CREATE TRIGGER items_insert INSTEAD OF INSERT ON items FOR EACH ROW EXECUTE FUNCTION note();

-- case: a disabled trigger
-- start
-- change
ALTER TABLE item DISABLE TRIGGER item_insert;

-- case: a table whose trigger fills another with a column added
-- start
-- change
ALTER TABLE item ADD COLUMN size integer NOT NULL DEFAULT 4;
ALTER TABLE audit ADD COLUMN kind text NOT NULL DEFAULT 'row';

-- case: an event trigger
-- start
-- change
CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER see ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION seen();
