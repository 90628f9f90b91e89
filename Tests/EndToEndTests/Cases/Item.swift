/// The surroundings in which most single changes happen: the table that changes has rows, a child with
/// `ON DELETE CASCADE`, an index, a view and a view over that view, and triggers that would show in
/// `audit` if a rebuild fired them.
enum Item {
  static let standard = "id INTEGER PRIMARY KEY, name TEXT NOT NULL"

  static func schema(_ columns: String, options: String = "", extra: String = "") -> String {
    """
    CREATE TABLE item (
      \(columns)
    ) \(options);
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
      text TEXT
    );
    CREATE TABLE audit (id INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL);
    CREATE INDEX item_name ON item (name);
    CREATE VIEW item_view AS SELECT id, name FROM item;
    CREATE VIEW noted AS SELECT v.name, n.text FROM item_view v JOIN note n ON n.item_id = v.id;
    CREATE TRIGGER item_insert AFTER INSERT ON item BEGIN
      INSERT INTO audit (what) VALUES ('insert ' || new.name);
    END;
    CREATE TRIGGER item_delete BEFORE DELETE ON item BEGIN
      INSERT INTO audit (what) VALUES ('delete ' || old.name);
    END;
    CREATE TRIGGER note_insert AFTER INSERT ON note BEGIN
      UPDATE note SET text = upper(new.text) WHERE id = new.id;
    END;
    \(extra)
    """
  }

  static let rows = """
    INSERT INTO item (id, name) VALUES (1, 'pen'), (2, 'ink'), (7, 'nib'), (9, 'quill'), (12, 'it''s');
    INSERT INTO note (item_id, text) VALUES (1, 'blue'), (1, 'red'), (7, 'thin'), (12, NULL);
    DELETE FROM item WHERE id = 9;

    """

  /// A change of the columns of `item`.
  static func change(
    _ name: String, _ start: String, _ target: String, rows: String = "", extra: String = "",
    targetExtra: String? = nil, options: (String, String) = ("", ""), arguments: [String] = []
  ) -> SchemaChange {
    SchemaChange(
      name, start: schema(start, options: options.0, extra: extra), rows: Self.rows + rows,
      target: schema(target, options: options.1, extra: targetExtra ?? extra), arguments: arguments)
  }

  /// A column that comes after the standard ones.
  static func add(
    _ name: String, _ column: String, extra: String = "", targetExtra: String? = nil
  ) -> SchemaChange {
    change(name, standard, "\(standard), \(column)", extra: extra, targetExtra: targetExtra)
  }

  /// A column after the standard ones that changes its definition.
  static func alter(
    _ name: String, _ start: String, _ target: String, set values: String? = nil, extra: String = "",
    targetExtra: String? = nil
  ) -> SchemaChange {
    change(
      name, "\(standard), \(start), last TEXT DEFAULT 'z'", "\(standard), \(target), last TEXT DEFAULT 'z'",
      rows: values.map { "UPDATE item SET \($0);" } ?? "", extra: extra, targetExtra: targetExtra)
  }

  /// A change of what stands beside the table.
  static func around(
    _ name: String, _ start: String, _ target: String, columns: String = "qty INTEGER, tag TEXT",
    rows: String = ""
  ) -> SchemaChange {
    let all = "\(standard), \(columns)"
    return change(
      name, all, all, rows: "UPDATE item SET qty = id * 3, tag = 'T' || id;" + rows, extra: start,
      targetExtra: target)
  }
}
