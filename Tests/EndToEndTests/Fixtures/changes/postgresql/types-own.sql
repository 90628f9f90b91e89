-- Enums, domains, composite types, ranges.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN amount AS numeric(10, 2) NOT NULL DEFAULT 0 CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TABLE person (id serial PRIMARY KEY, name text, mood mood NOT NULL DEFAULT 'ok', owes amount);
CREATE TABLE pet (person_id integer REFERENCES person (id), moods mood[] DEFAULT '{sad,ok}', nick text DEFAULT 'x');
CREATE INDEX person_mood ON person (mood) WHERE mood <> 'sad';
CREATE VIEW moody AS SELECT name, mood FROM person WHERE mood = 'sad';
INSERT INTO person (name, mood, owes) VALUES ('Ada', 'sad', 1.5), ('Bob', 'ok', 0), ('Zoë', 'ok', 99.99);
INSERT INTO pet VALUES (1, '{ok}', 'a'), (3, NULL, NULL);

-- case: add an enum member at the end
-- start
-- change
ALTER TYPE mood ADD VALUE 'ecstatic';

-- case: add an enum member at the front
-- start
-- change
ALTER TYPE mood ADD VALUE 'awful' BEFORE 'sad';

-- case: add enum members in the middle
-- start
-- change
ALTER TYPE mood ADD VALUE 'meh' AFTER 'sad';
ALTER TYPE mood ADD VALUE 'it''s "fine", 100%' AFTER 'ok';

-- case: add an enum member and use it as default
-- start
-- change
ALTER TYPE mood ADD VALUE 'calm' AFTER 'ok';
ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'calm';

-- case: remove an enum member
-- start
-- change
DROP VIEW moody;
DROP INDEX person_mood;
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT, ALTER COLUMN mood TYPE mood USING mood::text::mood,
  ALTER COLUMN mood SET DEFAULT 'ok';
ALTER TABLE pet ALTER COLUMN moods DROP DEFAULT, ALTER COLUMN moods TYPE mood[] USING moods::text[]::mood[],
  ALTER COLUMN moods SET DEFAULT '{sad,ok}';
DROP TYPE mood_old;
CREATE INDEX person_mood ON person (mood) WHERE mood <> 'sad';
CREATE VIEW moody AS SELECT name, mood FROM person WHERE mood = 'sad';

-- case: the order of enum members
-- start
CREATE TYPE size AS ENUM ('s', 'l', 'm');
ALTER TABLE pet ADD COLUMN size size DEFAULT 's';
-- change
ALTER TABLE pet ALTER COLUMN size DROP DEFAULT, ALTER COLUMN size TYPE text;
DROP TYPE size;
CREATE TYPE size AS ENUM ('s', 'm', 'l');
ALTER TABLE pet ALTER COLUMN size TYPE size USING size::size, ALTER COLUMN size SET DEFAULT 's';

-- case: an enum member gets another name without a hint
-- start
CREATE TYPE size AS ENUM ('s', 'l');
ALTER TABLE pet ADD COLUMN size size DEFAULT 's';
-- change
ALTER TYPE size RENAME VALUE 'l' TO 'large';

-- case: a new enum type and a column of it
-- start
-- change
CREATE TYPE size AS ENUM ('s', 'm', 'l');
ALTER TABLE pet ADD COLUMN size size NOT NULL DEFAULT 'm';

-- case: a new enum type for an existing text column
-- start
-- change
CREATE TYPE nick AS ENUM ('x', 'a', '');
ALTER TABLE pet ALTER COLUMN nick DROP DEFAULT;
ALTER TABLE pet ALTER COLUMN nick TYPE nick USING nick::nick;
ALTER TABLE pet ALTER COLUMN nick SET DEFAULT 'x';

-- case: another enum type for a column
-- start
CREATE TYPE temper AS ENUM ('sad', 'ok', 'wild');
-- change
DROP VIEW moody;
DROP INDEX person_mood;
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT, ALTER COLUMN mood TYPE temper USING mood::text::temper,
  ALTER COLUMN mood SET DEFAULT 'wild';
CREATE INDEX person_mood ON person (mood) WHERE mood <> 'sad';
CREATE VIEW moody AS SELECT name, mood FROM person WHERE mood = 'sad';

-- case: drop an unused enum type
-- start
CREATE TYPE unused AS ENUM ('a', 'b');
-- change
DROP TYPE unused;

-- case: drop an enum type with its column
-- start
CREATE TYPE size AS ENUM ('s', 'm', 'l');
ALTER TABLE pet ADD COLUMN size size;
-- change
ALTER TABLE pet DROP COLUMN size;
DROP TYPE size;

-- case: an enum in another schema and one with an odd name
-- start
CREATE SCHEMA kinds;
-- change
CREATE TYPE kinds."Big Size" AS ENUM ('S', 's', 'ß', '');
ALTER TABLE pet ADD COLUMN "Size" kinds."Big Size" DEFAULT 'ß';
ALTER TABLE pet ADD COLUMN sizes kinds."Big Size"[];

-- case: create a domain and use it
-- start
-- change
CREATE DOMAIN zip AS varchar(5) COLLATE "C" CONSTRAINT digits CHECK (VALUE ~ '^\d{5}$');
ALTER TABLE person ADD COLUMN zip zip DEFAULT '12345';

-- case: a column becomes a domain
-- start
-- change
ALTER TABLE pet ALTER COLUMN nick DROP DEFAULT;
CREATE DOMAIN nickname AS text CHECK (length(VALUE) < 20);
ALTER TABLE pet ALTER COLUMN nick TYPE nickname;
ALTER TABLE pet ALTER COLUMN nick SET DEFAULT 'x';

-- case: default and NOT NULL of a domain
-- start
-- change
ALTER DOMAIN amount SET DEFAULT 1;
ALTER DOMAIN amount DROP NOT NULL;

-- case: add a CHECK to a domain
-- start
-- change
ALTER DOMAIN amount ADD CONSTRAINT small CHECK (VALUE < 1000000);

-- case: drop a CHECK of a domain
-- start
-- change
ALTER DOMAIN amount DROP CONSTRAINT positive;

-- case: change a CHECK of a domain
-- start
-- change
ALTER DOMAIN amount DROP CONSTRAINT positive;
ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE >= -1);

-- case: drop a domain with its column
-- start
-- change
ALTER TABLE person DROP COLUMN owes;
DROP DOMAIN amount;

-- case: a domain over a domain
-- start
-- change
CREATE DOMAIN fee AS amount CHECK (VALUE <> 13);
CREATE TABLE bill (id integer PRIMARY KEY, fee fee DEFAULT 5, fees fee[]);

-- case: a composite type
-- start
-- change
CREATE TYPE address AS (street text COLLATE "C", zip varchar(5), spot point);
ALTER TABLE person ADD COLUMN home address;

-- case: attributes of a composite type
-- start
CREATE TYPE address AS (street text, zip integer);
-- change
DROP TYPE address;
CREATE TYPE address AS (street text, zip bigint, town text);

-- case: a range type of its own
-- start
-- change
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
ALTER TABLE person ADD COLUMN heat floatrange DEFAULT '[1.5,2)';

-- case: a collation, dropped
-- start
CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk');
-- change
DROP COLLATION german;

-- case: an extension with a type in a column
-- start
-- change
CREATE EXTENSION hstore;
ALTER TABLE person ADD COLUMN extra hstore DEFAULT ''::hstore;
CREATE INDEX person_extra ON person USING gin (extra);

-- case: a text search configuration and dictionary
-- start
-- change
CREATE TEXT SEARCH DICTIONARY plain_words (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH plain_words;

-- case: an operator and a cast
-- start
CREATE TYPE pair AS (a integer, b integer);
-- change
CREATE FUNCTION add_pairs(pair, pair) RETURNS pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW($1.a + $2.a, $1.b + $2.b)::pair $$;
CREATE OPERATOR + (FUNCTION = add_pairs, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = +);
CREATE FUNCTION pair_text(pair) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1.a || ':' || $1.b $$;
CREATE CAST (pair AS text) WITH FUNCTION pair_text(pair) AS ASSIGNMENT;

-- case: comments on a composite type and its attributes, which a column is of
-- start
CREATE TYPE place AS (street text, town text, "Zip; code" text);
COMMENT ON TYPE place IS 'where';
COMMENT ON COLUMN place.street IS 'of the house';
CREATE TABLE house (id integer PRIMARY KEY, at place);
INSERT INTO house VALUES (1, ROW('a', 'b', 'c'));
-- change
COMMENT ON TYPE place IS NULL;
COMMENT ON COLUMN place.street IS 'it''s IS ''one''; of two';
COMMENT ON COLUMN place."Zip; code" IS E'with \\ in it';

-- case: a comment of a composite type goes as an attribute comes
-- start
CREATE TYPE place AS (street text, zip text, old text);
COMMENT ON COLUMN place.zip IS 'of the town';
COMMENT ON COLUMN place.old IS 'gone';
CREATE TABLE house (at place);
-- change
COMMENT ON COLUMN place.zip IS NULL;
ALTER TYPE place DROP ATTRIBUTE old, ADD ATTRIBUTE town text;
COMMENT ON COLUMN place.town IS 'new';

-- case: the comment of a CHECK stays when an enumeration loses a member
-- start
CREATE TYPE st AS ENUM ('a', 'b', 'c');
CREATE TABLE t (s st, CONSTRAINT ck CHECK (s <> 'b'));
COMMENT ON CONSTRAINT ck ON t IS 'not b';
-- change
DROP TABLE t;
DROP TYPE st;
CREATE TYPE st AS ENUM ('a', 'b');
CREATE TABLE t (s st, CONSTRAINT ck CHECK (s <> 'b'));
COMMENT ON CONSTRAINT ck ON t IS 'not b';

-- case: extended statistics of a materialized view that is made again
-- start
CREATE TABLE src (a integer, b integer);
CREATE MATERIALIZED VIEW mv AS SELECT a, b FROM src;
CREATE STATISTICS mv_stats ON a, b FROM mv;
-- change
DROP MATERIALIZED VIEW mv;
ALTER TABLE src ALTER a TYPE bigint;
CREATE MATERIALIZED VIEW mv AS SELECT a, b FROM src;
CREATE STATISTICS mv_stats ON a, b FROM mv;

-- case: an enum loses a member that composite types have
-- start
CREATE TYPE feeling AS (mood mood, n integer);
CREATE TYPE feelings AS (first feeling, "rest" text);
COMMENT ON TYPE feeling IS 'felt';
-- change
UPDATE person SET mood = 'ok' WHERE mood = 'happy';
DROP TYPE feelings;
DROP TYPE feeling;
DROP VIEW moody;
DROP INDEX person_mood;
ALTER TYPE mood RENAME TO old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE person ALTER mood DROP DEFAULT, ALTER mood TYPE mood USING mood::text::mood, ALTER mood SET DEFAULT 'ok';
ALTER TABLE pet ALTER moods DROP DEFAULT, ALTER moods TYPE mood[] USING moods::text[]::mood[],
  ALTER moods SET DEFAULT '{sad,ok}';
DROP TYPE old;
CREATE INDEX person_mood ON person (mood) WHERE mood <> 'sad';
CREATE VIEW moody AS SELECT name, mood FROM person WHERE mood = 'sad';
CREATE TYPE feeling AS (mood mood, n integer);
CREATE TYPE feelings AS (first feeling, "rest" text);
COMMENT ON TYPE feeling IS 'felt';
