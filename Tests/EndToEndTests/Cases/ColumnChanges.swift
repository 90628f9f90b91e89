/// Single changes of columns.
enum ColumnChanges {
  static let all = added + dropped + renamed + typed + defaults + generated

  private static let standard = Item.standard

  static let added: [SchemaChange] = [
    Item.add("add a column last", "qty INTEGER"),
    Item.change("add a column first", standard, "code TEXT, \(standard)"),
    Item.change(
      "add a column in the middle", standard, "id INTEGER PRIMARY KEY, code TEXT, name TEXT NOT NULL"),
    Item.add("add NOT NULL with a number as default", "qty INTEGER NOT NULL DEFAULT 3"),
    Item.add("add NOT NULL with a quoted string as default", "tag TEXT NOT NULL DEFAULT 'it''s; -- \"x\"'"),
    Item.add("add with default CURRENT_TIMESTAMP", "made TEXT DEFAULT CURRENT_TIMESTAMP"),
    Item.add("add NOT NULL with an expression as default", "qty INTEGER NOT NULL DEFAULT (abs(-5) + 1)"),
    Item.add("add with a negative default", "qty REAL NOT NULL DEFAULT -1.5"),
    Item.add("add with a blob as default", "raw BLOB DEFAULT x'00ff27'"),
    Item.add("add with default NULL", "tag TEXT DEFAULT NULL"),
    Item.add("add a virtual generated column", "size INTEGER GENERATED ALWAYS AS (length(name)) VIRTUAL"),
    Item.add("add a stored generated column", "size INTEGER AS (length(name) * 2) STORED"),
    Item.add("add with its own CHECK", "qty INTEGER DEFAULT 0 CHECK (qty >= 0)"),
    Item.add("add with its own named CHECK", "qty INTEGER DEFAULT 0 CONSTRAINT qty_range CHECK (qty < 99)"),
    Item.add(
      "add with REFERENCES", "box_id INTEGER REFERENCES box (id) ON DELETE SET NULL",
      extra: "CREATE TABLE box (id INTEGER PRIMARY KEY);"),
    Item.add("add a UNIQUE column", "code TEXT UNIQUE"),
    Item.add("add with a collation", "tag TEXT COLLATE NOCASE"),
    Item.add("add without a type", "anything"),
  ]

  static let dropped: [SchemaChange] = [
    Item.change(
      "drop a plain column", "\(standard), qty INTEGER, last TEXT", "\(standard), last TEXT",
      rows: "UPDATE item SET qty = 5, last = 'l' || id;"),
    Item.change(
      "drop an indexed column", "\(standard), qty INTEGER", standard, rows: "UPDATE item SET qty = 5;",
      extra: "CREATE INDEX item_qty ON item (qty);", targetExtra: ""),
    Item.change(
      "drop a column of a composite index", "\(standard), qty INTEGER", standard,
      extra: "CREATE INDEX item_both ON item (name DESC, qty);",
      targetExtra: "CREATE INDEX item_both ON item (name DESC);"),
    Item.change(
      "drop a column of an expression index", "\(standard), tag TEXT", standard,
      extra: "CREATE INDEX item_tag ON item (lower(tag), id);", targetExtra: ""),
    Item.change(
      "drop a column in a table CHECK", "\(standard), qty INTEGER, CHECK (qty IS NULL OR qty > id)", standard),
    Item.change(
      "drop a column with its own CHECK", "\(standard), qty INTEGER CHECK (qty > 0)", standard,
      rows: "UPDATE item SET qty = 5;"),
    Item.change(
      "drop a column of a UNIQUE", "\(standard), code TEXT, UNIQUE (code, name)", standard),
    Item.change("drop a UNIQUE column", "\(standard), code TEXT UNIQUE", standard),
    Item.change(
      "drop a foreign key column", "\(standard), box_id INTEGER REFERENCES box (id)", standard,
      rows: "INSERT INTO box VALUES (1); UPDATE item SET box_id = 1 WHERE id < 5;",
      extra: "CREATE TABLE box (id INTEGER PRIMARY KEY);"),
    Item.change(
      "drop a column with a table foreign key",
      "\(standard), box_id INTEGER, CONSTRAINT in_box FOREIGN KEY (box_id) REFERENCES box (id)", standard,
      extra: "CREATE TABLE box (id INTEGER PRIMARY KEY);"),
    Item.change(
      "drop a column of a partial index's WHERE", "\(standard), live INTEGER NOT NULL DEFAULT 1", standard,
      extra: "CREATE UNIQUE INDEX item_live ON item (name) WHERE live = 1;", targetExtra: ""),
    Item.change(
      "drop a generated column", "\(standard), size INTEGER AS (length(name)) STORED", standard),
    Item.change(
      "drop a column and what is generated from it",
      "\(standard), tag TEXT, size INTEGER AS (length(tag)) VIRTUAL", standard,
      rows: "UPDATE item SET tag = 'abc';"),
    Item.change("drop the first column", "code TEXT, \(standard)", standard),
  ]

  static let renamed: [SchemaChange] = [
    Item.change(
      "rename a column", "\(standard), qty INTEGER, last TEXT", "\(standard), amount INTEGER, last TEXT",
      rows: "UPDATE item SET qty = id * 3, last = 'l';", arguments: ["--rename", "item.qty=item.amount"]),
    Item.change(
      "rename a column in an index, a CHECK and a generated column",
      "\(standard), qty INTEGER CHECK (qty < 100), twice INTEGER AS (qty * 2), CHECK (qty <> 13)",
      "\(standard), amount INTEGER CHECK (amount < 100), twice INTEGER AS (amount * 2), "
        + "CHECK (amount <> 13)",
      rows: "UPDATE item SET qty = id * 3;", extra: "CREATE INDEX item_qty ON item (qty DESC, abs(qty));",
      targetExtra: "CREATE INDEX item_qty ON item (amount DESC, abs(amount));",
      arguments: ["--rename", "item.qty=item.amount"]),
    Item.change(
      "rename a column in a view and a trigger", "\(standard), qty INTEGER", "\(standard), amount INTEGER",
      rows: "UPDATE item SET qty = id * 3;",
      extra: """
        CREATE VIEW stock AS SELECT name, qty FROM item WHERE qty > 0;
        CREATE TRIGGER item_stock AFTER UPDATE OF qty ON item BEGIN
          INSERT INTO audit (what) VALUES ('from ' || coalesce(old.qty, 0));
        END;
        """,
      targetExtra: """
        CREATE VIEW stock AS SELECT name, amount FROM item WHERE amount > 0;
        CREATE TRIGGER item_stock AFTER UPDATE OF amount ON item BEGIN
          INSERT INTO audit (what) VALUES ('from ' || coalesce(old.amount, 0));
        END;
        """, arguments: ["--rename", "item.qty=item.amount"]),
    SchemaChange(
      "rename a referenced key column",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
        """, rows: "INSERT INTO a VALUES (3, 'x'), (4, 'y'); INSERT INTO b VALUES (1, 3), (2, 4);",
      target: """
        CREATE TABLE a (key INTEGER PRIMARY KEY, t TEXT);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (key) ON DELETE CASCADE);
        """, arguments: ["--rename", "a.id=a.key"]),
  ]

  static let typed: [SchemaChange] = [
    Item.alter("type: TEXT to VARCHAR(50)", "tag TEXT", "tag VARCHAR(50)", set: "tag = 'T' || id"),
    Item.alter("type: a longer VARCHAR", "tag VARCHAR(50)", "tag VARCHAR(80)", set: "tag = 'T' || id"),
    Item.alter("type: INTEGER to REAL", "qty INTEGER", "qty REAL", set: "qty = id * 3"),
    Item.alter("type: numbers in TEXT to INTEGER", "qty TEXT", "qty INTEGER", set: "qty = id || '0'"),
    Item.alter("type: INTEGER to TEXT", "qty INTEGER NOT NULL DEFAULT 1", "qty TEXT NOT NULL DEFAULT '1'"),
    Item.alter("type: precision and scale", "p NUMERIC(10,2)", "p DECIMAL(12, 4)", set: "p = id + 0.25"),
    Item.alter("type: none to TEXT", "tag", "tag TEXT", set: "tag = 'T' || id"),
    Item.alter("type: BLOB to TEXT", "raw BLOB", "raw TEXT", set: "raw = x'00ff'"),
    Item.alter(
      "type: several words", "qty UNSIGNED BIG INT", "qty DOUBLE PRECISION", set: "qty = id"),
    Item.alter("to NOT NULL", "qty INTEGER", "qty INTEGER NOT NULL DEFAULT 0", set: "qty = id"),
    Item.alter("from NOT NULL", "qty INTEGER NOT NULL DEFAULT 0", "qty INTEGER DEFAULT 0", set: "qty = id"),
    Item.change(
      "from NOT NULL on a column of a view and an index", standard, "id INTEGER PRIMARY KEY, name TEXT"),
    Item.alter("set a collation", "tag TEXT", "tag TEXT COLLATE NOCASE", set: "tag = 'T' || id"),
    Item.alter("change a collation", "tag TEXT COLLATE NOCASE", "tag TEXT COLLATE RTRIM", set: "tag = 'a '"),
    Item.alter(
      "drop the collation of an indexed column", "tag TEXT COLLATE NOCASE", "tag TEXT",
      set: "tag = 'T' || id", extra: "CREATE UNIQUE INDEX item_tag ON item (tag);"),
  ]

  static let defaults: [SchemaChange] = [
    Item.alter("add a default", "qty INTEGER", "qty INTEGER DEFAULT 7", set: "qty = id"),
    Item.alter("change a default", "qty INTEGER DEFAULT 7", "qty INTEGER DEFAULT -8"),
    Item.alter("drop a default", "qty INTEGER DEFAULT 7", "qty INTEGER"),
    Item.alter("default: from a number to the same text", "tag TEXT DEFAULT 1", "tag TEXT DEFAULT '1'"),
    Item.alter("default: a string with quotes", "tag TEXT DEFAULT 'a'", "tag TEXT DEFAULT 'it''s \"b\"'"),
    Item.alter("default: the empty string", "tag TEXT DEFAULT 'a'", "tag TEXT DEFAULT ''"),
    Item.alter("default: an expression", "qty INTEGER DEFAULT 1", "qty INTEGER DEFAULT (1 + abs(-2))"),
    Item.alter(
      "default: CURRENT_TIMESTAMP", "made TEXT DEFAULT 'now'", "made TEXT DEFAULT CURRENT_TIMESTAMP"),
    Item.alter(
      "default: from CURRENT_TIMESTAMP to an expression", "made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP",
      "made TEXT NOT NULL DEFAULT (datetime('now', '-1 day'))"),
    Item.alter("default: TRUE to FALSE", "live BOOLEAN DEFAULT TRUE", "live BOOLEAN DEFAULT FALSE"),
    Item.alter("default: from NULL to a value", "tag TEXT DEFAULT NULL", "tag TEXT DEFAULT 'a'"),
    Item.alter("default: a blob", "raw BLOB DEFAULT x'01'", "raw BLOB DEFAULT x'02ab'"),
    Item.alter("default: a fraction with an exponent", "p REAL DEFAULT 0.5", "p REAL DEFAULT 1.5e-3"),
  ]

  static let generated: [SchemaChange] = [
    Item.alter("change the expression of a virtual column", "n INT AS (id + 1)", "n INT AS (id + 2)"),
    Item.alter(
      "change the expression of a stored column", "n INT AS (id + 1) STORED", "n INT AS (id * 2) STORED"),
    Item.alter("from virtual to stored", "n INT AS (id + 1) VIRTUAL", "n INT AS (id + 1) STORED"),
    Item.alter("from generated to plain", "n INT AS (id + 1) STORED", "n INT"),
    Item.alter("from plain to generated", "n INT", "n INT AS (id + 1) VIRTUAL"),
  ]
}
