-- Sequences.
CREATE SEQUENCE ticket START WITH 100;
CREATE TABLE sale (id integer PRIMARY KEY DEFAULT nextval('ticket'), what text);
CREATE TABLE line (sale_id integer NOT NULL REFERENCES sale (id), number integer);
INSERT INTO sale (what) VALUES ('a'), ('b');
INSERT INTO line VALUES (100, 1), (101, 1);

-- case: create a sequence
-- start
-- change
CREATE SEQUENCE serial_no AS smallint INCREMENT BY 2 MINVALUE 10 MAXVALUE 1000 START WITH 20 CACHE 7 CYCLE;

-- case: create a descending sequence
-- start
-- change
CREATE SEQUENCE down INCREMENT BY -1 MINVALUE -100 MAXVALUE -1;

-- case: drop a sequence
-- start
CREATE SEQUENCE unused;
-- change
DROP SEQUENCE unused;

-- case: options of a sequence
-- start
-- change
ALTER SEQUENCE ticket INCREMENT BY 5 MAXVALUE 1000000 CACHE 20 CYCLE;

-- case: limits of a sequence taken away
-- start
CREATE SEQUENCE limited MINVALUE 5 MAXVALUE 50 START WITH 7 CYCLE;
SELECT nextval('limited');
-- change
ALTER SEQUENCE limited NO MINVALUE NO MAXVALUE NO CYCLE;

-- case: type of a sequence
-- start
CREATE SEQUENCE small AS integer;
SELECT nextval('small');
-- change
ALTER SEQUENCE small AS bigint;

-- case: start of a sequence
-- start
-- change
ALTER SEQUENCE ticket START WITH 500;

-- case: another sequence as default
-- start
CREATE SEQUENCE other START WITH 1000;
-- change
ALTER TABLE sale ALTER COLUMN id SET DEFAULT nextval('other');

-- case: a sequence gets an owner
-- start
-- change
ALTER SEQUENCE ticket OWNED BY sale.id;

-- case: a sequence loses its owner
-- start
ALTER SEQUENCE ticket OWNED BY sale.id;
-- change
ALTER SEQUENCE ticket OWNED BY NONE;

-- case: a default over a sequence becomes an expression
-- start
-- change
ALTER TABLE line ALTER COLUMN number SET DEFAULT (nextval('ticket') * 10 + 1);

-- case: drop a table that owns a sequence which it does not use
-- start
CREATE TABLE owner (id integer, name text);
CREATE SEQUENCE owned START WITH 5 OWNED BY owner.id;
COMMENT ON SEQUENCE owned IS 'of the owner';
-- change
DROP TABLE owner;

-- case: drop a column that owns a sequence which it does not use
-- start
CREATE TABLE owner (id integer, name text);
CREATE SEQUENCE owned START WITH 5 OWNED BY owner.name;
-- change
ALTER TABLE owner DROP COLUMN name;
