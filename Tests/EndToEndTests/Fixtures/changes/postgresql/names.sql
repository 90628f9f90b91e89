-- Names that need quoting, renames, several changes at once.
CREATE TABLE "Order" ("Id" serial PRIMARY KEY, "select" text NOT NULL DEFAULT 'x', "my column" integer, "it's ""q"" 100%" text);
CREATE TABLE "größe" ("naïve" integer PRIMARY KEY, "order" integer REFERENCES "Order" ("Id") ON DELETE CASCADE, "back\slash" text);
CREATE INDEX "Order_Index" ON "Order" ("my column", "select");
CREATE VIEW "View Of All" AS SELECT "Id", "select" AS "Sel %s" FROM "Order";
CREATE TABLE plain (id integer PRIMARY KEY, name text, qty integer, price numeric(8, 2));
CREATE INDEX plain_name ON plain (name);
INSERT INTO "Order" ("select", "my column", "it's ""q"" 100%") VALUES ('a', 1, 'b'), ('it''s', NULL, '100%');
INSERT INTO "größe" VALUES (1, 1, 'x\y'), (2, NULL, NULL);
INSERT INTO plain VALUES (1, 'one', 1, 1.5), (2, 'two', NULL, 99);

-- case: add a column with a quoted name
-- start
-- change
ALTER TABLE "Order" ADD COLUMN "New Column?" text DEFAULT 'ü', ADD COLUMN "user" integer, ADD COLUMN ":x %(y)s" text;

-- case: drop a column with a quoted name
-- start
-- change
ALTER TABLE "größe" DROP COLUMN "back\slash";

-- case: change a type and a default under quoted names
-- start
-- change
ALTER TABLE "Order" ALTER COLUMN "it's ""q"" 100%" TYPE varchar(99), ALTER COLUMN "my column" TYPE bigint,
  ALTER COLUMN "select" SET DEFAULT 'it''s';

-- case: constraints with quoted names
-- start
-- change
ALTER TABLE "Order" ADD CONSTRAINT "Check It's" CHECK ("my column" > 0 OR "select" <> ''), ADD CONSTRAINT "unique" UNIQUE ("select");
ALTER TABLE "größe" ADD CONSTRAINT "schlüssel" FOREIGN KEY ("naïve") REFERENCES "Order" ("Id");

-- case: create a table, a type and a sequence with quoted names
-- start
-- change
CREATE TYPE "Kind Of" AS ENUM ('A', 'it''s');
CREATE SEQUENCE "Seq ""1""";
CREATE TABLE "table" ("from" "Kind Of" DEFAULT 'it''s', "To.Dot" bigint DEFAULT nextval('"Seq ""1"""') PRIMARY KEY);
COMMENT ON COLUMN "table"."To.Dot" IS 'a dot';

-- case: drop everything with quoted names
-- start
-- change
DROP VIEW "View Of All";
DROP TABLE "größe";
DROP TABLE "Order";

-- case: triggers and functions with quoted names
-- start
-- change
CREATE FUNCTION "Do It"("New" text) RETURNS text LANGUAGE sql AS 'SELECT "New"';
CREATE FUNCTION "on Change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER "My Trigger" BEFORE UPDATE OF "select" ON "Order" FOR EACH ROW EXECUTE FUNCTION "on Change"();

-- case: names of 63 bytes
-- start
-- change
CREATE TABLE a23456789012345678901234567890123456789012345678901234567890123 (
  b23456789012345678901234567890123456789012345678901234567890123 serial PRIMARY KEY,
  c23456789012345678901234567890123456789012345678901234567890123 integer UNIQUE REFERENCES plain (id)
);
CREATE INDEX d23456789012345678901234567890123456789012345678901234567890123
  ON a23456789012345678901234567890123456789012345678901234567890123 (c23456789012345678901234567890123456789012345678901234567890123);

-- case: rename a table
-- options: --rename plain=simple
-- start
-- change
ALTER TABLE plain RENAME TO simple;

-- case: rename a table with everything named after it
-- options: --rename plain=simple
-- start
-- change
ALTER TABLE plain RENAME TO simple;
ALTER INDEX plain_name RENAME TO simple_name;
ALTER TABLE simple RENAME CONSTRAINT plain_pkey TO simple_pkey;

-- case: rename a column
-- options: --rename plain.qty=plain.quantity
-- start
-- change
ALTER TABLE plain RENAME COLUMN qty TO quantity;

-- case: rename an indexed column that a view, a CHECK and a key use
-- options: --rename plain.name=plain.title
-- start
ALTER TABLE plain ADD CONSTRAINT named CHECK (name <> ''), ADD UNIQUE (name, id);
CREATE VIEW plains AS SELECT id, name FROM plain;
-- change
ALTER TABLE plain RENAME COLUMN name TO title;

-- case: rename a column and change its type and default
-- options: --rename plain.qty=plain.amount
-- start
-- change
ALTER TABLE plain RENAME COLUMN qty TO amount;
ALTER TABLE plain ALTER COLUMN amount TYPE numeric(10, 2), ALTER COLUMN amount SET DEFAULT 0;

-- case: rename a table and a column of it, and add one
-- options: --rename plain=simple --rename simple.qty=simple.amount
-- start
-- change
ALTER TABLE plain RENAME TO simple;
ALTER TABLE simple RENAME COLUMN qty TO amount;
ALTER TABLE simple ADD COLUMN extra text;

-- case: swap the names of two columns
-- options: --rename plain.name=plain.note --rename plain.note=plain.name
-- start
ALTER TABLE plain ADD COLUMN note text;
UPDATE plain SET note = 'n' || id;
-- change
ALTER TABLE plain RENAME COLUMN name TO x;
ALTER TABLE plain RENAME COLUMN note TO name;
ALTER TABLE plain RENAME COLUMN x TO note;

-- case: rename a column to the name of a dropped one
-- options: --rename plain.price=plain.qty
-- column order: free
-- start
-- change
ALTER TABLE plain DROP COLUMN qty;
ALTER TABLE plain RENAME COLUMN price TO qty;

-- case: rename with quoted names
-- options: --rename Order=Orders --rename Orders.select=Orders.Select
-- start
-- change
ALTER TABLE "Order" RENAME TO "Orders";
ALTER TABLE "Orders" RENAME COLUMN "select" TO "Select";

-- case: rename a table that others refer to
-- options: --rename Order=purchase
-- start
-- change
ALTER TABLE "Order" RENAME TO purchase;

-- case: columns, index, view and trigger at once
-- start
CREATE VIEW plains AS SELECT id, price FROM plain;
-- change
DROP VIEW plains;
ALTER TABLE plain DROP COLUMN price;
ALTER TABLE plain ALTER COLUMN qty TYPE bigint, ALTER COLUMN qty SET DEFAULT 0, ALTER COLUMN name SET NOT NULL, ADD COLUMN tag text UNIQUE;
DROP INDEX plain_name;
CREATE INDEX plain_both ON plain (name, qty DESC);
CREATE VIEW plains AS SELECT id, tag FROM plain;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER plain_touched BEFORE UPDATE ON plain FOR EACH ROW EXECUTE FUNCTION touched();

-- case: split a table into two
-- start
-- change
CREATE TABLE price_list (plain_id integer PRIMARY KEY REFERENCES plain (id), price numeric(8, 2) NOT NULL);
ALTER TABLE plain DROP COLUMN price;

-- case: everything new at once
-- start
-- change
CREATE EXTENSION btree_gist;
CREATE SCHEMA hotel;
CREATE TYPE hotel.status AS ENUM ('free', 'taken');
CREATE DOMAIN hotel.price AS numeric(10, 2) CHECK (VALUE >= 0);
CREATE FUNCTION hotel.code(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'R' || $1 $$;
CREATE TABLE hotel.room (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, status hotel.status NOT NULL DEFAULT 'free', price hotel.price,
  code text GENERATED ALWAYS AS (hotel.code(floor)) STORED, floor integer NOT NULL DEFAULT 0
);
CREATE TABLE hotel.stay (
  room_id integer NOT NULL REFERENCES hotel.room (id), during daterange NOT NULL,
  EXCLUDE USING gist (room_id WITH =, during WITH &&)
);
CREATE VIEW hotel.free_rooms AS SELECT * FROM hotel.room WHERE status = 'free';
CREATE MATERIALIZED VIEW hotel.summary AS SELECT status, count(*) AS n FROM hotel.free_rooms GROUP BY status;
CREATE UNIQUE INDEX summary_status ON hotel.summary (status);
COMMENT ON TABLE hotel.room IS 'Rooms';

-- case: long names step aside
-- start
CREATE TYPE state_of_a_merge_request_approval_project_rule_and_much_more AS ENUM ('a', 'b');
CREATE TABLE merge_request_approval_project_rules_protected_branch (id serial PRIMARY KEY,
  state state_of_a_merge_request_approval_project_rule_and_much_more);
INSERT INTO merge_request_approval_project_rules_protected_branch (state) VALUES ('a');
-- change
ALTER TABLE merge_request_approval_project_rules_protected_branch ALTER id DROP DEFAULT;
DROP SEQUENCE merge_request_approval_project_rules_protected_branch_id_seq;
ALTER TABLE merge_request_approval_project_rules_protected_branch ALTER id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval('merge_request_approval_project_rules_protected_branch_id_seq', 1);
ALTER TABLE merge_request_approval_project_rules_protected_branch ALTER state TYPE text;
DROP TYPE state_of_a_merge_request_approval_project_rule_and_much_more;
CREATE TYPE state_of_a_merge_request_approval_project_rule_and_much_more AS ENUM ('a');
ALTER TABLE merge_request_approval_project_rules_protected_branch
  ALTER state TYPE state_of_a_merge_request_approval_project_rule_and_much_more
  USING state::state_of_a_merge_request_approval_project_rule_and_much_more;
