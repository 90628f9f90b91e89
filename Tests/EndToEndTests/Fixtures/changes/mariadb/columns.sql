-- Columns: added, dropped, moved, nullability, defaults, generated, attributes.
CREATE TABLE maker (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
CREATE TABLE item (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  maker_id int,
  name varchar(40) NOT NULL,
  qty int DEFAULT 1,
  price decimal(8, 2),
  KEY item_name (name),
  CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE CASCADE
);
CREATE TABLE part (
  item_id int NOT NULL,
  number smallint NOT NULL,
  label varchar(30) DEFAULT 'none',
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id) REFERENCES item (id)
);
CREATE VIEW stock AS SELECT id, name FROM item WHERE name <> '';
CREATE VIEW parts_of_stock AS SELECT s.name, p.number FROM stock s JOIN part p ON p.item_id = s.id;
INSERT INTO maker (name) VALUES ('Ada'), ('Bob'), ('Zoë');
INSERT INTO item (maker_id, name, qty, price)
  VALUES (1, 'pen', 5, 1.50), (1, 'ink', NULL, 12.00), (2, 'it''s', 0, NULL), (NULL, 'üñí 🖋', 7, 0.01);
INSERT INTO part VALUES (1, 1, 'cap'), (1, 2, 'nib'), (3, 1, NULL);

-- case: add a column last
-- start
-- change
ALTER TABLE item ADD colour text;

-- case: add a column first
-- start
-- change
ALTER TABLE item ADD code varchar(10) FIRST;

-- case: add two columns in the middle
-- start
-- change
ALTER TABLE item ADD a int DEFAULT 1 AFTER maker_id, ADD b int DEFAULT 2 AFTER a;

-- case: add a column with a default that needs quoting
-- start
-- change
ALTER TABLE item ADD tag varchar(60) NOT NULL DEFAULT 'it''s; -- 100% "x" \\n `y` 🖋';

-- case: add a column with a number, a float and a bit default
-- start
-- change
ALTER TABLE item ADD low int NOT NULL DEFAULT -1, ADD ratio double DEFAULT 0.0015, ADD flags bit(4) DEFAULT b'1010',
  ADD share decimal(10, 4) DEFAULT -1.5;

-- case: add a column with an expression default
-- start
-- change
ALTER TABLE item ADD code int DEFAULT (abs(-5) + length('abc'));

-- case: add columns with text and JSON defaults
-- start
-- change
ALTER TABLE item ADD notes text DEFAULT ('none'), ADD data json DEFAULT ('{"a": [1]}'), ADD raw blob DEFAULT (x'00ff');

-- case: add a column with a uuid default
-- values: free
-- start
-- change
ALTER TABLE item ADD token char(36) NOT NULL DEFAULT (uuid());

-- case: add current_timestamp with ON UPDATE
-- values: free
-- start
-- change
ALTER TABLE item ADD changed timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  ADD seen datetime(6) DEFAULT now(6) ON UPDATE now(6);

-- case: add a timestamp without a default
-- values: free
-- start
-- change
ALTER TABLE item ADD changed timestamp NULL, ADD fixed timestamp NOT NULL DEFAULT '2024-01-01 00:00:00';

-- case: add a virtual column
-- start
-- change
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) VIRTUAL;

-- case: add a stored column with an index
-- start
-- change
ALTER TABLE item ADD short varchar(5) AS (left(lower(name), 5)) STORED, ADD KEY item_short (short);

-- case: add an invisible column
-- start
-- change
ALTER TABLE item ADD secret int INVISIBLE DEFAULT 5;

-- case: add a column with its own CHECK
-- start
-- change
ALTER TABLE item ADD size int DEFAULT 0 CHECK (size >= 0);

-- case: add a column with charset and collation
-- start
-- change
ALTER TABLE item ADD code varchar(10) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL DEFAULT '',
  ADD tag varchar(10) COLLATE utf8mb4_bin;

-- case: add a compressed column
-- start
-- change
ALTER TABLE item ADD big text COMPRESSED, ADD comp blob COMPRESSED;

-- case: add a column with a foreign key
-- start
-- change
ALTER TABLE item ADD parent_id int, ADD FOREIGN KEY (parent_id) REFERENCES item (id) ON DELETE SET NULL;

-- case: add a unique auto_increment column
-- start
CREATE TABLE plain (name varchar(10) PRIMARY KEY);
INSERT INTO plain VALUES ('a'), ('b');
-- change
ALTER TABLE plain ADD number int NOT NULL AUTO_INCREMENT UNIQUE;

-- case: drop the last column
-- start
-- change
ALTER TABLE item DROP price;

-- case: drop a column in the middle
-- start
-- change
ALTER TABLE item DROP qty;

-- case: drop a column of several indexes
-- start
ALTER TABLE item ADD KEY item_qty (qty), ADD KEY item_both (qty, price), ADD UNIQUE item_three (name, qty, id);
-- change
ALTER TABLE item DROP KEY item_qty, DROP KEY item_both, DROP KEY item_three, DROP qty, ADD KEY item_both (price),
  ADD UNIQUE item_three (name, id);

-- case: drop a column with a CHECK and a DEFAULT
-- start
ALTER TABLE item ADD size int DEFAULT 3 CHECK (size > 0), ADD CONSTRAINT both_sizes CHECK (size < 100 OR size > qty);
-- change
ALTER TABLE item DROP CONSTRAINT both_sizes, DROP size;

-- case: drop a foreign key column
-- start
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item DROP KEY made_by, DROP maker_id;

-- case: drop a generated column
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) STORED;
-- change
ALTER TABLE item DROP total;

-- case: drop a column that views use
-- start
CREATE VIEW priced AS SELECT id, name, price FROM item;
CREATE VIEW dear AS SELECT name FROM priced WHERE price > 10;
-- change
ALTER TABLE item DROP price;
CREATE OR REPLACE VIEW priced AS SELECT id, name FROM item;
CREATE OR REPLACE VIEW dear AS SELECT name FROM priced;

-- case: move a column to the front
-- start
-- change
ALTER TABLE item MODIFY price decimal(8, 2) FIRST;

-- case: another order of all columns
-- start
-- change
ALTER TABLE item MODIFY price decimal(8, 2) FIRST, MODIFY qty int DEFAULT 1 AFTER price,
  MODIFY name varchar(40) NOT NULL AFTER qty, MODIFY maker_id int AFTER name;

-- case: move a column and change its type
-- start
-- change
ALTER TABLE item MODIFY price decimal(12, 4) NULL AFTER id;

-- case: set NOT NULL
-- start
UPDATE item SET maker_id = 3 WHERE maker_id IS NULL;
-- change
ALTER TABLE item DROP FOREIGN KEY made_by;
ALTER TABLE item MODIFY maker_id int NOT NULL, ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE CASCADE;

-- case: drop NOT NULL
-- start
-- change
ALTER TABLE item MODIFY name varchar(40);

-- case: set a default
-- start
-- change
ALTER TABLE item ALTER price SET DEFAULT 9.99;

-- case: change a default
-- start
-- change
ALTER TABLE part ALTER label SET DEFAULT 'it''s \\ 100%';

-- case: drop a default
-- start
ALTER TABLE item ADD size int NOT NULL DEFAULT 4;
-- change
ALTER TABLE item ALTER size DROP DEFAULT;

-- case: from a constant to an expression default
-- start
-- change
ALTER TABLE item MODIFY qty int DEFAULT (year(current_date()) + 1);

-- case: set ON UPDATE
-- start
ALTER TABLE item ADD changed datetime DEFAULT '2024-01-01 00:00:00';
-- change
ALTER TABLE item MODIFY changed datetime NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp();

-- case: drop ON UPDATE
-- start
ALTER TABLE item ADD changed timestamp NOT NULL DEFAULT '2024-01-01 00:00:00' ON UPDATE current_timestamp();
-- change
ALTER TABLE item MODIFY changed timestamp NOT NULL DEFAULT '2024-01-01 00:00:00';

-- case: comment a column
-- start
-- change
ALTER TABLE item MODIFY qty int DEFAULT 1 COMMENT 'How many; it''s "n", 100% \\ sure 🖋';

-- case: change and drop comments of columns
-- start
ALTER TABLE item MODIFY qty int DEFAULT 1 COMMENT 'old', MODIFY price decimal(8, 2) COMMENT 'gone';
-- change
ALTER TABLE item MODIFY qty int DEFAULT 1 COMMENT 'new\nlines', MODIFY price decimal(8, 2);

-- case: every attribute stays when the comment changes
-- start
ALTER TABLE item ADD full varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' INVISIBLE COMMENT 'one'
  CHECK (full <> '');
-- change
ALTER TABLE item MODIFY full varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' INVISIBLE COMMENT 'two'
  CHECK (full <> '');

-- case: every attribute stays when the default changes
-- start
ALTER TABLE item ADD seen timestamp(3) NOT NULL DEFAULT '2024-01-01 00:00:00.000' ON UPDATE current_timestamp(3) COMMENT 'seen',
  ADD n int(7) unsigned zerofill NOT NULL DEFAULT 0000007 COMMENT 'n';
-- change
ALTER TABLE item ALTER n SET DEFAULT 8;

-- case: visible to invisible and back
-- start
ALTER TABLE item ADD secret int INVISIBLE;
-- change
ALTER TABLE item MODIFY secret int, MODIFY price decimal(8, 2) INVISIBLE;

-- case: change the expression of a virtual column
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) VIRTUAL;
-- change
ALTER TABLE item MODIFY total decimal(12, 2) AS (price * qty * 2 + 1) VIRTUAL;

-- case: change the expression of a stored column with an index
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) STORED, ADD KEY item_total (total);
-- change
ALTER TABLE item MODIFY total decimal(12, 2) AS (price * qty * 2 + 1) STORED;

-- case: virtual to stored
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) VIRTUAL;
-- change
ALTER TABLE item DROP total;
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) STORED;

-- case: a stored column becomes plain
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) STORED;
-- change
ALTER TABLE item MODIFY total decimal(12, 2);

-- case: a plain column becomes stored
-- start
ALTER TABLE item ADD total decimal(12, 2);
-- change
ALTER TABLE item MODIFY total decimal(12, 2) AS (price * qty) STORED;

-- case: type of a column that a generated one uses
-- start
ALTER TABLE item ADD total decimal(12, 2) AS (price * qty) STORED;
-- change
ALTER TABLE item MODIFY qty bigint DEFAULT 1;

-- case: without system versioning
-- values: free
-- start
CREATE TABLE history (id int PRIMARY KEY, name varchar(10), raw text WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING;
INSERT INTO history (id, name) VALUES (1, 'a');
-- change
SET system_versioning_alter_history = keep;
ALTER TABLE history ADD other int WITHOUT SYSTEM VERSIONING, ADD kept int;

-- case: NULL is allowed, and the column is hidden or compressed
-- start
CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 1, b varchar(10) NOT NULL, c int);
INSERT INTO t VALUES (1, 2, 'x', 3);
-- change
ALTER TABLE t MODIFY a int INVISIBLE, MODIFY b varchar(10) COMPRESSED NULL, MODIFY c int NOT NULL INVISIBLE DEFAULT 3;
