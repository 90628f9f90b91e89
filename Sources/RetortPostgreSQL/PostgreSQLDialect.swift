import RetortSQL

/// How PostgreSQL spells things.
public struct PostgreSQLDialect: Dialect {
  public init() {}

  static let names = ["postgresql"]

  static let lexicalRules: SQLLexicalRules = {
    var rules = SQLLexicalRules()
    rules.dollarQuotes = true
    rules.nestedComments = true
    rules.escapeStrings = true
    return rules
  }()

  public var name: String { "postgresql" }
  public var optionNames: [String] { PostgreSQLDialect.names }
  public var lexicalRules: SQLLexicalRules { PostgreSQLDialect.lexicalRules }

  public var capabilities: DialectCapabilities { Self.allCapabilities }

  private static let allCapabilities: DialectCapabilities = {
    var capabilities = DialectCapabilities()
    capabilities.comments = true
    capabilities.enumTypes = true
    capabilities.sequences = true
    capabilities.domains = true
    capabilities.schemas = true
    capabilities.extensions = true
    capabilities.routines = true
    capabilities.excludeConstraints = true
    capabilities.materializedViews = true
    capabilities.identity = true
    capabilities.indexNullsOrder = true
    capabilities.indexMethods = true
    capabilities.transactionalDDL = true
    capabilities.reportsMissingTables = true
    capabilities.viewsHoldColumns = true
    capabilities.newColumnsNeedDefaults = true
    capabilities.autoincrementColumns = true
    capabilities.checksReferences = true
    capabilities.constraintsAreIndexes = true
    return capabilities
  }()

  /// Names in the catalogues are as they are.
  public func fold(_ name: String) -> String { name }

  public func canonical(_ sql: String) -> String {
    guard sql.contains("::text[]") else { return SQLText.canonical(sql, rules: lexicalRules) }
    return PostgreSQLExpression.canonical(SQLText.canonicalPieces(sql, rules: lexicalRules))
      .joined(separator: " ")
  }

  /// What a new database says of its schema `public`: as good as no comment.
  static let commentOnPublic = "standard public schema"

  public func parameterMark(_ position: Int) -> String { "$\(position)" }

  public func implicitSequence(table: String, column: String) -> String? {
    PostgreSQLNames.sequence(table: table, column: column)
  }

  public func explicitSequence(of column: Column, in table: Table) -> (
    sequence: DatabaseSequence, column: Column
  )? {
    guard column.autoincrement == .on, column.identity == nil,
      !column.options.flag("inherited", for: optionNames)
    else { return nil }
    let type = comparableType(column.type)
    guard ["smallint", "integer", "bigint"].contains(type) else { return nil }
    let name =
      column.options.value("sequence", for: optionNames)?.stringValue
      ?? PostgreSQLNames.sequence(table: table.name, column: column.name)
    var sequence = DatabaseSequence(name, schema: table.schema, dataType: type == "bigint" ? nil : type)
    sequence.ownedBy = ([table.schema, table.name, column.name] as [String?])
      .compactMap { $0.map(PostgreSQLCatalogText.part) }.joined(separator: ".")
    var column = column
    column.autoincrement = .off
    column.options.set("sequence", to: nil, for: self.name)
    column.serverDefault = .sql("nextval(\(literal(identifier(sequence.qualifiedName)))::regclass)")
    return (sequence, column)
  }

  public func implicitIndexName(
    table: String, columns: [String], of kind: Constraint.Kind?, isTaken: (String) -> Bool
  ) -> String? {
    let label: String
    switch kind {
    case .primaryKey: label = "pkey"
    case .unique: label = "key"
    case nil: label = "idx"
    case .foreignKey, .check, .exclude: return nil
    }
    let second = kind == .primaryKey ? nil : columns.joined(separator: "_")
    var name = PostgreSQLNames.object(table, second, label)
    var count = 0
    while isTaken(name) {
      count += 1
      name = PostgreSQLNames.object(table, second, "\(label)\(count)")
    }
    return name
  }

  /// Names are folded to lower case unless they are quoted, so that other letters need quotes.
  public func needsQuotes(_ identifier: String) -> Bool {
    guard let first = identifier.utf8.first, first >= 0x61 && first <= 0x7A || first == 0x5F else {
      return true
    }
    let isPlain = identifier.utf8.allSatisfy {
      $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
    }
    return !isPlain || PostgreSQLDialect.keywords.contains(identifier)
  }

  public func quoted(_ identifier: String) -> String {
    SQLText.quoted(identifier, by: UInt8(ascii: "\""))
  }

  /// `standard_conforming_strings` is on in every connection and script, so that a backslash is a character.
  public func literal(_ string: String) -> String {
    SQLText.quoted(string, by: UInt8(ascii: "'"))
  }

  public func defaultText(_ value: ServerDefault) -> String {
    switch value {
    case .string(let text): literal(text)
    case .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .sql(let text): PostgreSQLExpression.reproducible(text)
    }
  }

  /// The words that cannot be names of columns or tables without quotes
  /// (https://www.postgresql.org/docs/current/sql-keywords-appendix.html: reserved, also where a function or
  /// type of that name may be).
  static let keywords: Set<String> = [
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between",
    "bigint", "binary", "bit", "boolean", "both", "case", "cast", "char", "character", "check", "coalesce",
    "collate", "collation", "column", "concurrently", "constraint", "create", "cross", "current_catalog",
    "current_date", "current_role", "current_schema", "current_time", "current_timestamp", "current_user",
    "dec", "decimal", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except", "exists",
    "extract", "false", "fetch", "float", "for", "foreign", "freeze", "from", "full", "grant", "greatest",
    "group", "grouping", "having", "ilike", "in", "initially", "inner", "inout", "int", "integer",
    "intersect", "interval", "into", "is", "isnull", "join", "json", "json_array", "json_arrayagg",
    "json_exists", "json_object", "json_objectagg", "json_query", "json_scalar", "json_serialize",
    "json_table", "json_value", "lateral", "leading", "least", "left", "like", "limit", "localtime",
    "localtimestamp", "merge_action", "national", "natural", "nchar", "none", "normalize", "not", "notnull",
    "null", "nullif", "numeric", "offset", "on", "only", "or", "order", "out", "outer", "overlaps",
    "overlay", "placing", "position", "precision", "primary", "real", "references", "returning", "right",
    "row", "select", "session_user", "setof", "similar", "smallint", "some", "substring", "symmetric",
    "system_user", "table", "tablesample", "then", "time", "timestamp", "to", "trailing", "treat", "trim",
    "true", "union", "unique", "user", "using", "values", "varchar", "variadic", "verbose", "when", "where",
    "window", "with", "xmlattributes", "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces",
    "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable",
  ]
}

extension PostgreSQLDialect {
  public func beginStatements(_ options: TransactionOptions) throws -> [String] {
    try options.requireNoLocking("PostgreSQL")
    var words = ["BEGIN"]
    if let isolation = options.isolation { words.append("ISOLATION LEVEL \(isolation.rawValue)") }
    if options.readOnly { words.append("READ ONLY") }
    if options.deferrable { words.append("DEFERRABLE") }
    return [words.joined(separator: " ")]
  }

  public func twoPhaseStatements(_ step: TwoPhaseStep) throws -> [String]? {
    switch step {
    case .begin(_, let options): try beginStatements(options)
    case .prepare(let name): ["PREPARE TRANSACTION \(literal(name))"]
    case .abandon: []
    case .commit(let name): ["COMMIT PREPARED \(literal(name))"]
    case .rollback(let name): ["ROLLBACK PREPARED \(literal(name))"]
    case .list:
      [
        "SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database() "
          + "ORDER BY prepared, gid"
      ]
    }
  }

  public var isolationQuery: String? { "SHOW transaction_isolation" }
}
