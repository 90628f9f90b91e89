-- Keys, indexes, CHECK, FOREIGN KEY.
CREATE TABLE maker (id int NOT NULL, region varchar(2) NOT NULL, code int NOT NULL, name varchar(40), PRIMARY KEY (id),
  UNIQUE KEY region_code (region, code));
CREATE TABLE item (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY, maker_id int, region varchar(2), code int, name varchar(40) NOT NULL,
  body text, spot point NOT NULL DEFAULT (point(1, 2)), qty int NOT NULL DEFAULT 0
);
CREATE TABLE note (item_id int NOT NULL, line int NOT NULL, text varchar(50), KEY note_item (item_id),
  CONSTRAINT note_of FOREIGN KEY (item_id) REFERENCES item (id) ON DELETE CASCADE);
INSERT INTO maker VALUES (1, 'eu', 1, 'Ada'), (2, 'us', 1, 'Bob'), (3, 'eu', 2, NULL);
INSERT INTO item (maker_id, region, code, name, body, qty)
  VALUES (1, 'eu', 1, 'pen', 'a blue pen', 5), (1, 'us', 1, 'ink', NULL, 0), (NULL, NULL, NULL, 'it''s', 'x', 9);
INSERT INTO note VALUES (1, 1, 'first'), (1, 2, 'second'), (3, 1, NULL);

-- case: add a primary key
-- start
-- change
ALTER TABLE note ADD PRIMARY KEY (item_id, line);

-- case: drop a primary key
-- start
ALTER TABLE note ADD PRIMARY KEY (item_id, line);
-- change
ALTER TABLE note DROP PRIMARY KEY;

-- case: another column in a primary key
-- start
ALTER TABLE note ADD PRIMARY KEY (item_id, line);
-- change
ALTER TABLE note DROP PRIMARY KEY, ADD PRIMARY KEY (line, item_id);

-- case: the primary key of an auto_increment column
-- start
-- change
ALTER TABLE item DROP PRIMARY KEY, ADD PRIMARY KEY (id, name);

-- case: plain to auto_increment
-- start
-- change
ALTER TABLE maker MODIFY id int NOT NULL AUTO_INCREMENT;

-- case: auto_increment to plain
-- start
CREATE TABLE log (id int AUTO_INCREMENT PRIMARY KEY, text text);
INSERT INTO log (text) VALUES ('a'), ('b');
-- change
ALTER TABLE log MODIFY id int NOT NULL;

-- case: auto_increment moves to another key
-- start
CREATE TABLE log (id int AUTO_INCREMENT PRIMARY KEY, other int NOT NULL, KEY log_other (other));
INSERT INTO log (other) VALUES (5), (6);
-- change
ALTER TABLE log MODIFY id int NOT NULL, MODIFY other int NOT NULL AUTO_INCREMENT;

-- case: a primary key with a prefix
-- start
CREATE TABLE page (url varchar(500) NOT NULL, title varchar(100));
INSERT INTO page VALUES ('http://a', 'A'), ('http://b', 'B');
-- change
ALTER TABLE page ADD PRIMARY KEY (url(100));

-- case: add UNIQUE
-- start
-- change
ALTER TABLE item ADD UNIQUE KEY item_name (name);

-- case: drop UNIQUE
-- start
-- change
ALTER TABLE maker DROP KEY region_code;

-- case: columns of a UNIQUE
-- start
-- change
ALTER TABLE maker DROP KEY region_code, ADD UNIQUE KEY region_code (code, region, id);

-- case: unique to not unique
-- start
-- change
ALTER TABLE maker DROP KEY region_code, ADD KEY region_code (region, code);

-- case: add an index
-- start
-- change
CREATE INDEX item_name ON item (name, qty);

-- case: drop an index
-- start
CREATE INDEX item_name ON item (name, qty);
-- change
DROP INDEX item_name ON item;

-- case: rename an index
-- start
CREATE INDEX item_a ON item (name, qty DESC);
-- change
ALTER TABLE item RENAME INDEX item_a TO item_b;

-- case: swap the names of two indexes
-- start
ALTER TABLE item ADD KEY item_a (name), ADD KEY item_b (qty);
-- change
ALTER TABLE item DROP KEY item_a, DROP KEY item_b, ADD KEY item_b (name), ADD KEY item_a (qty);

-- case: a prefix index
-- start
-- change
ALTER TABLE item ADD KEY item_body (body(50)), ADD UNIQUE KEY item_short (name(10), qty);

-- case: the length of a prefix
-- start
ALTER TABLE item ADD KEY item_body (body(50));
-- change
ALTER TABLE item DROP KEY item_body, ADD KEY item_body (body(90));

-- case: a descending index
-- start
ALTER TABLE item ADD KEY item_both (name, qty);
-- change
ALTER TABLE item DROP KEY item_both, ADD KEY item_both (name DESC, qty);

-- case: a full-text index
-- start
-- change
ALTER TABLE item ADD FULLTEXT KEY item_words (name, body);

-- case: drop a full-text index
-- start
ALTER TABLE item ADD FULLTEXT KEY item_words (body);
-- change
ALTER TABLE item DROP KEY item_words;

-- case: a spatial index
-- start
-- change
ALTER TABLE item ADD SPATIAL KEY item_spot (spot);

-- case: an ignored index
-- start
ALTER TABLE item ADD KEY item_name (name);
-- change
ALTER TABLE item ALTER INDEX item_name IGNORED;

-- case: an index not ignored any longer
-- start
ALTER TABLE item ADD KEY item_name (name) IGNORED;
-- change
ALTER TABLE item ALTER INDEX item_name NOT IGNORED;

-- case: comment and method of an index
-- start
-- change
ALTER TABLE item ADD KEY item_name (name) USING BTREE COMMENT 'for the; search''s "sake" 100%', ADD KEY item_qty (qty) KEY_BLOCK_SIZE = 8;

-- case: change the comment of an index
-- start
ALTER TABLE item ADD KEY item_name (name) COMMENT 'old';
-- change
ALTER TABLE item DROP KEY item_name, ADD KEY item_name (name) COMMENT 'new';

-- case: hash index of a memory table
-- start
CREATE TABLE cache (id int PRIMARY KEY, name varchar(10), KEY cache_name (name)) ENGINE = MEMORY;
-- change
ALTER TABLE cache DROP KEY cache_name, ADD KEY cache_name (name) USING BTREE;

-- case: an index over a virtual column
-- start
-- change
ALTER TABLE item ADD lower_name varchar(40) AS (lower(name)) VIRTUAL, ADD UNIQUE KEY item_lower (lower_name);

-- case: add a CHECK
-- start
-- change
ALTER TABLE item ADD CONSTRAINT qty_range CHECK (qty >= 0 AND name <> 'it''s bad');

-- case: add a CHECK without a name
-- start
-- change
ALTER TABLE item ADD CHECK (qty < 1000);

-- case: drop a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT qty_range CHECK (qty >= 0);
-- change
ALTER TABLE item DROP CONSTRAINT qty_range;

-- case: change the condition of a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT qty_range CHECK (qty BETWEEN 0 AND 100);
-- change
ALTER TABLE item DROP CONSTRAINT qty_range, ADD CONSTRAINT qty_range CHECK (qty BETWEEN 0 AND 1000);

-- case: rename a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT qty_range CHECK (qty >= 0);
-- change
ALTER TABLE item DROP CONSTRAINT qty_range, ADD CONSTRAINT qty_limit CHECK (qty >= 0);

-- case: add a CHECK of a column
-- start
-- change
ALTER TABLE item MODIFY qty int NOT NULL DEFAULT 0 CHECK (qty >= 0);

-- case: change and drop the CHECKs of columns
-- start
ALTER TABLE item ADD a int DEFAULT 1 CHECK (a > 0), ADD b int CHECK (b > 0);
-- change
ALTER TABLE item MODIFY a int DEFAULT 1 CHECK (a > -1), MODIFY b int;

-- case: add a foreign key
-- start
-- change
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);

-- case: add a foreign key without a name
-- start
-- change
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE SET NULL;

-- case: add a foreign key with an index of its own
-- start
-- change
ALTER TABLE item ADD KEY item_maker (maker_id, qty), ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);

-- case: drop a foreign key and keep its index
-- start
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;

-- case: drop a foreign key and its index
-- start
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item DROP KEY made_by;

-- case: a composite foreign key
-- start
-- change
ALTER TABLE item ADD CONSTRAINT made_in FOREIGN KEY (region, code) REFERENCES maker (region, code) ON UPDATE CASCADE;

-- case: actions of a foreign key
-- start
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE SET NULL;
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- case: rename a foreign key
-- start
ALTER TABLE item ADD KEY item_maker (maker_id), ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item ADD CONSTRAINT fk_maker FOREIGN KEY (maker_id) REFERENCES maker (id);

-- case: another index for a foreign key
-- start
-- change
ALTER TABLE note ADD KEY note_both (item_id, line), DROP KEY note_item;

-- case: the index of a foreign key gets another column
-- start
-- change
ALTER TABLE note DROP FOREIGN KEY note_of;
ALTER TABLE note DROP KEY note_item, ADD KEY note_item (item_id, text);
ALTER TABLE note ADD CONSTRAINT note_of FOREIGN KEY (item_id) REFERENCES item (id) ON DELETE CASCADE;

-- case: the unique key that a foreign key refers to
-- start
ALTER TABLE item ADD CONSTRAINT made_in FOREIGN KEY (region, code) REFERENCES maker (region, code);
-- change
ALTER TABLE maker ADD UNIQUE KEY other_name (region, code), DROP KEY region_code;

-- case: the primary key takes over for the index of a foreign key
-- start
-- change
ALTER TABLE note ADD PRIMARY KEY (item_id, line);
ALTER TABLE note DROP KEY note_item;

-- case: another table as target of a foreign key
-- start
CREATE TABLE brand (id int PRIMARY KEY);
INSERT INTO brand SELECT id FROM maker;
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES brand (id);

-- case: a table that refers to itself
-- start
-- change
ALTER TABLE item ADD next_id int, ADD CONSTRAINT next_item FOREIGN KEY (next_id) REFERENCES item (id) ON DELETE SET NULL;

-- case: two tables that refer to each other
-- start
-- change
CREATE TABLE hen (id int PRIMARY KEY, egg_id int);
CREATE TABLE egg (id int PRIMARY KEY, hen_id int, CONSTRAINT of_hen FOREIGN KEY (hen_id) REFERENCES hen (id));
ALTER TABLE hen ADD CONSTRAINT from_egg FOREIGN KEY (egg_id) REFERENCES egg (id);

-- case: drop two tables that refer to each other
-- start
CREATE TABLE hen (id int PRIMARY KEY, egg_id int);
CREATE TABLE egg (id int PRIMARY KEY, hen_id int, CONSTRAINT of_hen FOREIGN KEY (hen_id) REFERENCES hen (id));
ALTER TABLE hen ADD CONSTRAINT from_egg FOREIGN KEY (egg_id) REFERENCES egg (id);
-- change
ALTER TABLE hen DROP FOREIGN KEY from_egg;
DROP TABLE egg;
DROP TABLE hen;

-- case: rename a table whose foreign keys the server has named
-- options: --rename cart=basket
-- start
CREATE TABLE cart (id int PRIMARY KEY, item_id int, other_id int, FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT mine FOREIGN KEY (other_id) REFERENCES item (id));
INSERT INTO cart VALUES (1, 1, 2);
-- change
RENAME TABLE cart TO basket;

-- case: a foreign key's name goes to another table
-- start
CREATE TABLE zz (id int PRIMARY KEY, item_id int, CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id));
CREATE TABLE aa (id int PRIMARY KEY, item_id int, KEY (item_id));
-- change
DROP TABLE zz;
ALTER TABLE aa ADD CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id);

-- case: a table in the place of another, with its foreign key's name
-- start
CREATE TABLE old_cart (id int PRIMARY KEY, item_id int, CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id));
-- change
DROP TABLE old_cart;
CREATE TABLE new_cart (id int PRIMARY KEY, a int, b int, item_id int,
  CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id));

-- case: a foreign key's name goes from one table to another that both stay
-- start
CREATE TABLE zz (id int PRIMARY KEY, item_id int, CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id));
CREATE TABLE aa (id int PRIMARY KEY, item_id int, KEY (item_id));
-- change
ALTER TABLE zz DROP FOREIGN KEY of_item;
ALTER TABLE aa ADD CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id);

-- case: an index, a CHECK and a foreign key go as their column gets another name
-- options: --rename part.r=part.rr
-- start
CREATE TABLE part (id int PRIMARY KEY, r int, s int, KEY kr (r), KEY ks (s), CONSTRAINT part_r CHECK (r > 0));
INSERT INTO part VALUES (1, 2, 3);
-- change
ALTER TABLE part DROP KEY kr, DROP CONSTRAINT part_r;
ALTER TABLE part RENAME COLUMN r TO rr;

-- case: an index and a foreign key change as their column gets another name
-- options: --rename part.r=part.rr
-- start
CREATE TABLE part (id int PRIMARY KEY, r int, s int, KEY kr (r, s), CONSTRAINT of_maker FOREIGN KEY (r) REFERENCES maker (id));
INSERT INTO part VALUES (1, 2, 3);
-- change
ALTER TABLE part DROP FOREIGN KEY of_maker;
ALTER TABLE part RENAME COLUMN r TO rr;
ALTER TABLE part DROP KEY kr, ADD KEY kr (rr, id), ADD CONSTRAINT of_maker FOREIGN KEY (rr) REFERENCES maker (id) ON UPDATE CASCADE;

-- case: a table comes that refers to what changes
-- start
CREATE TABLE base (id int PRIMARY KEY);
INSERT INTO base VALUES (1);
-- change
ALTER TABLE base MODIFY id bigint, ADD code varchar(10) NOT NULL DEFAULT 'x', ADD UNIQUE KEY base_code (code);
CREATE TABLE above (id int PRIMARY KEY, b bigint, code varchar(10), CONSTRAINT of_base FOREIGN KEY (b) REFERENCES base (id),
  CONSTRAINT of_code FOREIGN KEY (code) REFERENCES base (code));

-- case: a table goes that refers to what changes
-- start
CREATE TABLE base (id int PRIMARY KEY, code int, UNIQUE KEY base_code (code));
CREATE TABLE above (id int PRIMARY KEY, b int, code int, CONSTRAINT of_base FOREIGN KEY (b) REFERENCES base (id),
  CONSTRAINT of_code FOREIGN KEY (code) REFERENCES base (code));
-- change
DROP TABLE above;
ALTER TABLE base MODIFY id bigint, DROP KEY base_code;

-- case: an index gets another name and a comment
-- start
CREATE TABLE part (id int PRIMARY KEY, r int, KEY kr (r));
-- change
ALTER TABLE part DROP KEY kr, ADD KEY other (r) COMMENT 'by r';

-- case: a foreign key without a name comes before others
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, b int, c int, FOREIGN KEY (b) REFERENCES p (id), FOREIGN KEY (c) REFERENCES p (id));
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, 1, 2), (2, NULL, 1);
-- change
ALTER TABLE t DROP FOREIGN KEY t_ibfk_1, DROP FOREIGN KEY t_ibfk_2;
ALTER TABLE t ADD COLUMN a int, ADD CONSTRAINT t_ibfk_1 FOREIGN KEY (a) REFERENCES p (id),
  ADD CONSTRAINT t_ibfk_2 FOREIGN KEY (b) REFERENCES p (id), ADD CONSTRAINT t_ibfk_3 FOREIGN KEY (c) REFERENCES p (id);

-- case: the first of three foreign keys without names goes
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int, FOREIGN KEY (a) REFERENCES p (id),
  FOREIGN KEY (b) REFERENCES p (id), FOREIGN KEY (c) REFERENCES p (id));
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, 1, 2, 1);
-- change
ALTER TABLE t DROP FOREIGN KEY t_ibfk_1, DROP FOREIGN KEY t_ibfk_2, DROP FOREIGN KEY t_ibfk_3;
ALTER TABLE t DROP COLUMN a, ADD CONSTRAINT t_ibfk_1 FOREIGN KEY (b) REFERENCES p (id),
  ADD CONSTRAINT t_ibfk_2 FOREIGN KEY (c) REFERENCES p (id);

-- case: CHECKs without names move up
-- start
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int, CHECK (a > 0), CHECK (b > 0), CHECK (c > 0));
INSERT INTO t VALUES (1, 1, 2, 3);
-- change
ALTER TABLE t DROP CONSTRAINT CONSTRAINT_1, DROP CONSTRAINT CONSTRAINT_2, DROP CONSTRAINT CONSTRAINT_3;
ALTER TABLE t DROP COLUMN a, ADD CONSTRAINT CONSTRAINT_1 CHECK (b > 0), ADD CONSTRAINT CONSTRAINT_2 CHECK (c > 0);

-- case: CHECKs and foreign keys swap their names
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, a int, b int, CONSTRAINT x CHECK (a > 0), CONSTRAINT y CHECK (b > 0),
  KEY ka (a), KEY kb (b), CONSTRAINT fa FOREIGN KEY (a) REFERENCES p (id), CONSTRAINT fb FOREIGN KEY (b) REFERENCES p (id));
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, 1, 2);
-- change
ALTER TABLE t DROP CONSTRAINT x, DROP CONSTRAINT y, DROP FOREIGN KEY fa, DROP FOREIGN KEY fb;
ALTER TABLE t ADD CONSTRAINT x CHECK (b > 0), ADD CONSTRAINT y CHECK (a > 0),
  ADD CONSTRAINT fa FOREIGN KEY (b) REFERENCES p (id), ADD CONSTRAINT fb FOREIGN KEY (a) REFERENCES p (id);

-- case: two tables swap the names of their foreign keys
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, a int, KEY k (a), CONSTRAINT f1 FOREIGN KEY (a) REFERENCES p (id));
CREATE TABLE u (id int PRIMARY KEY, a int, KEY k (a), CONSTRAINT f2 FOREIGN KEY (a) REFERENCES p (id));
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, 1);
INSERT INTO u VALUES (1, 2);
-- change
ALTER TABLE t DROP FOREIGN KEY f1;
ALTER TABLE u DROP FOREIGN KEY f2, ADD CONSTRAINT f1 FOREIGN KEY (a) REFERENCES p (id);
ALTER TABLE t ADD CONSTRAINT f2 FOREIGN KEY (a) REFERENCES p (id);

-- case: the key of a tree becomes wider
-- start
CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, up int, CONSTRAINT f FOREIGN KEY (up) REFERENCES t (id));
INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2);
-- change
ALTER TABLE t DROP FOREIGN KEY f;
ALTER TABLE t MODIFY id bigint AUTO_INCREMENT, MODIFY up bigint;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (up) REFERENCES t (id);

-- case: a table refers to a key that it gets
-- start
CREATE TABLE t (id int PRIMARY KEY, num int NOT NULL, boss int);
INSERT INTO t VALUES (1, 10, NULL), (2, 20, 10);
-- change
ALTER TABLE t ADD UNIQUE KEY n (num);
ALTER TABLE t ADD CONSTRAINT b FOREIGN KEY (boss) REFERENCES t (num);

-- case: a counting column leaves the first place of the key of another engine
-- start
CREATE TABLE t (g int, id int AUTO_INCREMENT, PRIMARY KEY (g, id)) ENGINE=MyISAM;
INSERT INTO t (g) VALUES (1);
-- change
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, g);
