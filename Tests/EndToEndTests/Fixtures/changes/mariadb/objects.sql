-- Views, triggers, routines, events.
CREATE TABLE item (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40) NOT NULL, qty int, price decimal(8, 2));
CREATE TABLE audit (id int AUTO_INCREMENT PRIMARY KEY, what varchar(100) NOT NULL);
CREATE FUNCTION dear(p decimal(8, 2)) RETURNS tinyint(1) DETERMINISTIC NO SQL RETURN p > 10;
CREATE VIEW items AS SELECT id, name, qty FROM item;
CREATE VIEW dear_items AS SELECT i.id, i.name FROM items i JOIN item t ON t.id = i.id WHERE dear(t.price);
DELIMITER //
CREATE TRIGGER item_insert AFTER INSERT ON item FOR EACH ROW BEGIN
  INSERT INTO audit (what) VALUES (concat('insert ', new.name));
END//
CREATE PROCEDURE clean(IN least int) MODIFIES SQL DATA BEGIN
  DELETE FROM audit WHERE id < least;
END//
DELIMITER ;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 03:00:00' DISABLE DO DELETE FROM audit;
INSERT INTO item (name, qty, price) VALUES ('pen', 5, 1.5), ('ink', NULL, 12), ('it''s', 2, 100);

-- case: create a view
-- start
-- change
CREATE VIEW audits AS SELECT a.id, i.name FROM audit a LEFT JOIN item i ON i.id = a.id ORDER BY i.name;

-- case: create a view with literals and operators
-- start
-- change
CREATE VIEW odd AS SELECT id, concat(name, ' %s \\ it''s; --') AS `Odd ``Name```, name REGEXP '^[0-9]+' AS digits,
  CASE WHEN qty <=> 3 THEN 'a\nb' ELSE _latin1 'x' END AS `lines` FROM item WHERE name LIKE '100\%%' OR price IN (1, 2.5);

-- case: drop a view
-- start
-- change
DROP VIEW dear_items;

-- case: drop views over each other
-- start
-- change
DROP VIEW dear_items;
DROP VIEW items;

-- case: change a view that others use
-- start
-- change
CREATE OR REPLACE VIEW items AS SELECT name, id, price FROM item WHERE qty > 0;

-- case: algorithm, security and check option of a view
-- start
CREATE VIEW safe AS SELECT id, qty FROM item WHERE qty > 0;
-- change
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW safe AS SELECT id, qty FROM item WHERE qty > 0
  WITH LOCAL CHECK OPTION;

-- case: options of a view taken away
-- start
CREATE ALGORITHM = TEMPTABLE SQL SECURITY INVOKER VIEW safe AS SELECT id, qty FROM item WHERE qty > 0;
-- change
CREATE OR REPLACE ALGORITHM = UNDEFINED SQL SECURITY DEFINER VIEW safe AS SELECT id, qty FROM item WHERE qty > 0
  WITH CASCADED CHECK OPTION;

-- case: a view with a CTE, a window and UNION
-- start
-- change
CREATE VIEW report AS WITH t AS (SELECT name, row_number() OVER (PARTITION BY qty ORDER BY name DESC) AS n FROM item)
  SELECT t.name, t.n FROM t UNION ALL SELECT a.what, group_concat(a.id SEPARATOR ';') FROM audit a GROUP BY a.what;

-- case: a recursive view
-- start
-- change
CREATE VIEW numbers AS WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n;

-- case: a view over a new function over a new table
-- start
-- change
CREATE TABLE rate (id int PRIMARY KEY, factor decimal(5, 2));
CREATE FUNCTION a_factor(which int) RETURNS decimal(5, 2) READS SQL DATA RETURN (SELECT factor FROM rate WHERE id = which);
CREATE VIEW a_priced AS SELECT name, price * a_factor(1) AS total FROM item;
CREATE VIEW a_first AS SELECT name FROM a_priced;

-- case: a view of another definer
-- start
-- change
CREATE DEFINER = root@localhost VIEW secured AS SELECT id FROM item;

-- case: a view becomes a table
-- start
CREATE VIEW thing AS SELECT 1 AS id;
-- change
DROP VIEW thing;
CREATE TABLE thing (id int);

-- case: the table under views changes
-- start
-- change
ALTER TABLE item MODIFY name varchar(90) NOT NULL, ADD tag varchar(5) FIRST;

-- case: create triggers of every time and event
-- start
-- change
CREATE TRIGGER item_before_update BEFORE UPDATE ON item FOR EACH ROW SET new.qty = coalesce(new.qty, 0);
CREATE TRIGGER item_before_delete BEFORE DELETE ON item FOR EACH ROW INSERT INTO audit (what) VALUES (old.name);
CREATE TRIGGER item_after_update AFTER UPDATE ON item FOR EACH ROW INSERT INTO audit (what) VALUES ('it''s; changed \\ 100%');

-- case: two triggers of one event in their order
-- start
-- change
CREATE TRIGGER z_first BEFORE UPDATE ON item FOR EACH ROW SET new.qty = 1;
CREATE TRIGGER a_second BEFORE UPDATE ON item FOR EACH ROW FOLLOWS z_first SET new.qty = new.qty + 1;

-- case: drop a trigger
-- start
-- change
DROP TRIGGER item_insert;

-- case: change a trigger
-- start
-- change
CREATE OR REPLACE TRIGGER item_insert BEFORE INSERT ON item FOR EACH ROW SET new.qty = 7;

-- case: a trigger and the column it sets
-- start
-- change
ALTER TABLE item ADD total decimal(10, 2);
CREATE TRIGGER item_total BEFORE UPDATE ON item FOR EACH ROW SET new.total = new.qty * new.price;

-- case: add NOT NULL columns to a table whose trigger fills another
-- start
-- change
ALTER TABLE item ADD size int NOT NULL DEFAULT 4;
ALTER TABLE audit ADD kind varchar(10) NOT NULL DEFAULT 'row';

-- case: create a function with a body in several statements
-- start
-- change
DELIMITER $$
CREATE FUNCTION steps(n int, tag varchar(20) CHARACTER SET utf8mb4) RETURNS varchar(100) CHARSET utf8mb4 COLLATE utf8mb4_bin
  READS SQL DATA SQL SECURITY INVOKER COMMENT 'it''s a "function"; 100%'
BEGIN
  DECLARE i int DEFAULT 0; -- a comment; with 'quotes'
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SET i = -1;
  again: WHILE i < n DO
    SET i = i + 1;
    IF i = 5 THEN LEAVE again; END IF;
  END WHILE;
  RETURN concat(tag, ';', i, '\\');
END$$
DELIMITER ;

-- case: the body of a function
-- start
-- change
CREATE OR REPLACE FUNCTION dear(p decimal(8, 2)) RETURNS tinyint(1) DETERMINISTIC NO SQL RETURN p > 20;

-- case: the parameters of a function that a view uses
-- start
-- change
CREATE OR REPLACE FUNCTION dear(p decimal(12, 4)) RETURNS int READS SQL DATA RETURN p > 10;

-- case: characteristics of a procedure
-- start
-- change
ALTER PROCEDURE clean COMMENT 'cleans' SQL SECURITY INVOKER READS SQL DATA;

-- case: create a procedure with OUT, INOUT and a cursor
-- start
-- change
DELIMITER $$
CREATE PROCEDURE walk(IN a int, OUT b bigint, INOUT c varchar(10))
BEGIN
  DECLARE done boolean DEFAULT false;
  DECLARE one CURSOR FOR SELECT id FROM item;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = true;
  OPEN one;
  REPEAT FETCH one INTO b; UNTIL done END REPEAT;
  CLOSE one;
  SELECT 'a;b' INTO c;
END$$
DELIMITER ;

-- case: drop a procedure and a function
-- start
CREATE FUNCTION unused() RETURNS int RETURN 1;
-- change
DROP PROCEDURE clean;
DROP FUNCTION unused;

-- case: a routine under another sql_mode
-- start
-- change
SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT';
CREATE PROCEDURE ansi() SELECT "id", 'a' || "name" FROM "item";
CREATE TRIGGER item_ansi BEFORE DELETE ON item FOR EACH ROW INSERT INTO "audit" ("what") VALUES ('x' || old."name");

-- case: an aggregate function
-- start
-- change
DELIMITER $$
CREATE AGGREGATE FUNCTION product(x int) RETURNS bigint
BEGIN
  DECLARE total bigint DEFAULT 1;
  DECLARE CONTINUE HANDLER FOR NOT FOUND RETURN total;
  LOOP FETCH GROUP NEXT ROW; SET total = total * x; END LOOP;
END$$
DELIMITER ;

-- case: create events
-- start
-- change
CREATE EVENT weekly ON SCHEDULE EVERY 1 WEEK STARTS '2030-01-01 00:00:00' ENDS '2031-01-01 00:00:00'
  ON COMPLETION PRESERVE DISABLE COMMENT 'it''s weekly' DO CALL clean(5);
CREATE EVENT once ON SCHEDULE AT '2035-05-05 05:05:05' DO INSERT INTO audit (what) VALUES ('once; \\');

-- case: change an event
-- start
-- change
ALTER EVENT nightly ON SCHEDULE EVERY 2 HOUR STARTS '2030-01-01 03:00:00' COMMENT 'often' DO DELETE FROM audit WHERE id < 5;

-- case: drop an event
-- start
-- change
DROP EVENT nightly;

-- case: an event made under another sql_mode
-- start
-- change
SET sql_mode = 'PIPES_AS_CONCAT,ANSI_QUOTES';
CREATE EVENT "piped" ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 03:00:00' DISABLE
  DO DELETE FROM audit WHERE "what" = 'a' || ';' || id;
SET sql_mode = DEFAULT;

-- case: a view that changes under one that stays and is read by a new one
-- start
CREATE VIEW base AS SELECT id, name FROM item;
CREATE VIEW middle AS SELECT id FROM base;
CREATE VIEW top AS SELECT id FROM middle;
-- change
CREATE OR REPLACE VIEW base AS SELECT id, name, qty FROM item;
CREATE VIEW a_new AS SELECT id FROM middle;

-- case: a trigger goes as its table gets another name
-- options: --rename part=piece
-- start
CREATE TABLE part (id int PRIMARY KEY, r int);
CREATE TRIGGER part_gone BEFORE UPDATE ON part FOR EACH ROW SET NEW.r = 1;
CREATE TRIGGER part_new BEFORE INSERT ON part FOR EACH ROW SET NEW.r = 2;
INSERT INTO part VALUES (1, 2);
-- change
DROP TRIGGER part_gone;
RENAME TABLE part TO piece;
DROP TRIGGER part_new;
CREATE TRIGGER part_new BEFORE INSERT ON piece FOR EACH ROW SET NEW.r = 3;

-- case: two dashes that begin no comment
-- start
CREATE FUNCTION less(a int) RETURNS int DETERMINISTIC RETURN a--1;
CREATE TABLE dash (id int PRIMARY KEY, a int);
-- change
CREATE OR REPLACE FUNCTION less(a int) RETURNS int DETERMINISTIC RETURN a--2;
CREATE VIEW plus AS SELECT - -a AS m, id FROM dash;
ALTER TABLE dash ADD b int AS (- -a) VIRTUAL;

-- case: a function and a procedure of one name
-- start
CREATE FUNCTION twice(a int) RETURNS int DETERMINISTIC RETURN 2 * a;
CREATE PROCEDURE twice(a int) SELECT 1;
CREATE FUNCTION once(a int) RETURNS int DETERMINISTIC RETURN a;
-- change
CREATE OR REPLACE PROCEDURE twice(a int) SELECT 2;
DROP FUNCTION once;
CREATE PROCEDURE once(a int) SELECT 1;

-- case: the time zone of an event
-- start
-- change
SET time_zone = '+05:00';
CREATE EVENT zoned ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DO DELETE FROM audit;
SET time_zone = DEFAULT;
