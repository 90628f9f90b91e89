-- Types to other types.
CREATE TABLE owner (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL);
CREATE TABLE thing (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id bigint unsigned NOT NULL,
  name varchar(50) NOT NULL,
  v varchar(50),
  n int,
  FOREIGN KEY (owner_id) REFERENCES owner (id)
);
CREATE VIEW things AS SELECT t.id, t.name, o.name AS owner FROM thing t JOIN owner o ON o.id = t.owner_id;
INSERT INTO owner (name) VALUES ('Ada'), ('Bob');
INSERT INTO thing (owner_id, name, n) VALUES (1, 'one', 1), (1, 'two', NULL), (2, 'three', 100);

-- case: int to bigint
-- start
-- change
ALTER TABLE thing MODIFY n bigint;

-- case: int to tinyint, smallint and mediumint
-- start
ALTER TABLE thing ADD a int, ADD b int DEFAULT 3;
-- change
ALTER TABLE thing MODIFY n tinyint, MODIFY a smallint, MODIFY b mediumint DEFAULT 3;

-- case: signed to unsigned
-- start
-- change
ALTER TABLE thing MODIFY n int unsigned;

-- case: unsigned to signed
-- start
ALTER TABLE thing ADD u int unsigned NOT NULL DEFAULT 7;
-- change
ALTER TABLE thing MODIFY u bigint NOT NULL DEFAULT 7;

-- case: zerofill and a display width
-- start
-- change
ALTER TABLE thing MODIFY n int(8) zerofill;

-- case: zerofill taken away
-- start
ALTER TABLE thing MODIFY n int(6) zerofill DEFAULT 5;
-- change
ALTER TABLE thing MODIFY n int unsigned DEFAULT 5;

-- case: a display width
-- start
-- change
ALTER TABLE thing MODIFY n int(5);

-- case: int to boolean
-- start
-- change
ALTER TABLE thing MODIFY n boolean DEFAULT false;

-- case: int to decimal and float
-- start
ALTER TABLE thing ADD m int DEFAULT 4;
-- change
ALTER TABLE thing MODIFY n decimal(12, 4), MODIFY m float DEFAULT 4;

-- case: precision and scale of decimal
-- start
ALTER TABLE thing ADD d decimal(6, 1) DEFAULT 1.5;
-- change
ALTER TABLE thing MODIFY d decimal(10, 3) DEFAULT 1.500;

-- case: unsigned decimal to double
-- start
ALTER TABLE thing ADD d decimal(6, 2) unsigned;
UPDATE thing SET d = 1.25;
-- change
ALTER TABLE thing MODIFY d double;

-- case: float with digits
-- start
ALTER TABLE thing ADD f float;
UPDATE thing SET f = 1.5;
-- change
ALTER TABLE thing MODIFY f float(10, 2);

-- case: int to varchar with a default
-- start
ALTER TABLE thing ADD m int NOT NULL DEFAULT 5;
-- change
ALTER TABLE thing MODIFY m varchar(20) NOT NULL DEFAULT 'five';

-- case: varchar to int with a default
-- start
UPDATE thing SET v = id * 11;
ALTER TABLE thing ALTER v SET DEFAULT '5';
-- change
ALTER TABLE thing MODIFY v int DEFAULT 5;

-- case: varchar grows
-- start
-- change
ALTER TABLE thing MODIFY name varchar(200) NOT NULL;

-- case: varchar over 255 bytes shrinks
-- start
ALTER TABLE thing MODIFY name varchar(300) NOT NULL;
-- change
ALTER TABLE thing MODIFY name varchar(20) NOT NULL;

-- case: varchar to text
-- start
-- change
ALTER TABLE thing MODIFY v text;

-- case: sizes of text
-- start
ALTER TABLE thing ADD a tinytext, ADD b text, ADD c longtext;
UPDATE thing SET a = 'a', b = repeat('b', 300), c = 'c';
-- change
ALTER TABLE thing MODIFY a mediumtext, MODIFY b longtext, MODIFY c text;

-- case: char to varchar and binary to varbinary
-- start
ALTER TABLE thing ADD c char(5) DEFAULT 'c', ADD b binary(4) DEFAULT 'abcd';
-- change
ALTER TABLE thing MODIFY c varchar(5) DEFAULT 'c', MODIFY b varbinary(8) DEFAULT 'abcd';

-- case: sizes of blob
-- start
ALTER TABLE thing ADD b blob;
UPDATE thing SET b = x'00ff27';
-- change
ALTER TABLE thing MODIFY b longblob;

-- case: text to blob
-- start
ALTER TABLE thing ADD b text CHARACTER SET utf8mb4;
UPDATE thing SET b = 'ü';
-- change
ALTER TABLE thing MODIFY b blob;

-- case: date to datetime
-- start
ALTER TABLE thing ADD d date DEFAULT '2024-02-29';
-- change
ALTER TABLE thing MODIFY d datetime DEFAULT '2024-02-29 00:00:00';

-- case: fractional seconds
-- start
ALTER TABLE thing ADD d datetime DEFAULT '2024-02-29 12:00:00', ADD t time(3) DEFAULT '10:00:00.500';
-- change
ALTER TABLE thing MODIFY d datetime(6) DEFAULT current_timestamp(6), MODIFY t time DEFAULT '10:00:00';

-- case: datetime to timestamp
-- start
ALTER TABLE thing ADD d datetime;
UPDATE thing SET d = '2024-02-29 12:00:00';
-- change
ALTER TABLE thing MODIFY d timestamp(3) NULL;

-- case: varchar to date
-- start
UPDATE thing SET v = '2024-02-29';
-- change
ALTER TABLE thing MODIFY v date;

-- case: year to smallint
-- start
ALTER TABLE thing ADD y year DEFAULT 2024;
-- change
ALTER TABLE thing MODIFY y smallint DEFAULT 2024;

-- case: int to year
-- start
ALTER TABLE thing ADD y int NOT NULL DEFAULT 1999;
-- change
ALTER TABLE thing MODIFY y year NOT NULL DEFAULT 1999;

-- case: bit widths and bit to tinyint
-- start
ALTER TABLE thing ADD b bit(3) DEFAULT b'101', ADD c bit(1) NOT NULL DEFAULT b'1';
-- change
ALTER TABLE thing MODIFY b bit(10) DEFAULT b'101', MODIFY c tinyint(1) NOT NULL DEFAULT 1;

-- case: add enum members at the end
-- start
ALTER TABLE thing ADD e enum('s', 'm') NOT NULL DEFAULT 'm';
-- change
ALTER TABLE thing MODIFY e enum('s', 'm', 'l', 'it''s "x"; 100% \\') NOT NULL DEFAULT 'm';

-- case: add an enum member in the middle
-- start
ALTER TABLE thing ADD e enum('s', 'l') DEFAULT 'l';
-- change
ALTER TABLE thing MODIFY e enum('s', 'm', 'l') DEFAULT 'l';

-- case: remove an enum member
-- start
ALTER TABLE thing ADD e enum('s', 'm', 'l') DEFAULT 's';
-- change
ALTER TABLE thing MODIFY e enum('s', 'l') DEFAULT 's';

-- case: the order of enum members
-- start
ALTER TABLE thing ADD e enum('s', 'm', 'l') DEFAULT 'l';
-- change
ALTER TABLE thing MODIFY e enum('l', 'm', 's') DEFAULT 'l';

-- case: varchar to enum
-- start
UPDATE thing SET v = 'big';
-- change
ALTER TABLE thing MODIFY v enum('', 'big', 'small', 'ü,x');

-- case: enum to varchar
-- start
ALTER TABLE thing ADD e enum('s', 'm') DEFAULT 'm';
-- change
ALTER TABLE thing MODIFY e varchar(10) DEFAULT 'm';

-- case: add and remove set members
-- start
ALTER TABLE thing ADD s set('a', 'b', 'c') NOT NULL DEFAULT 'a,c';
-- change
ALTER TABLE thing MODIFY s set('a', 'c', 'd') NOT NULL DEFAULT 'a,d';

-- case: varchar to set
-- start
UPDATE thing SET v = 'x,y';
-- change
ALTER TABLE thing MODIFY v set('x', 'y', 'z');

-- case: text to JSON
-- start
ALTER TABLE thing ADD j longtext;
UPDATE thing SET j = '{"a": "it''s"}';
-- change
ALTER TABLE thing MODIFY j json;

-- case: JSON to text
-- start
ALTER TABLE thing ADD j json DEFAULT ('{}');
-- change
ALTER TABLE thing MODIFY j longtext DEFAULT '{}';

-- case: uuid and inet types
-- start
ALTER TABLE thing ADD u char(36) DEFAULT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', ADD a varchar(39) DEFAULT '::1', ADD b varchar(15) DEFAULT '10.0.0.1';
-- change
ALTER TABLE thing MODIFY u uuid DEFAULT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', MODIFY a inet6 DEFAULT '::1', MODIFY b inet4 DEFAULT '10.0.0.1';

-- case: spatial types
-- start
ALTER TABLE thing ADD g geometry;
UPDATE thing SET g = POINT(1, 2);
-- change
ALTER TABLE thing MODIFY g point, ADD l linestring, ADD p polygon REF_SYSTEM_ID = 4326;

-- case: charset of a column
-- start
ALTER TABLE thing ADD c varchar(20) CHARACTER SET latin1 DEFAULT 'ü';
-- change
ALTER TABLE thing MODIFY c varchar(20) CHARACTER SET utf8mb4 DEFAULT 'ü';

-- case: collation of a column in an index
-- start
ALTER TABLE thing ADD UNIQUE thing_name (name);
-- change
ALTER TABLE thing MODIFY name varchar(50) COLLATE utf8mb4_bin NOT NULL;

-- case: type of a key and of what refers to it
-- start
-- change
ALTER TABLE thing DROP FOREIGN KEY thing_ibfk_1;
ALTER TABLE owner MODIFY id int unsigned NOT NULL AUTO_INCREMENT;
ALTER TABLE thing MODIFY owner_id int unsigned NOT NULL, ADD CONSTRAINT thing_ibfk_1 FOREIGN KEY (owner_id) REFERENCES owner (id);

-- case: key and reference from int to varchar
-- start
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int NOT NULL, CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON UPDATE CASCADE);
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 2), (2, 1);
-- change
ALTER TABLE child DROP FOREIGN KEY of_parent;
ALTER TABLE parent MODIFY id varchar(20) NOT NULL;
ALTER TABLE child MODIFY parent_id varchar(20) NOT NULL, ADD CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON UPDATE CASCADE;

-- case: a type with index, CHECK and a view
-- start
ALTER TABLE thing ADD KEY thing_n (n), ADD CONSTRAINT low CHECK (n < 1000);
CREATE VIEW numbers AS SELECT n, n + 1 AS m FROM thing;
-- change
ALTER TABLE thing MODIFY n bigint DEFAULT 0 COMMENT 'big';

-- case: every column of a table
-- start
CREATE TABLE wide (a int, b varchar(5) DEFAULT 'x', c date, d bit(1) NOT NULL DEFAULT b'0');
INSERT INTO wide VALUES (1, '5', '2024-05-06', b'1'), (NULL, '6', NULL, b'0');
-- change
ALTER TABLE wide MODIFY a decimal(9, 3), MODIFY b int, MODIFY c datetime(3), MODIFY d tinyint NOT NULL DEFAULT 0;

-- case: a table of every type
-- start
-- change
CREATE TABLE every_type (
  a tinyint, b tinyint unsigned, c smallint(4), d mediumint unsigned zerofill, e int, f int(11) unsigned, g bigint, h bigint(10) zerofill,
  i decimal, j decimal(10, 2) unsigned, k float, l float(7, 3), m double, n double(9, 2) unsigned, o bit, p bit(17), q boolean,
  r char, s char(9), t varchar(9), u varchar(300) CHARACTER SET latin1, v varchar(9) CHARACTER SET utf8mb3 COLLATE utf8mb3_bin,
  w tinytext, x text, y mediumtext, z longtext, aa binary, ab binary(7), ac varbinary(9), ad tinyblob, ae blob, af mediumblob,
  ag longblob, ah date, ai time, aj time(3), ak datetime, al datetime(6), am timestamp NULL, an timestamp(2) NULL, ao year,
  ap json, aq enum('a', 'b;c', 'd''e', 'f"g', ''), ar set('x', 'y z'), `as` uuid, at inet4, au inet6, av geometry, aw point,
  ax linestring, ay polygon, az multipoint, ba multilinestring, bb multipolygon, bc geometrycollection, bd varchar(5) BINARY,
  be nchar(4), bf nvarchar(6), bg text(500), bh blob(70000), bi enum('ä', '🖋') CHARACTER SET utf8mb4
);

-- case: defaults of every kind
-- start
-- change
CREATE TABLE every_default (
  a int DEFAULT 1, b int DEFAULT -1, c bigint unsigned DEFAULT 18446744073709551615, d decimal(5, 2) DEFAULT 1.5, e float DEFAULT 1e10,
  f boolean DEFAULT true, g varchar(9) DEFAULT '', h varchar(9) DEFAULT 'NULL', i varchar(9) DEFAULT 'it''s', j char(3) DEFAULT 'a ',
  k date DEFAULT '2024-02-29', l timestamp DEFAULT current_timestamp(), m datetime(3) DEFAULT current_timestamp(3), n time DEFAULT '01:02:03',
  o timestamp NOT NULL DEFAULT '2024-01-01 00:00:00', p int DEFAULT (1 + 2), q char(36) DEFAULT uuid(), r json DEFAULT '{}',
  s varchar(20) DEFAULT (concat('a', 'b;')), t varbinary(4) DEFAULT x'00ff', u bit(3) DEFAULT b'101', v enum('a', 'b') DEFAULT 'b',
  w set('x', 'y') DEFAULT 'x,y', x year DEFAULT 2024, y text DEFAULT 'long', z double DEFAULT (pi() * 2), aa date DEFAULT (curdate() + INTERVAL 1 DAY),
  ab int DEFAULT NULL, ac int NOT NULL, ad varchar(40) DEFAULT (lower(current_user())), ae varchar(9) DEFAULT 'CURRENT', af varchar(9) DEFAULT 'a\\b',
  ag inet6 DEFAULT '::1', ah datetime DEFAULT '0000-00-00 00:00:00'
);
