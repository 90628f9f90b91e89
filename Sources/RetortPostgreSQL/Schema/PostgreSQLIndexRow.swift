import RetortEngine
import RetortSQL

/// An index as the catalogue holds it.
struct PostgreSQLIndexRow {
  var entry: Int
  var oid: Int64
  var name: String
  var isPartitioned: Bool
  var method: String
  var isUnique: Bool
  var isValid: Bool
  var keyCount: Int
  /// The numbers of the columns, 0 for an expression; those of INCLUDE come after the keys.
  var columns: [Int64]
  var order: [Int64]
  var classes: [Int64]
  var collations: [Int64]
  var storageParameters: String?
  var tablespace: String?
  var nullsNotDistinct: Bool
  var predicate: String?
  var expressions: [String]
  /// `CREATE INDEX …`, where there are expressions.
  var definition: String?
  /// The parameters of the operator classes.
  var parameters: [String]
  var comment: String?

  init?(_ row: borrowing any RowReader & ~Copyable, _ tables: PostgreSQLTableSet) {
    guard let entry = tables.position[row.integer(0)], let name = row.text(2) else { return nil }
    self.entry = entry
    oid = row.integer(1)
    self.name = name
    isPartitioned = row.bool(3)
    method = row.text(4) ?? "btree"
    isUnique = row.bool(5)
    isValid = row.bool(6)
    keyCount = Int(row.integer(7))
    columns = PostgreSQLCatalogText.numbers(row.text(8) ?? "")
    order = PostgreSQLCatalogText.numbers(row.text(9) ?? "")
    classes = PostgreSQLCatalogText.numbers(row.text(10) ?? "")
    collations = PostgreSQLCatalogText.numbers(row.text(11) ?? "")
    storageParameters = row.text(12)
    tablespace = row.text(13)
    nullsNotDistinct = row.bool(14)
    predicate = row.text(15).map { PostgreSQLCatalogText.expression($0) }
    expressions = row.text(16).map { PostgreSQLCatalogText.array($0) } ?? []
    definition = row.text(17)
    parameters = row.text(18).map { PostgreSQLCatalogText.array($0) } ?? []
    comment = row.text(19)
  }

  /// Those of the options that a constraint has as well.
  func options(_ entry: PostgreSQLTableSet.Entry) -> JSONObject {
    var options = JSONObject()
    let included = columns.dropFirst(keyCount).compactMap { entry.name($0) }
    if !included.isEmpty { options["include"] = .strings(included) }
    if let storageParameters {
      var with = JSONObject()
      PostgreSQLCatalogText.storageParameters(storageParameters, into: &with)
      if !with.isEmpty { options["with"] = .object(with) }
    }
    if let tablespace { options["tablespace"] = .string(tablespace) }
    if nullsNotDistinct { options["nulls_not_distinct"] = .bool(true) }
    return options
  }

  /// The keys of the index.
  func elements(
    _ entry: PostgreSQLTableSet.Entry, _ names: PostgreSQLIndexNames
  ) -> [IndexElement] {
    var elements: [IndexElement] = []
    var expressions = self.expressions[...]
    let printed = definition.map { PostgreSQLCatalogText.elements(ofIndex: $0) } ?? []
    for position in 0..<min(keyCount, columns.count) {
      var element: IndexElement
      if columns[position] == 0 {
        guard let expression = expressions.popFirst() else { continue }
        element = IndexElement(.expression(PostgreSQLCatalogText.expression(expression)))
        if position < printed.count {
          (element.collation, element.operatorClass) = PostgreSQLCatalogText.decoration(
            of: printed[position], expression: expression)
        }
      } else {
        guard let attribute = entry.attribute(columns[position]) else { continue }
        element = IndexElement(.column(attribute.name))
        if position < collations.count, collations[position] != 0, collations[position] != attribute.collation
        {
          element.collation = names.collations[collations[position]]
        }
        if position < classes.count {
          element.operatorClass = names.operatorClass(
            classes[position], type: attribute.type,
            parameters: position < parameters.count ? parameters[position] : "")
        }
      }
      if position < order.count {
        element.descending = order[position] & 1 != 0
        let nullsFirst = order[position] & 2 != 0
        if nullsFirst != element.descending { element.nulls = nullsFirst ? .first : .last }
      }
      elements.append(element)
    }
    return elements
  }
}

/// The names of the operator classes and collations of indexes.
struct PostgreSQLIndexNames {
  struct OperatorClass {
    var name: String
    var method: Int64
    var type: Int64
    var isDefault: Bool
    /// Its type is preferred or stands for many: `text` for `varchar`, `anyarray`.
    var isGeneral: Bool
  }

  struct TypeOfMethod: Hashable {
    var method: Int64
    var type: Int64
  }

  /// By oid.
  var classes: [Int64: OperatorClass] = [:]
  /// By oid.
  var collations: [Int64: String] = [:]
  /// The oids of the default classes.
  var defaults: [TypeOfMethod: Int64] = [:]

  /// The operator class with its parameters, nil where it is the default one of the type without any.
  func operatorClass(_ oid: Int64, type: Int64, parameters: String) -> String? {
    guard let found = classes[oid] else { return nil }
    if parameters.utf8.count > 2 {
      return "\(found.name) (\(PostgreSQLIndexNames.text(ofParameters: parameters)))"
    }
    guard found.isDefault else { return found.name }
    if let usual = defaults[TypeOfMethod(method: found.method, type: type)] {
      return usual == oid ? nil : found.name
    }
    return found.isGeneral ? nil : found.name
  }

  /// `{siglen=64}` as the server prints it: `siglen='64'`.
  private static func text(ofParameters parameters: String) -> String {
    PostgreSQLCatalogText.array(parameters).map { option in
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return option }
      let isWord =
        !PostgreSQLCatalogText.isDigits(parts[1].prefix(1))
        && parts[1].utf8.allSatisfy { byte in
          byte == UInt8(ascii: "_") || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        }
      let value =
        isWord && !parts[1].isEmpty
        ? String(parts[1]) : SQLText.quoted(String(parts[1]), by: UInt8(ascii: "'"))
      return "\(parts[0])=\(value)"
    }.joined(separator: ", ")
  }
}
