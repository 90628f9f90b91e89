import RetortEngine
import RetortSQL

/// Columns that count: plain ones that become serial or an identity, and the other way round.
extension PostgreSQLColumnAlterer {
  var changesCounting: Bool { change.autoincrement != nil || !change.identity.isKept }

  func isCounting(_ column: Column) -> Bool {
    column.identity == nil && column.autoincrement == .on
  }

  /// What goes before the type changes where the column counts no more: a new type may be one that cannot count.
  func countingEnd() throws -> [String] {
    if case .drop = change.identity, change.autoincrement != true { return ["\(alter) DROP IDENTITY"] }
    guard change.identity.isKept, change.autoincrement == false else { return [] }
    let column = try known.column(change.column)
    guard isCounting(column) else { return [] }
    return ["\(alter) DROP DEFAULT", "DROP SEQUENCE \(dialect.identifier(sequence(of: column)))"]
  }

  /// Between a plain column, a serial one and an identity, with the counter kept.
  func countingChange() throws -> [String] {
    guard changesCounting else { return [] }
    let column = try known.column(change.column)
    let type = dialect.comparableType(change.type ?? column.type)
    let sequence = sequence(of: column)
    let name = dialect.identifier(sequence)
    let aside = asideName(for: sequence)
    let owner = "\(dialect.identifier(table)).\(dialect.identifier(change.column))"
    let fromRows =
      "SELECT setval(\(literal(of: sequence)), max(\(dialect.identifier(change.column)))) FROM "
      + "\(dialect.identifier(table)) HAVING max(\(dialect.identifier(change.column))) IS NOT NULL"
    let fromAside =
      "SELECT setval(\(literal(of: sequence)), last_value, is_called) FROM \(dialect.identifier(aside))"
    let wasSerial = isCounting(column)
    let wasIdentity = column.identity != nil
    var texts: [String] = []
    switch change.identity {
    case .set(let identity):
      if wasIdentity {
        return [changeIdentity(from: column.identity ?? Identity(), to: identity)].compactMap { $0 }
      }
      if wasSerial {
        texts.append("ALTER SEQUENCE \(name) RENAME TO \(dialect.identifier(aside.name))")
        texts.append("\(alter) DROP DEFAULT")
      } else if column.serverDefault != nil, change.type == nil {
        texts.append("\(alter) DROP DEFAULT")
      }
      texts.append("\(alter) ADD \(dialect.identityText(identity))")
      if wasSerial {
        texts += [fromAside, "DROP SEQUENCE \(dialect.identifier(aside))"]
      } else {
        texts.append(fromRows)
      }
      return texts
    case .drop where change.autoincrement == true:
      texts.append("CREATE SEQUENCE \(dialect.identifier(aside)) AS \(type)")
      texts.append(
        "SELECT setval(\(literal(of: aside)), last_value, is_called) FROM \(name)")
      texts.append("\(alter) DROP IDENTITY")
      texts.append(
        "ALTER SEQUENCE \(dialect.identifier(aside)) RENAME TO \(dialect.identifier(sequence.name))")
      texts.append("\(alter) SET DEFAULT nextval(\(literal(of: sequence))::regclass)")
      texts.append("ALTER SEQUENCE \(name) OWNED BY \(owner)")
      return texts
    case .drop: return []
    case .keep: break
    }
    if change.autoincrement == true, !wasSerial {
      texts.append("CREATE SEQUENCE \(name) AS \(type)")
      texts.append("\(alter) SET DEFAULT nextval(\(literal(of: sequence))::regclass)")
      texts.append("ALTER SEQUENCE \(name) OWNED BY \(owner)")
      texts.append(fromRows)
      if column.nullable, change.nullable == nil { texts.append("\(alter) SET NOT NULL") }
    }
    return texts
  }

  /// The sequence's name while an identity takes its own. Only one that is cut can be that of something else.
  private func asideName(for sequence: QualifiedName) -> QualifiedName {
    guard AsideName.isCut(sequence.name), let metadata = try? alterer.planner.schema.metadata() else {
      return QualifiedName(AsideName.name(for: sequence.name), schema: sequence.schema)
    }
    return alterer.planner.asideName(for: sequence, in: metadata)
  }

  private func literal(of name: QualifiedName) -> String {
    dialect.literal(dialect.identifier(name))
  }

  private func changeIdentity(from old: Identity, to new: Identity) -> String? {
    var parts: [String] = []
    if (old.always ?? false) != (new.always ?? false) {
      parts.append("SET GENERATED \(new.always == true ? "ALWAYS" : "BY DEFAULT")")
    }
    let ascending = (new.options.increment ?? 1) > 0
    if old.options.increment != new.options.increment {
      parts.append("SET INCREMENT BY \(new.options.increment ?? 1)")
    }
    if old.options.minValue != new.options.minValue {
      parts.append(new.options.minValue.map { "SET MINVALUE \($0)" } ?? "SET NO MINVALUE")
    }
    if old.options.maxValue != new.options.maxValue {
      parts.append(new.options.maxValue.map { "SET MAXVALUE \($0)" } ?? "SET NO MAXVALUE")
    }
    if old.options.start != new.options.start {
      parts.append("SET START WITH \(new.options.start ?? (ascending ? new.options.minValue ?? 1 : -1))")
    }
    if old.options.cache != new.options.cache { parts.append("SET CACHE \(new.options.cache ?? 1)") }
    if (old.options.cycle ?? false) != (new.options.cycle ?? false) {
      parts.append(new.options.cycle == true ? "SET CYCLE" : "SET NO CYCLE")
    }
    return parts.isEmpty ? nil : "\(alter) \(parts.joined(separator: " "))"
  }
}
