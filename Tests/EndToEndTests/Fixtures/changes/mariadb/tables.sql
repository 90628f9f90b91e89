-- Tables, their options, partitions, sequences.
CREATE TABLE maker (id int PRIMARY KEY, name varchar(40) NOT NULL);
CREATE TABLE item (id int AUTO_INCREMENT PRIMARY KEY, maker_id int NOT NULL, name varchar(40) NOT NULL, qty int,
  CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id));
CREATE TABLE log (id int NOT NULL, at date NOT NULL, kind varchar(10) NOT NULL DEFAULT 'x', PRIMARY KEY (id, at));
CREATE TABLE event (id int NOT NULL, at date NOT NULL, kind varchar(10) NOT NULL DEFAULT 'x', PRIMARY KEY (id, at))
  PARTITION BY RANGE (year(at)) (PARTITION p2023 VALUES LESS THAN (2024), PARTITION p2024 VALUES LESS THAN (2025),
  PARTITION rest VALUES LESS THAN MAXVALUE);
CREATE SEQUENCE ticket START WITH 100 NOCACHE;
INSERT INTO maker VALUES (1, 'Ada'), (2, 'Bob');
INSERT INTO item (maker_id, name, qty) VALUES (1, 'pen', 5), (2, 'ink', NULL);
INSERT INTO log VALUES (1, '2023-05-05', 'a'), (2, '2024-06-06', 'b');
INSERT INTO event SELECT * FROM log;
DO nextval(ticket);

-- case: create a table
-- start
-- change
CREATE TABLE note (
  id bigint unsigned NOT NULL AUTO_INCREMENT, item_id int NOT NULL, text varchar(100) NOT NULL DEFAULT 'it''s',
  at timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), size int AS (length(text)) STORED,
  PRIMARY KEY (id), UNIQUE KEY one_text (item_id, text), KEY note_at (at DESC), CONSTRAINT short CHECK (length(text) < 90),
  CONSTRAINT of_item FOREIGN KEY (item_id) REFERENCES item (id) ON DELETE CASCADE
) AUTO_INCREMENT = 1000 COMMENT 'notes';

-- case: create tables that refer to each other in a chain
-- start
-- change
CREATE TABLE a3 (id int PRIMARY KEY);
CREATE TABLE a2 (id int PRIMARY KEY, FOREIGN KEY (id) REFERENCES a3 (id));
CREATE TABLE a1 (id int PRIMARY KEY, other int, FOREIGN KEY (id) REFERENCES a2 (id), FOREIGN KEY (other) REFERENCES a1 (id));

-- case: drop a table
-- start
CREATE TABLE gone (id int PRIMARY KEY, name text);
-- change
DROP TABLE gone;

-- case: drop a table that others refer to
-- start
CREATE TABLE gone (id int PRIMARY KEY);
ALTER TABLE item ADD gone_id int, ADD CONSTRAINT to_gone FOREIGN KEY (gone_id) REFERENCES gone (id);
-- change
ALTER TABLE item DROP FOREIGN KEY to_gone;
ALTER TABLE item DROP gone_id;
DROP TABLE gone;

-- case: a table of another engine
-- start
-- change
CREATE TABLE words (id int PRIMARY KEY, text varchar(100)) ENGINE = Aria PAGE_CHECKSUM = 1 TRANSACTIONAL = 1;
CREATE TABLE cache (id int PRIMARY KEY) ENGINE = MEMORY MAX_ROWS = 1000;

-- case: engine of a table
-- start
-- change
ALTER TABLE log ENGINE = MyISAM;

-- case: engine of a table back to the default
-- start
ALTER TABLE log ENGINE = Aria;
-- change
ALTER TABLE log ENGINE = InnoDB;

-- case: default charset of a table
-- start
CREATE TABLE words (id int PRIMARY KEY, text varchar(10), code varchar(10) CHARACTER SET ascii) CHARACTER SET latin1;
INSERT INTO words VALUES (1, 'ü', 'a');
-- change
ALTER TABLE words DEFAULT CHARACTER SET utf8mb4;

-- case: convert a table to another charset
-- start
CREATE TABLE words (id int PRIMARY KEY, text varchar(10) DEFAULT 'ü', code varchar(10)) CHARACTER SET latin1;
INSERT INTO words VALUES (1, 'ü', 'a');
-- change
ALTER TABLE words CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- case: default collation of a table
-- start
-- change
ALTER TABLE log DEFAULT COLLATE utf8mb4_bin;

-- case: row format
-- start
-- change
ALTER TABLE item ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 4;

-- case: row format taken away
-- start
ALTER TABLE item ROW_FORMAT = COMPACT;
-- change
ALTER TABLE item ROW_FORMAT = DEFAULT;

-- case: statistics and other options of a table
-- start
-- change
ALTER TABLE item STATS_PERSISTENT = 1 STATS_AUTO_RECALC = 0 STATS_SAMPLE_PAGES = 25 AVG_ROW_LENGTH = 100;

-- case: page compression
-- start
-- change
ALTER TABLE log PAGE_COMPRESSED = 1 PAGE_COMPRESSION_LEVEL = 5;

-- case: comment a table
-- start
-- change
ALTER TABLE item COMMENT 'What there is; it''s "here", 100% \\ sure\nreally 🖋';

-- case: change a comment of a table
-- start
ALTER TABLE item COMMENT 'old';
-- change
ALTER TABLE item COMMENT 'new';

-- case: drop a comment of a table
-- start
ALTER TABLE item COMMENT 'old';
-- change
ALTER TABLE item COMMENT '';

-- case: system versioning
-- values: free
-- start
-- change
ALTER TABLE log ADD SYSTEM VERSIONING;

-- case: a sequence with every option
-- start
-- change
CREATE SEQUENCE serial_no START WITH 20 MINVALUE 10 MAXVALUE 1000 INCREMENT BY 2 CACHE 7 CYCLE;

-- case: a descending sequence
-- start
-- change
CREATE SEQUENCE down INCREMENT BY -1 MINVALUE -100 MAXVALUE -1 START WITH -1 NOCACHE;

-- case: drop a sequence
-- start
CREATE SEQUENCE unused;
-- change
DROP SEQUENCE unused;

-- case: options of a sequence
-- start
-- change
ALTER SEQUENCE ticket INCREMENT BY 5 MAXVALUE 1000000 CACHE 20 CYCLE;

-- case: a sequence as default
-- values: free
-- start
-- change
ALTER TABLE log ADD number bigint DEFAULT nextval(ticket);

-- case: a default loses its sequence and the sequence goes
-- start
CREATE SEQUENCE code NOCACHE;
ALTER TABLE maker ADD code bigint NOT NULL DEFAULT nextval(code);
-- change
ALTER TABLE maker MODIFY code bigint NOT NULL;
DROP SEQUENCE code;

-- case: create a table partitioned by list
-- start
-- change
CREATE TABLE sale (id int NOT NULL, region varchar(5) NOT NULL, PRIMARY KEY (id, region))
  PARTITION BY LIST COLUMNS (region) (PARTITION eu VALUES IN ('de', 'it''s'), PARTITION other DEFAULT);

-- case: create tables partitioned by hash, key and range columns with sub-partitions
-- start
-- change
CREATE TABLE hashed (id int PRIMARY KEY, n int) PARTITION BY HASH (id) PARTITIONS 4;
CREATE TABLE keyed (id int PRIMARY KEY) PARTITION BY LINEAR KEY () PARTITIONS 2;
CREATE TABLE ranged (a int, b date) PARTITION BY RANGE COLUMNS (b) SUBPARTITION BY HASH (a) SUBPARTITIONS 2
  (PARTITION old VALUES LESS THAN ('2024-01-01') COMMENT 'before', PARTITION new VALUES LESS THAN MAXVALUE);

-- case: partition a plain table
-- start
-- change
ALTER TABLE log PARTITION BY RANGE (to_days(at)) (PARTITION a VALUES LESS THAN (739000), PARTITION b VALUES LESS THAN MAXVALUE);

-- case: remove the partitioning
-- start
-- change
ALTER TABLE event REMOVE PARTITIONING;

-- case: another kind of partitioning
-- start
-- change
ALTER TABLE event PARTITION BY KEY (id) PARTITIONS 3;

-- case: add a column to a partitioned table
-- start
-- change
ALTER TABLE event ADD note varchar(20) DEFAULT 'none' AFTER at;

-- case: index of a partitioned table
-- start
-- change
ALTER TABLE event ADD KEY event_kind (kind, at DESC), COMMENT 'events';

-- case: drop a partitioned table
-- start
-- change
DROP TABLE event;

-- case: split a table into two
-- start
-- change
CREATE TABLE stock (item_id int PRIMARY KEY, qty int NOT NULL, FOREIGN KEY (item_id) REFERENCES item (id));
ALTER TABLE item DROP qty;

-- case: a period comes
-- start
CREATE TABLE contract (id int PRIMARY KEY, d1 date NOT NULL, d2 date NOT NULL);
INSERT INTO contract VALUES (1, '2025-01-01', '2025-02-01');
-- change
ALTER TABLE contract ADD PERIOD FOR valid (d1, d2);

-- case: a period goes
-- start
CREATE TABLE contract (id int PRIMARY KEY, d1 date NOT NULL, d2 date NOT NULL, PERIOD FOR valid (d1, d2));
INSERT INTO contract VALUES (1, '2025-01-01', '2025-02-01');
-- change
ALTER TABLE contract DROP PERIOD FOR valid;

-- case: partitions by a column that the key gets
-- start
CREATE TABLE t (id int NOT NULL, d date NOT NULL, v int, PRIMARY KEY (id));
INSERT INTO t VALUES (1, '2020-05-05', 1), (2, '2022-05-05', 2);
-- change
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, d);
ALTER TABLE t PARTITION BY RANGE COLUMNS (d) (PARTITION p0 VALUES LESS THAN ('2021-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE));

-- case: partitions go with their column
-- start
CREATE TABLE t (id int NOT NULL, r int NOT NULL DEFAULT 1, v int, PRIMARY KEY (id, r)) PARTITION BY LIST (r) (PARTITION p0 VALUES IN (1), PARTITION p1 VALUES IN (2));
INSERT INTO t VALUES (1, 1, 1), (2, 1, 2);
-- change
ALTER TABLE t REMOVE PARTITIONING;
ALTER TABLE t DROP PRIMARY KEY, DROP COLUMN r, ADD PRIMARY KEY (id);

-- case: partitions by a new column
-- start
CREATE TABLE t (id int NOT NULL, v int) PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO t VALUES (1, 1), (2, 2);
-- change
ALTER TABLE t ADD COLUMN n int NOT NULL DEFAULT 1;
ALTER TABLE t PARTITION BY HASH (id + n) PARTITIONS 3;

-- case: partitions make way for a foreign key
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int NOT NULL, p int) PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1), (2, NULL);
-- change
ALTER TABLE t REMOVE PARTITIONING;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id);

-- case: a foreign key makes way for partitions
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int NOT NULL, p int, CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id));
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1), (2, NULL);
-- change
ALTER TABLE t DROP FOREIGN KEY f;
ALTER TABLE t PARTITION BY HASH (id) PARTITIONS 2;

-- case: another type of the column that partitions are made by
-- start
CREATE TABLE t (id int NOT NULL, d date NOT NULL) PARTITION BY RANGE (year(d)) (PARTITION p0 VALUES LESS THAN (2021), PARTITION p1 VALUES LESS THAN MAXVALUE);
INSERT INTO t VALUES (1, '2020-05-05'), (2, '2022-05-05');
-- change
ALTER TABLE t REMOVE PARTITIONING;
ALTER TABLE t MODIFY d varchar(20) NOT NULL;

-- case: a table that another one referred to gets partitions
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (id int PRIMARY KEY, p int, CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id));
INSERT INTO p VALUES (1), (2);
-- change
DROP TABLE c;
ALTER TABLE p PARTITION BY HASH (id) PARTITIONS 2;

-- case: another character set on both sides of a foreign key
-- start
CREATE TABLE u (id varchar(10) PRIMARY KEY, up varchar(10), CONSTRAINT s FOREIGN KEY (up) REFERENCES u (id)) CHARSET=latin1;
CREATE TABLE v (n int PRIMARY KEY, u_id varchar(10), CONSTRAINT f FOREIGN KEY (u_id) REFERENCES u (id)) CHARSET=latin1;
INSERT INTO u VALUES ('a', NULL), ('b', 'a');
INSERT INTO v VALUES (1, 'a');
-- change
ALTER TABLE v DROP FOREIGN KEY f;
ALTER TABLE u DROP FOREIGN KEY s;
ALTER TABLE u CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE v CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE u ADD CONSTRAINT s FOREIGN KEY (up) REFERENCES u (id);
ALTER TABLE v ADD CONSTRAINT f FOREIGN KEY (u_id) REFERENCES u (id);

-- case: another collation on both sides of a foreign key
-- start
CREATE TABLE u (id varchar(10) PRIMARY KEY) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE v (n int PRIMARY KEY, u_id varchar(10), CONSTRAINT f FOREIGN KEY (u_id) REFERENCES u (id)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO u VALUES ('a'), ('b');
INSERT INTO v VALUES (1, 'a');
-- change
ALTER TABLE v DROP FOREIGN KEY f;
ALTER TABLE u CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE v CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE v ADD CONSTRAINT f FOREIGN KEY (u_id) REFERENCES u (id);

-- case: a foreign key goes with the engine
-- start
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, p int, CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id));
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1), (2, NULL);
-- change
ALTER TABLE t DROP FOREIGN KEY f;
ALTER TABLE t ENGINE=MyISAM;
