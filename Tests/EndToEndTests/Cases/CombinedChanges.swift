/// Several changes at once.
enum CombinedChanges {
  static let all = onOneTable + acrossTables

  private static let standard = Item.standard

  static let onOneTable: [SchemaChange] = [
    Item.change(
      "add one column, drop another", "\(standard), qty INTEGER", "\(standard), price REAL DEFAULT 1.5",
      rows: "UPDATE item SET qty = 3;"),
    Item.change(
      "type, nullability and default of one column", "\(standard), qty TEXT",
      "\(standard), qty INTEGER NOT NULL DEFAULT 5", rows: "UPDATE item SET qty = id;"),
    Item.change(
      "rename a column and change its type", "\(standard), qty INTEGER, last TEXT",
      "\(standard), amount REAL NOT NULL DEFAULT 0, last TEXT", rows: "UPDATE item SET qty = id;",
      arguments: ["--rename", "item.qty=item.amount"]),
    Item.change(
      "rename two columns crosswise with an addition", "\(standard), a TEXT, b INT",
      "\(standard), x INT, y TEXT, z TEXT DEFAULT 'new'", rows: "UPDATE item SET a = 'a' || id, b = id;",
      arguments: ["--rename", "item.a=item.y", "--rename", "item.b=item.x"]),
    Item.change(
      "swap the names of two columns", "\(standard), a TEXT, b INT", "\(standard), b TEXT, a INT",
      rows: "UPDATE item SET a = 'a' || id, b = id;",
      arguments: ["--rename", "item.a=item.b", "--rename", "item.b=item.a"]),
    Item.change(
      "rename a column to the name of a dropped one", "\(standard), a TEXT, b INT REFERENCES item (id)",
      "\(standard), b TEXT", rows: "UPDATE item SET a = 'a' || id, b = id;",
      arguments: ["--rename", "item.a=item.b"]),
    Item.change(
      "STRICT, AUTOINCREMENT and a CHECK", standard,
      "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL CHECK (length(name) < 50)",
      options: ("", "STRICT")),
    Item.change(
      "every constraint of a table", "\(standard), a INT CHECK (a > 0), b INT UNIQUE, c INT",
      "\(standard), a INT UNIQUE, b INT CHECK (b > 0), c INT REFERENCES item (id), CHECK (a < b)",
      rows: "UPDATE item SET a = id, b = id + 1;"),
    Item.change(
      "another order of all columns", "\(standard), a TEXT, b TEXT, c TEXT",
      "c TEXT, name TEXT NOT NULL, b TEXT, id INTEGER PRIMARY KEY, a TEXT",
      rows: "UPDATE item SET a = 'a' || id, b = 'b' || id, c = 'c' || id;"),
    Item.change(
      "columns, index, view and trigger at once", "\(standard), qty INTEGER, tag TEXT",
      "\(standard), qty REAL, label TEXT NOT NULL DEFAULT '-'",
      rows: "UPDATE item SET qty = id, tag = 't';",
      extra: """
        CREATE INDEX item_tag ON item (tag, qty);
        CREATE VIEW tagged AS SELECT tag, qty FROM item WHERE tag IS NOT NULL;
        CREATE TRIGGER item_tag_update AFTER UPDATE OF tag ON item BEGIN
          INSERT INTO audit (what) VALUES (new.tag);
        END;
        """,
      targetExtra: """
        CREATE INDEX item_label ON item (label COLLATE NOCASE, qty DESC);
        CREATE VIEW tagged AS SELECT label, qty FROM item;
        CREATE TRIGGER item_label_update AFTER UPDATE OF label ON item BEGIN
          INSERT INTO audit (what) VALUES (new.label);
        END;
        """),
    Item.change(
      "drop a column that a view and a trigger used", "\(standard), qty INTEGER", standard,
      rows: "UPDATE item SET qty = id;",
      extra: """
        CREATE VIEW stock AS SELECT name, qty FROM item;
        CREATE TRIGGER item_stock AFTER UPDATE OF qty ON item BEGIN
          INSERT INTO audit (what) VALUES (new.qty);
        END;
        """, targetExtra: "CREATE VIEW stock AS SELECT name FROM item;"),
    Item.change(
      "generated columns change with what they come from",
      "\(standard), a INT, b INT AS (a + 1) STORED, c INT AS (b * 2)",
      "\(standard), a REAL DEFAULT 2, b REAL AS (a + 3) STORED, c TEXT AS (b || '!'), d INT AS (length(c))",
      rows: "UPDATE item SET a = id;"),
    Item.change(
      "collation, unique index and CHECK of one column", "\(standard), tag TEXT",
      "\(standard), tag TEXT COLLATE NOCASE CHECK (tag <> '')", rows: "UPDATE item SET tag = 't' || id;",
      extra: "CREATE INDEX item_tag ON item (tag);",
      targetExtra: "CREATE UNIQUE INDEX item_tag ON item (tag COLLATE BINARY) WHERE tag IS NOT NULL;"),
    Item.change(
      "from WITHOUT ROWID with a new key order and a UNIQUE", standard,
      "name TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (name, id), UNIQUE (id)",
      options: ("WITHOUT ROWID", "WITHOUT ROWID")),
  ]

  static let acrossTables: [SchemaChange] = [
    SchemaChange(
      "parent and child are both rebuilt",
      start: """
        CREATE TABLE p (id INTEGER PRIMARY KEY, t TEXT);
        CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INT NOT NULL REFERENCES p (id) ON DELETE CASCADE);
        CREATE TABLE g (id INTEGER PRIMARY KEY, c_id INT REFERENCES c (id) ON DELETE SET NULL);
        """,
      rows: "INSERT INTO p VALUES (1, 'a'), (5, 'b'); INSERT INTO c VALUES (1, 1), (2, 5); "
        + "INSERT INTO g VALUES (1, 1), (2, NULL);",
      target: """
        CREATE TABLE p (id INTEGER PRIMARY KEY, t TEXT NOT NULL DEFAULT '');
        CREATE TABLE c (id INTEGER PRIMARY KEY, p_id BIGINT NOT NULL REFERENCES p (id) ON DELETE RESTRICT);
        CREATE TABLE g (id INTEGER PRIMARY KEY, c_id BIGINT REFERENCES c (id) ON DELETE CASCADE);
        """),
    SchemaChange(
      "rename a table and drop another",
      start: "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY);",
      rows: "INSERT INTO a VALUES (1, 'x'); INSERT INTO b VALUES (1);",
      target: "CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT);", arguments: ["--rename", "a=c"]),
    SchemaChange(
      "split a table",
      start: "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, street TEXT, town TEXT);",
      rows: "INSERT INTO person VALUES (1, 'Ann', 'Elm', 'Ulm'), (2, 'Bob', NULL, 'Rom');",
      target: """
        CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, home INTEGER REFERENCES address (id));
        CREATE TABLE address (id INTEGER PRIMARY KEY, street TEXT, town TEXT);
        CREATE INDEX person_home ON person (home);
        """),
    SchemaChange(
      "replace everything",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT);
        CREATE VIEW av AS SELECT t FROM a;
        CREATE TRIGGER at AFTER INSERT ON a BEGIN SELECT 1; END;
        """, rows: "INSERT INTO a VALUES (1, 'x');",
      target: """
        CREATE TABLE z (k TEXT PRIMARY KEY, v BLOB) WITHOUT ROWID;
        CREATE VIEW zv AS SELECT v FROM z;
        CREATE TRIGGER zt AFTER INSERT ON z BEGIN SELECT 1; END;
        """),
    SchemaChange(
      "a view becomes a table",
      start: "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT); CREATE VIEW b AS SELECT t FROM a;",
      rows: "INSERT INTO a VALUES (1, 'x');",
      target: "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT); CREATE TABLE b (t TEXT);"),
    SchemaChange(
      "an index moves to another table under its name",
      start: "CREATE TABLE a (x INT, y INT); CREATE TABLE b (x INT, y INT); CREATE INDEX i ON a (x);",
      rows: "INSERT INTO a VALUES (1, 2); INSERT INTO b VALUES (3, 4);",
      target: "CREATE TABLE a (x INT, y REAL); CREATE TABLE b (x INT, y INT); CREATE INDEX i ON b (x);"),
    SchemaChange(
      "a cycle is cut and closed the other way",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INT REFERENCES b (id));
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id));
        CREATE TABLE c (id INTEGER PRIMARY KEY, a_id INT);
        """,
      rows: "INSERT INTO a VALUES (1, NULL); INSERT INTO b VALUES (1, 1); UPDATE a SET b_id = 1; "
        + "INSERT INTO c VALUES (1, 1);",
      target: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INT, c_id INT REFERENCES c (id));
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id));
        CREATE TABLE c (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id));
        """),
    SchemaChange(
      "views over views over rebuilt tables",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, n INT);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id));
        CREATE VIEW one AS SELECT a.n, b.id FROM a JOIN b ON b.a_id = a.id;
        CREATE VIEW two AS SELECT sum(n) AS total FROM one;
        CREATE TRIGGER one_insert INSTEAD OF INSERT ON one BEGIN INSERT INTO a (n) VALUES (new.n); END;
        """,
      rows: "INSERT INTO a VALUES (1, 10), (2, 20); INSERT INTO b VALUES (1, 1), (2, 2);",
      target: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, n NUMERIC NOT NULL DEFAULT 0);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id) ON DELETE CASCADE);
        CREATE VIEW one AS SELECT a.n, b.id FROM a JOIN b ON b.a_id = a.id;
        CREATE VIEW two AS SELECT sum(n) AS total, count(*) AS n FROM one;
        CREATE TRIGGER one_insert INSTEAD OF INSERT ON one BEGIN INSERT INTO a (n) VALUES (new.n); END;
        """),
    SchemaChange(
      "constraints, options and columns of four tables",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT);
        CREATE TABLE b (k TEXT PRIMARY KEY, v INT) WITHOUT ROWID;
        CREATE TABLE c (x INT, y INT, UNIQUE (x, y));
        CREATE TABLE d (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id));
        """,
      rows: """
        INSERT INTO a (t) VALUES ('a'), ('b'), ('c'); DELETE FROM a WHERE id = 3;
        INSERT INTO b VALUES ('k', 1), ('l', 2);
        INSERT INTO c (rowid, x, y) VALUES (7, 1, 1), (3, 1, 2);
        INSERT INTO d VALUES (1, 1), (2, 2);
        """,
      target: """
        CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT UNIQUE, extra TEXT DEFAULT 'e');
        CREATE TABLE b (k TEXT PRIMARY KEY, v INT, w INT AS (v + 1)) STRICT;
        CREATE TABLE c (x INT, y INT NOT NULL DEFAULT 0, CONSTRAINT pair UNIQUE (y, x) ON CONFLICT IGNORE);
        CREATE TABLE d (id INTEGER PRIMARY KEY, a_id INT REFERENCES a (id) ON DELETE CASCADE DEFERRABLE
          INITIALLY DEFERRED, CHECK (a_id > 0));
        """),
    Item.around(
      "indexes swap their names",
      "CREATE INDEX i ON item (qty); CREATE INDEX j ON item (tag);",
      "CREATE INDEX i ON item (tag); CREATE INDEX j ON item (qty);"),
    Item.around(
      "a trigger, a view and a table take each other's place",
      "CREATE TRIGGER x AFTER DELETE ON note BEGIN SELECT 1; END; CREATE VIEW y AS SELECT id FROM item;",
      "CREATE VIEW x AS SELECT id FROM item; CREATE TABLE y (id INTEGER PRIMARY KEY, t TEXT);"),
  ]
}
