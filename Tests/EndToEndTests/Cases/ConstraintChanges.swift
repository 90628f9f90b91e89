/// Single changes of UNIQUE, FOREIGN KEY and CHECK constraints.
enum ConstraintChanges {
  static let all = unique + foreignKeys + checks

  private static let columns = "\(Item.standard), qty INTEGER, tag TEXT"
  private static let values = "UPDATE item SET qty = id * 3, tag = 'T' || id;"

  private static func constraint(_ name: String, _ start: String, _ target: String) -> SchemaChange {
    Item.change(
      name, start.isEmpty ? columns : "\(columns), \(start)",
      target.isEmpty ? columns : "\(columns), \(target)", rows: values,
      extra: "CREATE TABLE box (id INTEGER PRIMARY KEY); CREATE UNIQUE INDEX item_pair ON item (qty, tag);")
  }

  static let unique: [SchemaChange] = [
    constraint("add UNIQUE", "", "UNIQUE (tag)"),
    constraint("drop UNIQUE", "UNIQUE (tag)", ""),
    constraint("add a named UNIQUE", "", "CONSTRAINT one_tag UNIQUE (tag, qty)"),
    constraint("drop a named UNIQUE", "CONSTRAINT one_tag UNIQUE (tag, qty)", ""),
    constraint("rename a UNIQUE", "CONSTRAINT one_tag UNIQUE (tag)", "CONSTRAINT only_tag UNIQUE (tag)"),
    constraint("ON CONFLICT of a UNIQUE", "UNIQUE (tag)", "UNIQUE (tag) ON CONFLICT REPLACE"),
    constraint("drop UNIQUE with ON CONFLICT", "CONSTRAINT u UNIQUE (qty) ON CONFLICT IGNORE", ""),
    constraint("another column in a UNIQUE", "UNIQUE (tag, qty)", "UNIQUE (tag, name)"),
    Item.alter(
      "ON CONFLICT of NOT NULL", "n INT NOT NULL DEFAULT 1", "n INT NOT NULL ON CONFLICT REPLACE DEFAULT 1"),
  ]

  private static func reference(_ name: String, _ start: String, _ target: String) -> SchemaChange {
    Item.change(
      name, "\(Item.standard), box_id INTEGER \(start)", "\(Item.standard), box_id INTEGER \(target)",
      rows: "INSERT INTO box VALUES (1), (2); UPDATE item SET box_id = 1 WHERE id < 5;",
      extra: "CREATE TABLE box (id INTEGER PRIMARY KEY);")
  }

  static let foreignKeys: [SchemaChange] = [
    reference("add a foreign key", "", "REFERENCES box (id)"),
    reference("drop a foreign key", "REFERENCES box (id)", ""),
    reference("add a named foreign key", "", ", CONSTRAINT boxed FOREIGN KEY (box_id) REFERENCES box (id)"),
    reference("drop a named foreign key", ", CONSTRAINT boxed FOREIGN KEY (box_id) REFERENCES box (id)", ""),
    reference(
      "add actions", "REFERENCES box (id)", "REFERENCES box (id) ON DELETE CASCADE ON UPDATE SET NULL"),
    reference(
      "change actions", "REFERENCES box (id) ON DELETE SET NULL", "REFERENCES box (id) ON DELETE RESTRICT"),
    reference("drop actions", "REFERENCES box (id) ON DELETE CASCADE", "REFERENCES box (id)"),
    reference(
      "make a foreign key deferrable", "REFERENCES box (id)",
      "REFERENCES box (id) DEFERRABLE INITIALLY DEFERRED"),
    reference(
      "make a foreign key immediate", "REFERENCES box (id) DEFERRABLE INITIALLY DEFERRED",
      "REFERENCES box (id)"),
    Item.change(
      "add a reference of a table to itself", "\(Item.standard), parent_id INTEGER",
      "\(Item.standard), parent_id INTEGER REFERENCES item (id) ON DELETE CASCADE",
      rows: "UPDATE item SET parent_id = 1 WHERE id > 1;"),
    Item.change(
      "a type in a table that refers to itself",
      "\(Item.standard), n INT, parent_id INTEGER REFERENCES item (id) ON DELETE CASCADE",
      "\(Item.standard), n TEXT, parent_id INTEGER REFERENCES item (id) ON DELETE CASCADE",
      rows: "UPDATE item SET parent_id = 1, n = id WHERE id > 1;"),
    SchemaChange(
      "add a reference that closes a cycle",
      start: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
        """, rows: "INSERT INTO a VALUES (1, 1), (2, NULL); INSERT INTO b VALUES (1, 2), (2, 1);",
      target: """
        CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id) ON DELETE SET NULL);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
        """),
    SchemaChange(
      "add a composite foreign key",
      start: """
        CREATE TABLE a (x INT NOT NULL, y INT NOT NULL, PRIMARY KEY (x, y));
        CREATE TABLE b (id INTEGER PRIMARY KEY, x INT, y INT);
        """, rows: "INSERT INTO a VALUES (1, 2), (3, 4); INSERT INTO b VALUES (1, 1, 2), (2, NULL, 4);",
      target: """
        CREATE TABLE a (x INT NOT NULL, y INT NOT NULL, PRIMARY KEY (x, y));
        CREATE TABLE b (id INTEGER PRIMARY KEY, x INT, y INT,
          FOREIGN KEY (x, y) REFERENCES a (x, y) ON UPDATE CASCADE);
        """),
  ]

  static let checks: [SchemaChange] = [
    constraint("add a CHECK", "", "CHECK (qty >= 0 AND tag <> 'x,y')"),
    constraint("drop a CHECK", "CHECK (qty >= 0)", ""),
    constraint("change a CHECK", "CHECK (qty >= 0)", "CHECK (qty >= -1)"),
    constraint("add a named CHECK", "", "CONSTRAINT positive CHECK (qty IS NULL OR qty > 0)"),
    constraint("drop a named CHECK", "CONSTRAINT positive CHECK (qty > 0)", ""),
    constraint(
      "change a named CHECK", "CONSTRAINT positive CHECK (qty > 0)", "CONSTRAINT positive CHECK (qty > 1)"),
    constraint("rename a CHECK", "CONSTRAINT a_check CHECK (qty > 0)", "CONSTRAINT b_check CHECK (qty > 0)"),
    constraint(
      "drop one of two CHECKs", "CHECK (qty > 0), CHECK (tag IN ('T1', 'T2', 'T7', 'T12', '('))",
      "CHECK (tag IN ('T1', 'T2', 'T7', 'T12', '('))"),
    Item.alter("add a CHECK to a column", "n INT", "n INT CHECK (n BETWEEN 0 AND 100)", set: "n = id"),
    Item.alter("drop the CHECK of a column", "n INT CHECK (n < 50)", "n INT", set: "n = id"),
  ]
}
