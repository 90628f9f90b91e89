import RetortEngine
import RetortSQL

extension PostgreSQLNormalizer {
  // MARK: Triggers

  func differs(_ trigger: Trigger) -> Bool {
    live.triggers.contains {
      $0.name == trigger.name && $0.table == trigger.table && $0.schema == trigger.schema
        && $0.sql != trigger.sql
    }
  }

  /// A trigger on a temporary table of the same name, which hides the real one.
  func text(of trigger: Trigger, _ target: Metadata) throws -> String? {
    guard
      let owner = target.tables.first(where: { $0.name == trigger.table && $0.schema == trigger.schema }),
      let statement = PostgreSQLCatalogText.replacingName(
        after: ["ON"], in: trigger.sql, with: dialect.identifier(trigger.table))
    else { return nil }
    let printed = try attempt("trigger '\(trigger.name)'", keeping: false) {
      try create(trial(of: owner, []))
      try connection.execute(statement)
      return try withPrintingPath {
        try connection.scalar(
          "SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            + "WHERE c.relnamespace = pg_my_temp_schema() AND c.relname = $1 AND t.tgname = $2",
          [.text(trigger.table), .text(trigger.name)])?.text
      }
    }
    guard let printed, let text = printed else { return nil }
    let sql = try withoutTemporarySchema(text)
    guard let schema = trigger.schema else { return sql }
    return PostgreSQLCatalogText.replacingName(
      after: ["ON"], in: sql, with: dialect.identifier(QualifiedName(trigger.table, schema: schema)))
  }

  // MARK: Routines

  /// Whether a routine may be one that is there under another spelling of its name or text.
  func differs(_ routine: Routine) -> Bool {
    let like = live.routines.filter { $0.baseName == routine.baseName && $0.schema == routine.schema }
    return !like.isEmpty
      && !like.contains { $0.name == routine.name && $0.kind == routine.kind && $0.sql == routine.sql }
  }

  /// The routine with its name and text as the server prints them, made in a schema of its own.
  func normalized(_ routine: Routine) throws -> Routine {
    let schema = PostgreSQLNormalizer.schema
    let base = PostgreSQLCatalogText.routineName(in: routine.sql)?.name
    guard routine.kind != .aggregate, let base,
      let statement = PostgreSQLCatalogText.replacingName(
        after: ["FUNCTION", "PROCEDURE"], in: routine.sql,
        with: dialect.identifier(QualifiedName(base, schema: schema)))
    else { return spelledAlike(routine) }
    var row: [SQLValue] = []
    _ = try attempt("function '\(routine.name)'", keeping: false) {
      try connection.execute(statement)
      try withPrintingPath { row = try printedRoutine() }
    }
    guard row.count == 2, let printed = row[0].text, let name = row[1].text else {
      return spelledAlike(routine)
    }
    var result = routine
    result.name = name
    var sql = printed
    if let own = routine.schema {
      sql =
        PostgreSQLCatalogText.replacingName(
          after: ["FUNCTION", "PROCEDURE"], in: sql,
          with: dialect.identifier(QualifiedName(base, schema: own))) ?? sql
    }
    result.sql = SQLText.trimmed(
      SQLText.removingQualifier(schema, from: sql, rules: dialect.lexicalRules))
    return result
  }

  /// The text and the name of the one routine in the trial's schema.
  private func printedRoutine() throws -> [SQLValue] {
    let sql =
      "SELECT pg_get_functiondef(p.oid), quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' "
      + "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
      + "WHERE n.nspname = '\(PostgreSQLNormalizer.schema)'"
    return try connection.rows(sql).first ?? []
  }

  /// The routine under the name of one that is there, where only the types of its arguments are spelled otherwise.
  private func spelledAlike(_ routine: Routine) -> Routine {
    func types(_ name: String) -> [String]? {
      guard let open = name.firstIndex(of: "("), name.last == ")" else { return nil }
      let list = name[name.index(after: open)...].dropLast()
      return list.isEmpty
        ? []
        : list.split(separator: ",").map {
          dialect.comparableType(SQLType(exact: SQLText.trimmed(String($0))))
        }
    }
    let like = live.routines.filter {
      $0.baseName == routine.baseName && $0.schema == routine.schema && $0.kind == routine.kind
    }
    let wanted = types(routine.name)
    let found = wanted == nil ? (like.count == 1 ? like : []) : like.filter { types($0.name) == wanted }
    guard found.count == 1 else { return routine }
    var result = routine
    result.name = found[0].name
    return result
  }
}

extension PostgreSQLCatalogText {
  private struct FoundName {
    var name: QualifiedName
    var bytes: [UInt8]
    var range: Range<Int>
  }

  /// The name behind the first of some keywords in a statement, and the bytes that it stands in.
  private static func nameBehind(_ keywords: [String], in statement: String) -> FoundName? {
    let tokenizer = SQLTokenizer(statement, rules: rules)
    let tokens = SQLTokenizer.tokens(of: statement, rules: rules)
    func name(_ index: Int) -> String? {
      guard index < tokens.count, tokens[index].kind == .word || tokens[index].kind == .quotedIdentifier
      else {
        return nil
      }
      let text = SQLText.identifier(tokenizer.bytes[tokens[index].range], kind: tokens[index].kind)
      return tokens[index].kind == .word ? text.lowercased() : text
    }
    let place = tokens.firstIndex { $0.kind == .word && keywords.contains(tokenizer.text($0).uppercased()) }
    guard let place, let first = name(place + 1) else { return nil }
    let range = tokens[place + 1].range
    guard place + 3 < tokens.count, tokenizer.text(tokens[place + 2]) == ".", let second = name(place + 3)
    else {
      return FoundName(name: QualifiedName(first), bytes: tokenizer.bytes, range: range)
    }
    return FoundName(
      name: QualifiedName(second, schema: first), bytes: tokenizer.bytes,
      range: range.lowerBound..<tokens[place + 3].range.upperBound)
  }

  /// The name of what a CREATE FUNCTION or CREATE PROCEDURE makes.
  static func routineName(in statement: String) -> QualifiedName? {
    nameBehind(["FUNCTION", "PROCEDURE"], in: statement)?.name
  }

  /// The statement with another name behind the first of some keywords; nil where there is none.
  static func replacingName(after keywords: [String], in statement: String, with name: String) -> String? {
    guard let found = nameBehind(keywords, in: statement) else { return nil }
    return String(decoding: found.bytes[..<found.range.lowerBound], as: UTF8.self) + name
      + String(decoding: found.bytes[found.range.upperBound...], as: UTF8.self)
  }
}
