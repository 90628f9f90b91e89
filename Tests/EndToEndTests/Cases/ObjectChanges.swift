/// Single changes of tables, indexes, views and triggers.
enum ObjectChanges {
  static let all = tables + indexes + views + triggers

  static let tables: [SchemaChange] = [
    Item.around(
      "add a table", "",
      "CREATE TABLE tag (id INTEGER PRIMARY KEY, item_id INTEGER REFERENCES item (id), t TEXT UNIQUE);"),
    Item.around(
      "drop a table", "CREATE TABLE old (id INTEGER PRIMARY KEY, item_id INTEGER REFERENCES item (id));", "",
      rows: "INSERT INTO old VALUES (1, 1), (2, 7);"),
    Item.around(
      "add tables that refer to each other", "",
      """
      CREATE TABLE p (id INTEGER PRIMARY KEY, q_id INTEGER REFERENCES q (id));
      CREATE TABLE q (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id));
      """),
    Item.around(
      "drop a table with its index, trigger and view",
      """
      CREATE TABLE old (id INTEGER PRIMARY KEY, t TEXT);
      CREATE INDEX old_t ON old (t);
      CREATE TRIGGER old_insert AFTER INSERT ON old BEGIN DELETE FROM old WHERE t IS NULL; END;
      CREATE VIEW old_view AS SELECT t FROM old;
      """, "", rows: "INSERT INTO old VALUES (1, 'a'), (2, NULL);"),
    SchemaChange(
      "rename a table",
      start: """
        CREATE TABLE old (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT NOT NULL);
        CREATE TABLE child (id INTEGER PRIMARY KEY, old_id INTEGER REFERENCES old (id) ON DELETE CASCADE);
        CREATE INDEX old_t ON old (t);
        CREATE VIEW texts AS SELECT t FROM old;
        CREATE TRIGGER old_insert AFTER INSERT ON old BEGIN DELETE FROM child WHERE old_id = new.id; END;
        """,
      rows: "INSERT INTO old (t) VALUES ('a'), ('b'), ('c'); INSERT INTO child VALUES (1, 1), (2, 3);",
      target: """
        CREATE TABLE new (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT NOT NULL);
        CREATE TABLE child (id INTEGER PRIMARY KEY, old_id INTEGER REFERENCES new (id) ON DELETE CASCADE);
        CREATE INDEX old_t ON new (t);
        CREATE VIEW texts AS SELECT t FROM new;
        CREATE TRIGGER old_insert AFTER INSERT ON new BEGIN DELETE FROM child WHERE old_id = new.id; END;
        """, arguments: ["--rename", "old=new"]),
    SchemaChange(
      "names that need quotes",
      start: """
        CREATE TABLE "order" ("group" INTEGER PRIMARY KEY, "a b" TEXT, "c""d" TEXT, "Größe" INT, "ToDo" INT);
        """,
      rows: """
        INSERT INTO "order" VALUES (1, 'x', 'y', 3, 4), (2, 'it''s', NULL, NULL, 5);
        """,
      target: """
        CREATE TABLE "order" ("group" INTEGER PRIMARY KEY, "a b" VARCHAR(9) COLLATE NOCASE, "c""d" TEXT,
          "Größe" INT CHECK ("Größe" < 100), "ToDo" INT, "select" TEXT DEFAULT 'from', "日本" TEXT);
        CREATE INDEX "in dex" ON "order" ("a b" DESC, "c""d") WHERE "Größe" > 0;
        CREATE TABLE "Mixed Case" ("Id" INTEGER PRIMARY KEY, "to" INTEGER REFERENCES "order" ("group"));
        CREATE VIEW "a view" AS SELECT "a b" AS "x y", "ToDo" FROM "order";
        CREATE TRIGGER "on" AFTER DELETE ON "order" BEGIN DELETE FROM "Mixed Case" WHERE "to" = old."group"; END;
        """),
  ]

  private static func index(_ name: String, _ start: String, _ target: String) -> SchemaChange {
    Item.around(name, start, target)
  }

  static let indexes: [SchemaChange] = [
    index("add an index", "", "CREATE INDEX i ON item (qty, name);"),
    index("drop an index", "CREATE INDEX i ON item (qty, name);", ""),
    index("rename an index", "CREATE INDEX i ON item (qty);", "CREATE INDEX j ON item (qty);"),
    index("make an index unique", "CREATE INDEX i ON item (qty);", "CREATE UNIQUE INDEX i ON item (qty);"),
    index("make an index plain", "CREATE UNIQUE INDEX i ON item (qty);", "CREATE INDEX i ON item (qty);"),
    index(
      "order of an index", "CREATE INDEX i ON item (qty, tag);", "CREATE INDEX i ON item (qty DESC, tag);"),
    index("columns of an index", "CREATE INDEX i ON item (qty, tag);", "CREATE INDEX i ON item (tag, qty);"),
    index(
      "collation of an index", "CREATE INDEX i ON item (tag);", "CREATE INDEX i ON item (tag COLLATE NOCASE);"
    ),
    index("an expression index", "", "CREATE INDEX i ON item (lower(tag), qty + 1 DESC);"),
    index(
      "change an expression", "CREATE INDEX i ON item (lower(tag));", "CREATE INDEX i ON item (upper(tag));"),
    index("a partial index", "", "CREATE UNIQUE INDEX i ON item (tag) WHERE qty > 5 AND tag <> 'it''s';"),
    index(
      "change a predicate", "CREATE INDEX i ON item (tag) WHERE qty > 5;",
      "CREATE INDEX i ON item (tag) WHERE qty > 6;"),
    index("drop a predicate", "CREATE INDEX i ON item (tag) WHERE qty > 5;", "CREATE INDEX i ON item (tag);"),
  ]

  static let views: [SchemaChange] = [
    Item.around("add a view", "", "CREATE VIEW v (n, q) AS SELECT name, qty FROM item WHERE qty > 3;"),
    Item.around("drop a view", "CREATE VIEW v AS SELECT name FROM item;", ""),
    Item.around(
      "change a view", "CREATE VIEW v AS SELECT name FROM item;", "CREATE VIEW v AS SELECT tag FROM item;"),
    Item.around(
      "change a view that others need",
      "CREATE VIEW v AS SELECT id, name FROM item; CREATE VIEW w AS SELECT name FROM v; "
        + "CREATE VIEW a_first AS SELECT name FROM w;",
      "CREATE VIEW v AS SELECT id, tag, name FROM item; CREATE VIEW w AS SELECT name FROM v; "
        + "CREATE VIEW a_first AS SELECT name FROM w;"),
    Item.around(
      "add views whose names sort the wrong way", "",
      "CREATE VIEW z AS SELECT id FROM item; CREATE VIEW m AS SELECT id FROM z; "
        + "CREATE VIEW a AS SELECT id FROM m;"),
    Item.around(
      "a view with a common table expression", "",
      "CREATE VIEW v AS WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) "
        + "SELECT item.id, r.n FROM item, r; -- cross product"),
  ]

  static let triggers: [SchemaChange] = [
    Item.around(
      "add a trigger", "",
      """
      CREATE TRIGGER t AFTER UPDATE OF qty, tag ON item FOR EACH ROW WHEN new.qty <> old.qty BEGIN
        INSERT INTO audit (what) VALUES ('it''s; end');
        UPDATE item SET tag = CASE WHEN new.qty > 3 THEN 'many' ELSE 'few' END WHERE id = new.id;
      END;
      """),
    Item.around(
      "drop a trigger", "CREATE TRIGGER t AFTER DELETE ON note BEGIN SELECT 1; END;", ""),
    Item.around(
      "change a trigger", "CREATE TRIGGER t AFTER DELETE ON note BEGIN SELECT 1; END;",
      "CREATE TRIGGER t BEFORE DELETE ON note WHEN old.id > 5 BEGIN SELECT 2; SELECT 3; END;"),
    Item.around(
      "add an INSTEAD OF trigger", "",
      """
      CREATE TRIGGER t INSTEAD OF INSERT ON item_view BEGIN
        INSERT INTO item (id, name) VALUES (new.id, new.name);
      END;
      """),
    Item.around(
      "change a view that has an INSTEAD OF trigger",
      """
      CREATE VIEW v AS SELECT id, name FROM item;
      CREATE TRIGGER t INSTEAD OF DELETE ON v BEGIN DELETE FROM item WHERE id = old.id; END;
      """,
      """
      CREATE VIEW v AS SELECT id, name, tag FROM item;
      CREATE TRIGGER t INSTEAD OF DELETE ON v BEGIN DELETE FROM item WHERE id = old.id; END;
      """),
    Item.around(
      "move a trigger to another table", "CREATE TRIGGER t AFTER DELETE ON note BEGIN SELECT 1; END;",
      "CREATE TRIGGER t AFTER DELETE ON item BEGIN SELECT 1; END;"),
  ]
}
