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

-- case: a serial column becomes bigger than its sequence
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER TABLE b ALTER id TYPE bigint;

-- case: the sequence of a serial column gets other options
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER SEQUENCE b_id_seq AS bigint INCREMENT 2 CACHE 10;

-- case: the sequence of a serial column starts elsewhere, with a bigger column
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
ALTER SEQUENCE b_id_seq START 1000 RESTART;
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER TABLE b ALTER id TYPE bigint;
ALTER SEQUENCE b_id_seq AS bigint START 1;

-- case: the sequence of a serial column becomes free
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER SEQUENCE b_id_seq OWNED BY NONE;

-- case: a serial column loses its default and keeps its sequence
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER TABLE b ALTER id DROP DEFAULT;

-- case: a serial column counts otherwise
-- start
CREATE TABLE b (id serial PRIMARY KEY, n int);
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER TABLE b ALTER id SET DEFAULT nextval('b_id_seq') * 10;

-- case: a serial column of partitions becomes bigger
-- start
CREATE TABLE b (id serial, n int) PARTITION BY LIST (n);
CREATE TABLE b1 PARTITION OF b DEFAULT;
INSERT INTO b (n) VALUES (1), (2);
-- change
ALTER TABLE b ALTER id TYPE bigint;

-- case: a sequence that columns use becomes that of a serial column
-- start
CREATE SEQUENCE t_id_seq;
CREATE TABLE t (id bigint PRIMARY KEY DEFAULT nextval('t_id_seq'), n int);
INSERT INTO t (n) VALUES (1), (2);
-- change
ALTER SEQUENCE t_id_seq OWNED BY t.id;

-- case: serial columns with quoted names and in other schemas become bigger
-- start
CREATE TABLE "Odd" ("Id" serial PRIMARY KEY, n int);
CREATE SCHEMA s;
CREATE TABLE s.b (id smallserial, n int);
INSERT INTO "Odd" (n) VALUES (1), (2);
INSERT INTO s.b (n) VALUES (1);
-- change
ALTER TABLE "Odd" ALTER "Id" TYPE bigint;
ALTER TABLE s.b ALTER id TYPE int;
ALTER SEQUENCE s.b_id_seq START 5 MAXVALUE 1000;
