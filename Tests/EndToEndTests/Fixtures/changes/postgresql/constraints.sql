-- CHECK and FOREIGN KEY.
CREATE TABLE maker (id integer PRIMARY KEY, region text NOT NULL, code integer NOT NULL, UNIQUE (region, code));
CREATE TABLE item (
  id integer PRIMARY KEY, maker_id integer, region text, code integer, qty integer NOT NULL DEFAULT 0, state text
);
CREATE TABLE note (item_id integer NOT NULL REFERENCES item (id) ON DELETE CASCADE, text text);
INSERT INTO maker VALUES (1, 'eu', 1), (2, 'us', 1), (3, 'eu', 2);
INSERT INTO item VALUES (1, 1, 'eu', 1, 5, 'new'), (2, 1, 'us', 1, 0, 'old'), (3, NULL, NULL, NULL, 9, NULL);
INSERT INTO note VALUES (1, 'first'), (1, 'second'), (3, 'it''s');

-- case: add a CHECK
-- start
-- change
ALTER TABLE item ADD CHECK (qty >= 0);

-- case: add a named CHECK with literals
-- start
-- change
ALTER TABLE item ADD CONSTRAINT known_state CHECK (state IN ('new', 'old', 'it''s') OR state LIKE '100\%%');

-- case: drop a CHECK
-- start
ALTER TABLE item ADD CHECK (qty >= 0 AND code > 0);
-- change
ALTER TABLE item DROP CONSTRAINT item_check;

-- case: change the condition of a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT range CHECK (qty BETWEEN 0 AND 100);
-- change
ALTER TABLE item DROP CONSTRAINT range;
ALTER TABLE item ADD CONSTRAINT range CHECK (qty BETWEEN 0 AND 1000);

-- case: rename a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT range CHECK (qty BETWEEN 0 AND 100);
-- change
ALTER TABLE item RENAME CONSTRAINT range TO qty_range;

-- case: add a CHECK that is NOT VALID
-- start
-- change
ALTER TABLE item ADD CONSTRAINT low CHECK (qty < 8) NOT VALID;

-- case: validate a CHECK
-- start
ALTER TABLE item ADD CONSTRAINT low CHECK (qty < 80) NOT VALID;
-- change
ALTER TABLE item VALIDATE CONSTRAINT low;

-- case: a CHECK with NO INHERIT
-- start
ALTER TABLE item ADD CONSTRAINT low CHECK (qty < 80);
-- change
ALTER TABLE item DROP CONSTRAINT low;
ALTER TABLE item ADD CONSTRAINT low CHECK (qty < 80) NO INHERIT;

-- case: a CHECK over a function, a cast and CASE
-- start
CREATE FUNCTION is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 ~ '^[a-z]+$' $$;
-- change
ALTER TABLE item ADD CONSTRAINT coded CHECK (is_code(state) AND CASE WHEN qty > 5 THEN qty::text <> '7' ELSE true END);

-- case: add a foreign key
-- start
-- change
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);

-- case: drop a foreign key
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP CONSTRAINT item_maker_id_fkey;

-- case: add a composite foreign key with MATCH FULL
-- start
-- change
ALTER TABLE item ADD CONSTRAINT made_in FOREIGN KEY (region, code) REFERENCES maker (region, code) MATCH FULL;

-- case: actions of a foreign key
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE SET NULL;
-- change
ALTER TABLE item DROP CONSTRAINT item_maker_id_fkey;
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- case: RESTRICT against nothing
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE RESTRICT;
-- change
ALTER TABLE item DROP CONSTRAINT item_maker_id_fkey;
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);

-- case: SET NULL of one column
-- start
ALTER TABLE item ADD CONSTRAINT made_in FOREIGN KEY (region, code) REFERENCES maker (region, code) ON DELETE SET NULL;
-- change
ALTER TABLE item DROP CONSTRAINT made_in;
ALTER TABLE item ADD CONSTRAINT made_in FOREIGN KEY (region, code) REFERENCES maker (region, code)
  ON DELETE SET NULL (code);

-- case: SET DEFAULT
-- start
ALTER TABLE item ALTER COLUMN maker_id SET DEFAULT 1;
-- change
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) ON DELETE SET DEFAULT ON UPDATE SET DEFAULT;

-- case: make a foreign key deferrable
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item ALTER CONSTRAINT item_maker_id_fkey DEFERRABLE INITIALLY DEFERRED;

-- case: make a foreign key immediate
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id) DEFERRABLE INITIALLY DEFERRED;
-- change
ALTER TABLE item ALTER CONSTRAINT item_maker_id_fkey NOT DEFERRABLE;

-- case: add a foreign key that is NOT VALID
-- start
UPDATE item SET maker_id = 99 WHERE id = 3;
-- change
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) NOT VALID;

-- case: validate a foreign key
-- start
ALTER TABLE item ADD CONSTRAINT made_by FOREIGN KEY (maker_id) REFERENCES maker (id) NOT VALID;
-- change
ALTER TABLE item VALIDATE CONSTRAINT made_by;

-- case: rename a foreign key
-- start
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item RENAME CONSTRAINT item_maker_id_fkey TO fk_item_maker;

-- case: another table as target of a foreign key
-- start
CREATE TABLE brand (id integer PRIMARY KEY);
INSERT INTO brand SELECT id FROM maker;
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES maker (id);
-- change
ALTER TABLE item DROP CONSTRAINT item_maker_id_fkey;
ALTER TABLE item ADD FOREIGN KEY (maker_id) REFERENCES brand (id);

-- case: a table that refers to itself
-- start
-- change
ALTER TABLE item ADD COLUMN next_id integer REFERENCES item (id) ON DELETE SET NULL DEFERRABLE;

-- case: two tables that refer to each other
-- start
-- change
CREATE TABLE hen (id integer PRIMARY KEY, egg_id integer);
CREATE TABLE egg (id integer PRIMARY KEY, hen_id integer REFERENCES hen (id));
ALTER TABLE hen ADD CONSTRAINT hen_egg_id_fkey FOREIGN KEY (egg_id) REFERENCES egg (id) DEFERRABLE INITIALLY DEFERRED;

-- case: drop two tables that refer to each other
-- start
CREATE TABLE hen (id integer PRIMARY KEY, egg_id integer);
CREATE TABLE egg (id integer PRIMARY KEY, hen_id integer REFERENCES hen (id));
ALTER TABLE hen ADD CONSTRAINT hen_egg_id_fkey FOREIGN KEY (egg_id) REFERENCES egg (id);
-- change
ALTER TABLE hen DROP CONSTRAINT hen_egg_id_fkey;
DROP TABLE egg;
DROP TABLE hen;
