-- Views and materialised views, over each other, over functions and types.
CREATE TABLE item (id integer PRIMARY KEY, name text NOT NULL, qty integer, price numeric(8, 2));
CREATE TABLE part (item_id integer NOT NULL REFERENCES item (id), label text);
CREATE FUNCTION dear(p numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT p > 10 $$;
CREATE VIEW items AS SELECT id, name, qty FROM item;
CREATE VIEW dear_items AS SELECT i.id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price);
CREATE MATERIALIZED VIEW totals AS SELECT name, sum(qty) AS total FROM items GROUP BY name;
CREATE UNIQUE INDEX totals_name ON totals (name);
INSERT INTO item VALUES (1, 'pen', 5, 1.5), (2, 'ink', NULL, 12), (3, 'it''s', 2, 100);
INSERT INTO part VALUES (1, 'cap'), (3, NULL);

-- case: create a view
-- start
-- change
CREATE VIEW parts AS SELECT i.name, p.label FROM item i LEFT JOIN part p ON p.item_id = i.id ORDER BY i.name;

-- case: create a view with literals and operators
-- start
-- change
CREATE VIEW odd AS SELECT id, name || ' %s \ it''s; --' AS "Odd ""Name""", price::text ~ '^\d+' AS digits,
  E'a\nb' AS lines FROM item WHERE name LIKE '100\%%' OR (qty IS DISTINCT FROM 3 AND name = ANY (ARRAY['a', 'b']));

-- case: drop a view
-- start
-- change
DROP VIEW dear_items;

-- case: drop views over each other
-- start
-- change
DROP VIEW dear_items;
DROP MATERIALIZED VIEW totals;
DROP VIEW items;

-- case: change a view by adding a column
-- start
-- change
CREATE OR REPLACE VIEW items AS SELECT id, name, qty, price FROM item;

-- case: change a view that others use by taking a column away
-- start
-- change
DROP MATERIALIZED VIEW totals;
DROP VIEW dear_items;
DROP VIEW items;
CREATE VIEW items AS SELECT id, name FROM item;
CREATE VIEW dear_items AS SELECT i.id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price);
CREATE MATERIALIZED VIEW totals AS SELECT name, count(*) AS total FROM items GROUP BY name;
CREATE UNIQUE INDEX totals_name ON totals (name);

-- case: change the condition of a view
-- start
-- change
CREATE OR REPLACE VIEW dear_items AS
  SELECT i.id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price) AND i.name <> 'x';

-- case: the type of a view's column
-- start
CREATE VIEW sums AS SELECT count(*) AS n FROM item;
-- change
DROP VIEW sums;
CREATE VIEW sums AS SELECT count(*)::integer AS n FROM item;

-- case: rename a view's column
-- start
-- change
DROP VIEW dear_items;
CREATE VIEW dear_items AS SELECT i.id AS item_id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price);

-- case: options of a view
-- start
CREATE VIEW safe AS SELECT * FROM item WHERE qty > 0;
-- change
ALTER VIEW safe SET (security_barrier = true, security_invoker = true, check_option = cascaded);

-- case: options of a view taken away
-- start
CREATE VIEW safe WITH (security_barrier) AS SELECT * FROM item WHERE qty > 0 WITH LOCAL CHECK OPTION;
-- change
ALTER VIEW safe RESET (security_barrier, check_option);

-- case: default of a view's column
-- start
-- change
ALTER VIEW items ALTER COLUMN qty SET DEFAULT 9;

-- case: a recursive view
-- start
-- change
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;

-- case: a view with CTE, window, LATERAL and GROUPING SETS
-- start
-- change
CREATE VIEW report AS
  WITH t AS MATERIALIZED (SELECT name, qty, row_number() OVER (PARTITION BY qty ORDER BY name DESC) AS n FROM item)
  SELECT t.name, count(*) FILTER (WHERE t.n > 1) AS c, l.m FROM t
  CROSS JOIN LATERAL (SELECT max(price) AS m FROM item WHERE item.qty = t.qty) l
  GROUP BY GROUPING SETS ((t.name, l.m), ());

-- case: create a materialised view with indexes
-- start
-- change
CREATE MATERIALIZED VIEW labels AS SELECT label, count(*) AS n FROM part GROUP BY label;
CREATE INDEX labels_label ON labels (label DESC) WHERE n > 0;
CREATE UNIQUE INDEX labels_lower ON labels (lower(label));

-- case: drop a materialised view
-- start
-- change
DROP MATERIALIZED VIEW totals;

-- case: change a materialised view
-- start
-- change
DROP MATERIALIZED VIEW totals;
CREATE MATERIALIZED VIEW totals AS SELECT name, sum(qty) AS total, max(id) AS last FROM items GROUP BY name;
CREATE UNIQUE INDEX totals_name ON totals (name);

-- case: add an index to a materialised view
-- start
-- change
CREATE INDEX totals_total ON totals (total DESC);

-- case: drop an index of a materialised view
-- start
-- change
DROP INDEX totals_name;

-- case: storage parameters of a materialised view
-- start
-- change
ALTER MATERIALIZED VIEW totals SET (fillfactor = 80);

-- case: a view over a materialised view over a view
-- start
-- change
CREATE VIEW top AS SELECT name FROM totals WHERE total > 1;
CREATE MATERIALIZED VIEW top_store AS SELECT count(*) AS n FROM top;

-- case: the function under a view changes its body
-- start
-- change
CREATE OR REPLACE FUNCTION dear(p numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT p > 20 $$;

-- case: the function under a view gets another parameter
-- start
-- change
DROP VIEW dear_items;
DROP FUNCTION dear(numeric);
CREATE FUNCTION dear(p numeric, lowest numeric DEFAULT 10) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT p > lowest $$;
CREATE VIEW dear_items AS SELECT i.id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price);

-- case: a view becomes a table
-- start
CREATE VIEW thing AS SELECT 1 AS id;
-- change
DROP VIEW thing;
CREATE TABLE thing (id integer);

-- case: a view becomes a materialised view
-- start
-- change
DROP VIEW dear_items;
CREATE MATERIALIZED VIEW dear_items AS SELECT i.id, i.name FROM items i JOIN item t USING (id) WHERE dear(t.price);
