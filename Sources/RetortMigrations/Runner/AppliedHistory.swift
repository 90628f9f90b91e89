import RetortEngine
import RetortSQL

/// The record of what was run on a database.
public struct AppliedHistory: Sendable {
  private let entry: HistoryTable.Entry

  /// All runs, oldest first; none where nothing was ever run.
  public static func entries(_ connection: Connection) throws -> [AppliedHistory] {
    try HistoryTable.entries(connection).map { AppliedHistory(entry: $0) }
  }

  public var json: JSONValue { entry.json }

  /// `2026-03-01T12:30:00Z upgrade ae1027a6acf done 0.0123 s, retort 0.1.0`.
  public var line: String {
    var text =
      "\(entry.startedAt) \(entry.direction) \(entry.revision) \(entry.outcome) "
      + "\(Numbers.seconds(entry.seconds)) s, retort \(entry.toolVersion)"
    if let message = entry.message { text += ": \(message)" }
    return text
  }
}
