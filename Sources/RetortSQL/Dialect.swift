/// What a dialect can do; comparing and planning ask here, never for the dialect's name.
public struct DialectCapabilities: Hashable, Sendable {
  public var comments = false
  public var enumTypes = false
  public var sequences = false
  public var domains = false
  public var schemas = false
  public var extensions = false
  public var routines = false
  public var excludeConstraints = false
  public var materializedViews = false
  public var identity = false
  public var indexNullsOrder = false
  public var indexMethods = false
  /// A failed revision leaves nothing behind: DDL takes part in transactions.
  public var transactionalDDL = false
  /// The columns of a primary key are NOT NULL without saying so (not in SQLite).
  public var primaryKeyImpliesNotNull = true
  /// Two constraints of a table cannot have the same name.
  public var uniqueConstraintNames = true
  /// A column can be put between others.
  public var columnPositions = false
  /// The name of a unique number that every row has, also in a table without a key.
  public var rowIdentifier: String?
  /// A statement on a table that is not there fails with an error of its own, and harms nothing outside a
  /// transaction.
  public var reportsMissingTables = false
  /// Views hold on to the columns that they read: those cannot change their type or go while a view reads
  /// them.
  public var viewsHoldColumns = false
  /// The text of views and triggers follows when a table or column is renamed; else it keeps the old name.
  public var dependentsFollowRenames = true
  /// Columns count by themselves (`autoincrement`), and whether they do can be changed.
  public var autoincrementColumns = false
  /// A foreign key needs its referent when it is made.
  public var checksReferences = false
  /// A foreign key gets an index by itself where the table has none that serves it.
  public var indexesForeignKeys = false
  /// Indexes have names of their own in each table, not in the schema.
  public var indexNamesArePerTable = false
  /// Two foreign keys of a schema cannot have the same name.
  public var foreignKeyNamesAreShared = false
  /// Primary keys and unique constraints are indexes, whose names a schema has once.
  public var constraintsAreIndexes = false
  /// Triggers of one event of a table fire in an order of their own; a new one fires last.
  public var ordersTriggers = false
  /// A new column that is NOT NULL needs a default where the table has rows.
  public var newColumnsNeedDefaults = false
  /// Names of tables, columns and indexes are the same in any case.
  public var ignoresCase = false

  public init() {}
}

/// How one database spells things. Values only, no I/O: the driver is another protocol.
public protocol Dialect: Sendable {
  /// `sqlite`, `postgresql`, `mysql`, `mariadb`.
  var name: String { get }

  /// What tells this dialect from others whose SQL may differ: its name, and what is known of the server. Statements are
  /// cached under it.
  var variant: String { get }

  /// The names under which options for this dialect are looked up, most specific first.
  var optionNames: [String] { get }

  var capabilities: DialectCapabilities { get }
  var lexicalRules: SQLLexicalRules { get }

  /// The name in the form in which two spellings of the same identifier are equal.
  func fold(_ name: String) -> String

  /// The same for a part of a table: the name of a column, an index or a constraint.
  func foldPart(_ name: String) -> String

  /// A piece of SQL in a form that is equal for two spellings of it.
  func canonical(_ sql: String) -> String

  /// Whether an identifier must be quoted: it is a reserved word, or not plain lower-case letters.
  func needsQuotes(_ identifier: String) -> Bool

  /// The identifier between the dialect's quotes, quotes inside doubled.
  func quoted(_ identifier: String) -> String

  /// A text literal.
  func literal(_ string: String) -> String

  /// The exact type text. Throws `unsupported_type` for a type that the dialect does not have.
  func typeText(_ type: SQLType) throws -> String

  /// The type in a form that is equal for two spellings of it: `int4`, `integer` and `INTEGER`.
  func comparableType(_ type: SQLType) -> String

  /// Whether a column of the type has the character set of its table, and changes with it.
  func followsTable(_ type: SQLType) -> Bool

  /// What stands for a bound value in a statement; positions begin with 1.
  func parameterMark(_ position: Int) -> String

  /// A value as this database stores it: without dashes, in UTC, or as it is.
  func stored(_ bound: BoundValue) -> SQLValue

  /// The statements that begin a transaction.
  ///
  /// - Throws: `unsupported_option`.
  func beginStatements(_ options: TransactionOptions) throws -> [String]

  /// What must be said when such a transaction has ended.
  func endStatements(_ options: TransactionOptions) -> [String]

  /// What stands before a statement that is to be explained; nil where it cannot be run for that.
  func explainPrefix(analyze: Bool) -> String?

  /// The statements of a step of a transaction in two phases; nil where there are none.
  ///
  /// - Throws: `unsupported_option`, `identifier_too_long`.
  func twoPhaseStatements(_ step: TwoPhaseStep) throws -> [String]?

  /// The name of a prepared transaction in a row of `TwoPhaseStep.list`; nil for one that has none of Retort's.
  func preparedName(_ row: [SQLValue]) -> String?

  /// A query for the isolation level; nil where there is none.
  var isolationQuery: String? { get }

  /// The name that the database gives the sequence of a column that counts by itself, nil where it has none.
  func implicitSequence(table: String, column: String) -> String?

  /// What a column that counts by itself is made of: its sequence, and the column with a default. Nil for other columns, and
  /// where columns count without a sequence.
  func explicitSequence(of column: Column, in table: Table) -> (sequence: DatabaseSequence, column: Column)?

  /// The name that the database gives an index of a table, or a constraint that is one, nil where it gives none that is
  /// known.
  ///
  /// - Parameters:
  ///   - columns: the index's columns, those of INCLUDE behind the others.
  ///   - kind: nil for an index.
  ///   - isTaken: whether something of the schema has a name already.
  func implicitIndexName(
    table: String, columns: [String], of kind: Constraint.Kind?, isTaken: (String) -> Bool
  ) -> String?

  /// What a constraint of a table is called once the table has another name.
  func constraintName(_ name: String, ofTable old: String, renamed new: String) -> String

  /// The statements that make an object that is kept as text, with what they need around them.
  func script(making object: RawObject) -> String

  /// How expressions and queries are spelled.
  var expressionSyntax: ExpressionSyntax { get }

  /// A type as CAST takes it.
  func castTypeText(_ type: SQLType) throws -> String

  /// A function's name as it is called.
  func functionName(_ name: QualifiedName) -> String

  /// The name of a collation behind COLLATE.
  func collation(_ name: String) -> String

  /// Bytes as they stand in a statement.
  func blobLiteral(_ bytes: [UInt8]) -> String

  /// The text after DEFAULT.
  func defaultText(_ value: ServerDefault) -> String

  /// The table as the database will hold it: with the constraints that its types bring along, and without
  /// what is said in several ways.
  func materialized(_ table: Table) -> Table

  /// The sequence without what is so anyway.
  func materialized(_ sequence: DatabaseSequence) -> DatabaseSequence

  /// `CREATE TABLE …`, without its indexes.
  func createTable(_ table: Table, ifNotExists: Bool) throws -> String

  func createIndex(_ index: Index, on table: QualifiedName, ifNotExists: Bool) throws -> String
  func dropIndex(_ name: QualifiedName, table: String?, ifExists: Bool) -> String

  /// The statements that make a view.
  ///
  /// - Throws: `unsupported_by_dialect`, also for `ifNotExists` where there is no such condition.
  func createView(_ view: View, orReplace: Bool, ifNotExists: Bool) throws -> [String]
  func dropView(_ view: QualifiedName, materialized: Bool, ifExists: Bool) -> String
}

extension Dialect {
  public func createView(_ view: View, orReplace: Bool) throws -> [String] {
    try createView(view, orReplace: orReplace, ifNotExists: false)
  }

  /// The identifier, quoted only where it must be.
  public func identifier(_ name: String) -> String { needsQuotes(name) ? quoted(name) : name }

  /// The identifier with its schema.
  public func identifier(_ name: QualifiedName) -> String {
    name.schema.map { "\(identifier($0)).\(identifier(name.name))" } ?? identifier(name.name)
  }

  public func identifiers(_ names: some Sequence<String>) -> String {
    names.map { identifier($0) }.joined(separator: ", ")
  }

  /// The name under which reflection keeps options, and under which changes of them are written: the least
  /// specific one.
  public var ownOptions: String { optionNames.last ?? name }

  public func fold(_ name: String) -> String { capabilities.ignoresCase ? name.asciiLowercased : name }
  public func foldPart(_ name: String) -> String { fold(name) }

  public func materialized(_ sequence: DatabaseSequence) -> DatabaseSequence { sequence }

  public func canonical(_ sql: String) -> String { SQLText.canonical(sql, rules: lexicalRules) }

  public func comparableType(_ type: SQLType) -> String {
    (try? typeText(type)).map(canonical) ?? ""
  }

  public func parameterMark(_ position: Int) -> String { "?" }

  public func followsTable(_ type: SQLType) -> Bool { false }

  public func stored(_ bound: BoundValue) -> SQLValue { bound.value }
  public var variant: String { name }

  public func beginStatements(_ options: TransactionOptions) throws -> [String] { ["BEGIN"] }
  public func endStatements(_ options: TransactionOptions) -> [String] { [] }
  public func explainPrefix(analyze: Bool) -> String? { analyze ? "EXPLAIN ANALYZE" : "EXPLAIN" }
  public func twoPhaseStatements(_ step: TwoPhaseStep) throws -> [String]? { nil }
  public func preparedName(_ row: [SQLValue]) -> String? { row.first?.text }
  public var isolationQuery: String? { nil }

  public var expressionSyntax: ExpressionSyntax { ExpressionSyntax() }

  public func castTypeText(_ type: SQLType) throws -> String { try typeText(type) }

  public func functionName(_ name: QualifiedName) -> String {
    // Functions are called without quotes where they can be: `count`, `json_each`.
    let isPlain =
      name.name.utf8.first.map { $0 < 0x30 || $0 > 0x39 } ?? false
      && name.name.utf8.allSatisfy {
        $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
      }
    let own = isPlain ? name.name : quoted(name.name)
    return name.schema.map { "\(identifier($0)).\(own)" } ?? own
  }

  public func collation(_ name: String) -> String { identifier(name) }

  public func blobLiteral(_ bytes: [UInt8]) -> String {
    "X'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined() + "'"
  }

  public func implicitSequence(table: String, column: String) -> String? { nil }

  public func explicitSequence(of column: Column, in table: Table) -> (
    sequence: DatabaseSequence, column: Column
  )? { nil }

  public func implicitIndexName(
    table: String, columns: [String], of kind: Constraint.Kind?, isTaken: (String) -> Bool
  ) -> String? { nil }

  public func script(making object: RawObject) -> String { object.create }

  public func constraintName(_ name: String, ofTable old: String, renamed new: String) -> String { name }

  /// Keeps the name of a column's own sequence where the names that it is made of change: the database does
  /// not rename it.
  public func keepSequence(
    of column: inout Column, from old: (table: String, column: String),
    to new: (table: String, column: String)
  ) {
    guard column.autoincrement == .on || column.identity != nil,
      let before = implicitSequence(table: old.table, column: old.column),
      let after = implicitSequence(table: new.table, column: new.column)
    else { return }
    let name = column.options.value("sequence", for: optionNames)?.stringValue ?? before
    column.options.set("sequence", to: name == after ? nil : .string(name), for: self.name)
  }

  public func dropTable(_ table: QualifiedName, ifExists: Bool) -> String {
    "DROP TABLE \(ifExists ? "IF EXISTS " : "")\(identifier(table))"
  }
}
