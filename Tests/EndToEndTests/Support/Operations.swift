import Foundation

/// The JSON text of operations, for revision files.
enum Operations {
  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A string can always be encoded.
    guard let data = try? encoder.encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }

  static func execute(_ sql: String) -> String { #"{"op": "execute", "sql": \#(quoted(sql))}"# }

  /// A rebuild of `table` with the operations in it.
  static func rebuild(_ table: String, _ operations: String) -> String {
    """
    {"op": "batch_alter_table", "table": \(quoted(table)), "recreate": "always", "ops": [\(operations)]}
    """
  }

  static func addColumn(_ name: String, type: String = "TEXT") -> String {
    #"{"op": "add_column", "column": {"name": \#(quoted(name)), "type": "\#(type)"}}"#
  }
}
