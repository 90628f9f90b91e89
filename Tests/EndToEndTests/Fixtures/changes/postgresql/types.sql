-- Types to other types, with USING where the server needs it, and defaults around them.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE owner (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE thing (
  id bigserial PRIMARY KEY,
  owner_id bigint NOT NULL REFERENCES owner (id),
  name text NOT NULL
);
CREATE TABLE label (thing_id bigint REFERENCES thing (id) ON DELETE CASCADE, text varchar(10));
CREATE VIEW owners AS SELECT o.name, count(*) AS things FROM owner o JOIN thing t ON t.owner_id = o.id GROUP BY o.name;
INSERT INTO owner (name) VALUES ('Ada'), ('Bob');
INSERT INTO thing (owner_id, name) VALUES (1, 'one'), (1, 'two'), (2, 'three');
INSERT INTO label VALUES (1, 'first'), (3, 'last');

-- case: integer to bigint
-- start
ALTER TABLE thing ADD COLUMN v integer DEFAULT 7;
UPDATE thing SET v = 2147483647 WHERE id = 1;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE bigint;

-- case: bigint to integer
-- start
ALTER TABLE thing ADD COLUMN v bigint NOT NULL DEFAULT 7;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE integer;

-- case: smallint to numeric
-- start
ALTER TABLE thing ADD COLUMN v smallint DEFAULT 7;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE numeric(12, 4);

-- case: precision and scale of numeric
-- start
ALTER TABLE thing ADD COLUMN v numeric(6, 1) DEFAULT 1.5;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE numeric(10, 3);

-- case: numeric without precision
-- start
ALTER TABLE thing ADD COLUMN v numeric(6, 2) DEFAULT 1.50;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE numeric;

-- case: real to double precision
-- start
ALTER TABLE thing ADD COLUMN v real DEFAULT 0.5;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE double precision;

-- case: integer to text with a default
-- start
ALTER TABLE thing ADD COLUMN v integer DEFAULT 5;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE text;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT 'five';

-- case: text to integer with a default
-- start
ALTER TABLE thing ADD COLUMN v text DEFAULT '5';
UPDATE thing SET v = '-17' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE integer USING v::integer;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT 5;

-- case: text to integer without a default, nullable
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '12' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE integer USING v::integer;

-- case: varchar to numeric
-- start
ALTER TABLE thing ADD COLUMN v varchar(20) DEFAULT '1.25';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE numeric(10, 2) USING v::numeric(10, 2);

-- case: varchar grows
-- start
-- change
ALTER TABLE label ALTER COLUMN text TYPE varchar(200);

-- case: varchar shrinks
-- start
-- change
ALTER TABLE label ALTER COLUMN text TYPE varchar(6);

-- case: varchar to text and back
-- start
-- change
ALTER TABLE label ALTER COLUMN text TYPE text;

-- case: text to varchar
-- start
-- change
ALTER TABLE thing ALTER COLUMN name TYPE varchar(80);

-- case: varchar to char
-- start
-- change
ALTER TABLE label ALTER COLUMN text TYPE char(12);

-- case: text to boolean with a default
-- start
ALTER TABLE thing ADD COLUMN v text DEFAULT 'no';
UPDATE thing SET v = 'yes' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE boolean USING v::boolean;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT false;

-- case: integer to boolean
-- start
ALTER TABLE thing ADD COLUMN v integer NOT NULL DEFAULT 0;
UPDATE thing SET v = 1 WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE boolean USING v::boolean;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT false;

-- case: boolean to integer
-- start
ALTER TABLE thing ADD COLUMN v boolean DEFAULT true;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE integer USING v::integer;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT 1;

-- case: date to timestamp
-- start
ALTER TABLE thing ADD COLUMN v date DEFAULT '2024-02-29';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE timestamp;

-- case: timestamp to timestamp with time zone
-- start
ALTER TABLE thing ADD COLUMN v timestamp DEFAULT '2024-02-29 12:30:00.123456';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE timestamptz;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT now();

-- case: precision of a timestamp
-- start
ALTER TABLE thing ADD COLUMN v timestamptz(6) DEFAULT '2024-02-29 12:30:00+00';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE timestamptz(0);

-- case: text to timestamp
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '2024-02-29 12:30:00';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE timestamp USING v::timestamp without time zone;

-- case: text to date
-- start
ALTER TABLE thing ADD COLUMN v varchar(10) NOT NULL DEFAULT '2024-01-31';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE date USING v::date;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT CURRENT_DATE;

-- case: time to interval
-- start
ALTER TABLE thing ADD COLUMN v time DEFAULT '12:30:15';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE interval;

-- case: fields of an interval
-- start
ALTER TABLE thing ADD COLUMN v interval DEFAULT '3 days 04:05:00';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE interval day to minute;

-- case: time with and without a zone
-- start
ALTER TABLE thing ADD COLUMN v time DEFAULT '12:30:15';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE time(3) with time zone;

-- case: text to uuid
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1' || id;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE uuid USING v::uuid;

-- case: json to jsonb with a default
-- start
ALTER TABLE thing ADD COLUMN v json DEFAULT '{"a": 1}';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE jsonb;

-- case: text to jsonb with a default
-- start
ALTER TABLE thing ADD COLUMN v text NOT NULL DEFAULT '[]';
UPDATE thing SET v = '{"x": "it''s"}' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE jsonb USING v::jsonb;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT '[]';

-- case: text to an array
-- start
ALTER TABLE thing ADD COLUMN v text DEFAULT '{}';
UPDATE thing SET v = '{a,"b c",NULL}' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE text[] USING v::text[];
ALTER TABLE thing ALTER COLUMN v SET DEFAULT '{}';

-- case: elements of an array
-- start
ALTER TABLE thing ADD COLUMN v integer[] NOT NULL DEFAULT '{1,2}';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE bigint[];

-- case: text array to integer array
-- start
ALTER TABLE thing ADD COLUMN v text[] DEFAULT '{1,2}';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE integer[] USING v::integer[];

-- case: inet to cidr
-- start
ALTER TABLE thing ADD COLUMN v inet DEFAULT '10.0.0.0/8';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE cidr;

-- case: text to inet
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '10.0.0.' || id;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE inet USING v::inet;

-- case: macaddr to macaddr8
-- start
ALTER TABLE thing ADD COLUMN v macaddr DEFAULT '08:00:2b:01:02:03';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE macaddr8;

-- case: length of a bit string
-- start
ALTER TABLE thing ADD COLUMN v bit varying(8) DEFAULT B'101';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE bit varying(16);

-- case: bit to integer
-- start
ALTER TABLE thing ADD COLUMN v bit(8);
UPDATE thing SET v = B'00000101';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE integer USING v::integer;

-- case: numeric to money
-- start
ALTER TABLE thing ADD COLUMN v numeric(10, 2) DEFAULT 12.50;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE money;

-- case: bytea to text
-- start
ALTER TABLE thing ADD COLUMN v bytea DEFAULT '\xc3a427'::bytea;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE text USING convert_from(v, 'UTF8');

-- case: a range to a wider range
-- start
ALTER TABLE thing ADD COLUMN v int4range DEFAULT '[1,5)';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE int8range USING v::text::int8range;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT '[1,5)';

-- case: a multirange to text
-- start
ALTER TABLE thing ADD COLUMN v datemultirange DEFAULT '{[2024-01-01,2024-02-01)}';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE text USING v::text;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT '{}';

-- case: text to a full-text vector
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '''pen'':1 ''ink'':2';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE tsvector USING v::tsvector;

-- case: text to point
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '(1,2)';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE point USING v::point;

-- case: text to xml
-- start
ALTER TABLE thing ADD COLUMN v text DEFAULT '<a/>';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE xml USING v::xml;

-- case: text to an enum with a default
-- start
ALTER TABLE thing ADD COLUMN v text NOT NULL DEFAULT 'ok';
UPDATE thing SET v = 'happy' WHERE id = 2;
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE mood USING v::mood;
ALTER TABLE thing ALTER COLUMN v SET DEFAULT 'ok';

-- case: an enum to text with a default
-- start
ALTER TABLE thing ADD COLUMN v mood NOT NULL DEFAULT 'sad';
-- change
ALTER TABLE thing ALTER COLUMN v DROP DEFAULT;
ALTER TABLE thing ALTER COLUMN v TYPE varchar(20) USING v::varchar(20);
ALTER TABLE thing ALTER COLUMN v SET DEFAULT 'sad';

-- case: text to hstore
-- start
CREATE EXTENSION hstore;
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '"a"=>"1"';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE hstore USING v::hstore;

-- case: text to citext
-- start
CREATE EXTENSION citext;
ALTER TABLE thing ADD COLUMN v text UNIQUE;
UPDATE thing SET v = 'Word' || id;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE citext;

-- case: type of a column with index, CHECK and UNIQUE
-- start
ALTER TABLE thing ADD COLUMN v integer CHECK (v > 0) UNIQUE;
UPDATE thing SET v = id;
CREATE INDEX thing_v_name ON thing (v DESC, name) WHERE v < 1000;
-- change
ALTER TABLE thing ALTER COLUMN v TYPE bigint;

-- case: type of a column that views use
-- start
CREATE VIEW thing_names AS SELECT id, name FROM thing;
CREATE VIEW long_names AS SELECT id, name FROM thing_names WHERE length(name) > 3;
COMMENT ON VIEW long_names IS 'kept';
-- change
DROP VIEW long_names;
DROP VIEW thing_names;
ALTER TABLE thing ALTER COLUMN name TYPE varchar(100);
CREATE VIEW thing_names AS SELECT id, name FROM thing;
CREATE VIEW long_names AS SELECT id, name FROM thing_names WHERE length(name) > 3;
COMMENT ON VIEW long_names IS 'kept';

-- case: type of a key and of what refers to it
-- start
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parent (id));
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 2), (2, 1);
-- change
ALTER TABLE parent ALTER COLUMN id TYPE bigint;
ALTER TABLE child ALTER COLUMN parent_id TYPE bigint;

-- case: key and reference from integer to text
-- start
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parent (id));
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 2), (2, 1);
-- change
ALTER TABLE child DROP CONSTRAINT child_parent_id_fkey;
ALTER TABLE parent ALTER COLUMN id TYPE text;
ALTER TABLE child ALTER COLUMN parent_id TYPE text;
ALTER TABLE child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parent (id);

-- case: type of a column of a generated column
-- start
ALTER TABLE thing ADD COLUMN v integer DEFAULT 3;
ALTER TABLE thing ADD COLUMN w bigint GENERATED ALWAYS AS (v * 2) STORED;
-- change
ALTER TABLE thing DROP COLUMN w;
ALTER TABLE thing ALTER COLUMN v TYPE bigint;
ALTER TABLE thing ADD COLUMN w bigint GENERATED ALWAYS AS (v * 2) STORED;

-- case: type of a column in a trigger's condition
-- start
ALTER TABLE thing ADD COLUMN v integer DEFAULT 3;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER thing_v BEFORE UPDATE OF v ON thing FOR EACH ROW WHEN (old.v IS DISTINCT FROM new.v) EXECUTE FUNCTION touched();
-- change
DROP TRIGGER thing_v ON thing;
ALTER TABLE thing ALTER COLUMN v TYPE bigint;
CREATE TRIGGER thing_v BEFORE UPDATE OF v ON thing FOR EACH ROW WHEN (old.v IS DISTINCT FROM new.v) EXECUTE FUNCTION touched();

-- case: type, nullability and default of one column
-- start
ALTER TABLE thing ADD COLUMN v text;
UPDATE thing SET v = '3';
-- change
ALTER TABLE thing ALTER COLUMN v TYPE smallint USING v::smallint, ALTER COLUMN v SET DEFAULT 1, ALTER COLUMN v SET NOT NULL;

-- case: every column of a table
-- start
CREATE TABLE wide (a integer, b text DEFAULT 'x', c date, d boolean NOT NULL DEFAULT false);
INSERT INTO wide VALUES (1, '5', '2024-05-06', true), (NULL, '6', NULL, false);
-- change
ALTER TABLE wide ALTER b DROP DEFAULT, ALTER d DROP DEFAULT;
ALTER TABLE wide ALTER a TYPE numeric(9, 3), ALTER b TYPE integer USING b::integer, ALTER c TYPE timestamptz,
  ALTER d TYPE text USING d::text;
ALTER TABLE wide ALTER d SET DEFAULT 'false';

-- case: a table of every type
-- start
-- change
CREATE TABLE every_type (
  a smallint, b integer, c bigint, d decimal, e numeric(10, 2), f real, g double precision, h money,
  i varchar, j varchar(7), k char, l char(7), m text, n bytea, o timestamp, p timestamp(3), q timestamptz, r timestamptz(0),
  s date, t time, u time(2), v timetz, w timetz(4), x interval, y interval(3), z interval year to month,
  aa interval day to second(2), ab boolean, ac point, ad line, ae lseg, af box, ag path, ah polygon, ai circle, aj cidr,
  ak inet, al macaddr, am macaddr8, an bit, ao bit(5), ap varbit, aq varbit(9), ar tsvector, "as" tsquery, at uuid, au xml,
  av json, aw jsonb, ax jsonpath, ay integer[], az text[][], ba varchar(5)[], bb numeric(8, 1)[], bc int4range, bd int8range,
  be numrange, bf tsrange, bg tstzrange, bh daterange, bi int4multirange, bj nummultirange, bk datemultirange, bl "char",
  bm name, bn oid, bo regclass, bp pg_lsn, bq mood, br mood[], bs float(10), bt float(40), bu timestamptz[]
);

-- case: defaults of every kind
-- start
-- change
CREATE TABLE every_default (
  a integer DEFAULT 1, b integer DEFAULT -1, c bigint DEFAULT 10000000000, d numeric DEFAULT 1.50, e real DEFAULT 1e10,
  f boolean DEFAULT false, g text DEFAULT '', h text DEFAULT 'null', i varchar(9) DEFAULT 'it''s', j char(3) DEFAULT 'a',
  k date DEFAULT '2024-02-29', l timestamptz DEFAULT now(), m timestamp DEFAULT localtimestamp, n time DEFAULT localtime(0),
  o timestamptz DEFAULT clock_timestamp(), p interval DEFAULT '1 day'::interval, q uuid DEFAULT gen_random_uuid(),
  r jsonb DEFAULT '{}', s text[] DEFAULT ARRAY['a', 'b'], t bytea DEFAULT '\x00', u inet DEFAULT '::1', v bit(3) DEFAULT B'101',
  w text DEFAULT current_user, x text DEFAULT lower('A' || 'B'), y mood DEFAULT 'ok', z regclass DEFAULT 'thing'::regclass,
  aa numeric DEFAULT 'NaN', ab double precision DEFAULT 'Infinity', ac date DEFAULT 'infinity', ad integer DEFAULT 2 + 3,
  ae text DEFAULT U&'\0441', af integer DEFAULT NULL, ag timestamptz DEFAULT date_trunc('day', now()), ah money DEFAULT 1.5
);

-- case: types between which there is no cast
-- start
CREATE TABLE pairs (a integer, b integer, c boolean, d date, e integer, f timestamptz, g json, h time, i uuid,
  j jsonb, k money, l timestamp, m integer[], n jsonb[], o jsonb, q bit(3));
INSERT INTO pairs DEFAULT VALUES;
INSERT INTO pairs (b, g, j, n) VALUES (1, '7', '"x"', '{1}');
-- change
ALTER TABLE pairs ALTER a TYPE timestamptz USING NULL, ALTER b TYPE jsonb USING to_jsonb(b),
  ALTER c TYPE json USING to_json(c), ALTER d TYPE jsonb USING to_jsonb(d), ALTER e TYPE mood USING e::text::mood,
  ALTER f TYPE integer USING NULL, ALTER g TYPE integer USING (g #>> '{}')::integer,
  ALTER h TYPE bigint USING NULL, ALTER i TYPE integer USING NULL, ALTER j TYPE text USING j::text,
  ALTER k TYPE integer USING k::numeric::integer, ALTER l TYPE timetz USING NULL, ALTER m TYPE jsonb USING to_jsonb(m),
  ALTER n TYPE integer[] USING n::text[]::integer[],
  ALTER o TYPE integer[] USING translate(o::text, '[]', '{}')::integer[],
  ALTER q TYPE uuid USING NULL;
