-- Names that need quoting, renames, several changes at once.
CREATE TABLE `Order` (`Id` int AUTO_INCREMENT PRIMARY KEY, `select` varchar(50) NOT NULL DEFAULT 'x', `my column` int,
  `it's "q" 100%` varchar(50), KEY `Order Index` (`my column`, `select`));
CREATE TABLE `größe` (`naïve` int PRIMARY KEY, `order` int, `back\slash` varchar(20), `tick``ed` int,
  CONSTRAINT `zur Größe` FOREIGN KEY (`order`) REFERENCES `Order` (`Id`) ON DELETE CASCADE);
CREATE VIEW `View Of All` AS SELECT `Id`, `select` AS `Sel %s` FROM `Order`;
CREATE TABLE plain (id int PRIMARY KEY, name varchar(50), qty int, price decimal(8, 2), KEY plain_name (name));
CREATE TABLE leaf (id int PRIMARY KEY, plain_id int, CONSTRAINT of_plain FOREIGN KEY (plain_id) REFERENCES plain (id));
INSERT INTO `Order` (`select`, `my column`, `it's "q" 100%`) VALUES ('a', 1, 'b'), ('it''s', NULL, '100%');
INSERT INTO `größe` VALUES (1, 1, 'x\\y', 1), (2, NULL, NULL, NULL);
INSERT INTO plain VALUES (1, 'one', 1, 1.5), (2, 'two', NULL, 99);
INSERT INTO leaf VALUES (1, 1), (2, 2), (3, NULL);

-- case: add columns with quoted names
-- start
-- change
ALTER TABLE `Order` ADD `New Column?` varchar(5) DEFAULT 'ü', ADD `user` int AFTER `Id`, ADD `:x %(y)s` text, ADD `a``b` int;

-- case: drop columns with quoted names
-- start
-- change
ALTER TABLE `größe` DROP `back\slash`, DROP `tick``ed`;

-- case: change types and defaults under quoted names
-- start
-- change
ALTER TABLE `Order` MODIFY `it's "q" 100%` varchar(99), MODIFY `my column` bigint, ALTER `select` SET DEFAULT 'it''s';

-- case: constraints with quoted names
-- start
-- change
ALTER TABLE `Order` ADD CONSTRAINT `Check It's` CHECK (`my column` > 0 OR `select` <> ''), ADD UNIQUE KEY `unique` (`select`);
ALTER TABLE `größe` ADD CONSTRAINT `schlüssel` FOREIGN KEY (`tick``ed`) REFERENCES `Order` (`Id`);

-- case: create a table with quoted names
-- start
-- change
CREATE TABLE `table` (`from` enum('A', 'it''s') DEFAULT 'it''s', `To.Dot` bigint PRIMARY KEY COMMENT 'a dot', `MiXed` int);

-- case: drop everything with quoted names
-- start
-- change
DROP VIEW `View Of All`;
DROP TABLE `größe`;
DROP TABLE `Order`;

-- case: views, triggers and routines with quoted names
-- start
-- change
CREATE FUNCTION `Do It`(`New` varchar(10)) RETURNS varchar(10) DETERMINISTIC RETURN `New`;
CREATE TRIGGER `My Trigger` BEFORE UPDATE ON `Order` FOR EACH ROW SET new.`select` = `Do It`(new.`select`);
CREATE VIEW `größer` AS SELECT `naïve`, `tick``ed` AS `Tick` FROM `größe`;

-- case: names of 64 characters
-- start
-- change
CREATE TABLE a234567890123456789012345678901234567890123456789012345678901234 (
  b234567890123456789012345678901234567890123456789012345678901234 int PRIMARY KEY,
  UNIQUE KEY c234567890123456789012345678901234567890123456789012345678901234 (b234567890123456789012345678901234567890123456789012345678901234),
  CONSTRAINT d234567890123456789012345678901234567890123456789012345678901234
    FOREIGN KEY (b234567890123456789012345678901234567890123456789012345678901234) REFERENCES plain (id)
);

-- case: rename a table
-- options: --rename plain=simple
-- start
-- change
ALTER TABLE plain RENAME TO simple;

-- case: rename a table and its index
-- options: --rename plain=simple
-- start
-- change
ALTER TABLE plain RENAME TO simple;
ALTER TABLE simple RENAME INDEX plain_name TO simple_name;

-- case: rename a column
-- options: --rename plain.qty=plain.quantity
-- start
-- change
ALTER TABLE plain RENAME COLUMN qty TO quantity;

-- case: rename an indexed column with a CHECK and a view over it
-- options: --rename plain.name=plain.title
-- start
ALTER TABLE plain ADD KEY both_of (name, id);
CREATE VIEW plains AS SELECT id, name FROM plain;
-- change
ALTER TABLE plain RENAME COLUMN name TO title;
CREATE OR REPLACE VIEW plains AS SELECT id, title FROM plain;

-- case: rename a foreign key column and what it refers to
-- options: --rename leaf.plain_id=leaf.parent --rename plain.id=plain.key
-- start
-- change
ALTER TABLE leaf RENAME COLUMN plain_id TO parent;
ALTER TABLE plain RENAME COLUMN id TO `key`;

-- case: rename a column and change its type and default
-- options: --rename plain.qty=plain.amount
-- start
-- change
ALTER TABLE plain CHANGE qty amount decimal(10, 2) DEFAULT 0.00 COMMENT 'how many';

-- case: rename a table and a column of it, and add one
-- options: --rename plain=simple --rename simple.qty=simple.amount
-- start
-- change
ALTER TABLE plain RENAME TO simple;
ALTER TABLE simple RENAME COLUMN qty TO amount, ADD extra text AFTER id;

-- case: swap the names of two columns
-- options: --rename plain.name=plain.note --rename plain.note=plain.name
-- start
ALTER TABLE plain ADD note text;
UPDATE plain SET note = concat('n', id);
-- change
ALTER TABLE plain RENAME COLUMN name TO note, RENAME COLUMN note TO name;

-- case: rename a column to the name of a dropped one
-- options: --rename plain.price=plain.qty
-- start
-- change
ALTER TABLE plain DROP qty, CHANGE price qty decimal(8, 2);

-- case: rename with quoted names
-- options: --rename Order=Orders --rename Orders.select=Orders.Select
-- start
DROP VIEW `View Of All`;
-- change
ALTER TABLE `Order` RENAME TO `Orders`;
ALTER TABLE `Orders` RENAME COLUMN `select` TO `Select`;

-- case: many changes to one table
-- start
UPDATE plain SET qty = 3 WHERE qty IS NULL;
ALTER TABLE plain ADD CONSTRAINT low CHECK (qty < 100), ADD KEY plain_qty (qty);
-- change
ALTER TABLE plain DROP CONSTRAINT low, DROP KEY plain_name, DROP KEY plain_qty, DROP price, ADD tag varchar(10) NOT NULL DEFAULT '-' AFTER id,
  MODIFY qty bigint unsigned NOT NULL DEFAULT 0 COMMENT 'n' FIRST, MODIFY name varchar(99) NOT NULL, ADD UNIQUE KEY one_name (name),
  ADD KEY both_of (qty DESC, name(5)), ADD CONSTRAINT high CHECK (qty >= 0), COMMENT 'changed', ROW_FORMAT = DYNAMIC;

-- case: columns, keys, view, trigger, routine and event at once
-- start
CREATE VIEW plains AS SELECT id, price FROM plain;
-- change
ALTER TABLE leaf DROP FOREIGN KEY of_plain;
ALTER TABLE plain MODIFY id bigint NOT NULL AUTO_INCREMENT;
ALTER TABLE leaf MODIFY plain_id bigint, ADD CONSTRAINT of_plain FOREIGN KEY (plain_id) REFERENCES plain (id) ON DELETE SET NULL;
ALTER TABLE plain DROP price, ADD tag varchar(10);
CREATE OR REPLACE VIEW plains AS SELECT id, tag FROM plain;
CREATE TRIGGER plain_tag BEFORE INSERT ON plain FOR EACH ROW SET new.tag = upper(new.tag);
CREATE PROCEDURE untag() UPDATE plain SET tag = NULL;
CREATE EVENT untagging ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DISABLE DO CALL untag();
