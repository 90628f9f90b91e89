import Logging
import RetortSQL

/// Writes what an engine does to a log (swift-log): each statement with its time and its rows, failures as errors, slow
/// statements and those whose FROM is a cartesian product as warnings, connections at the level `trace`.
///
/// ```swift
/// let engine = try Engine(
///   "postgresql://app@localhost/shop", drivers: [PostgreSQLDriver()],
///   observers: [StatementLogger(Logger(label: "shop.database"), slow: .milliseconds(200))])
/// // debug shop.database: connection=3 milliseconds=0.41 rows=2 sql=SELECT users.id FROM users WHERE users.age > $1
/// ```
///
/// Values are written only where they are asked for. Passwords of URLs are never written; what stands in the text of a
/// statement itself is.
public struct StatementLogger: EngineObserver {
  private let logger: Logger
  private let level: Logger.Level
  private let slow: Duration?
  private let showsValues: Bool
  private let longest: Int

  /// - Parameters:
  ///   - logger: where it is written.
  ///   - level: of statements that are neither slow nor wrong.
  ///   - slow: statements that take longer are warnings; nil for none.
  ///   - showsValues: whether the values of parameters are written.
  ///   - longest: how many characters of a statement's text, and of its values, are written.
  public init(
    _ logger: Logger, level: Logger.Level = .debug, slow: Duration? = nil, showsValues: Bool = false,
    longest: Int = 2000
  ) {
    self.logger = logger
    self.level = level
    self.slow = slow
    self.showsValues = showsValues
    self.longest = longest
  }

  public func opened(_ connection: Connection) {
    logger.trace("connection opened", metadata: ["connection": "\(connection.number)"])
  }

  public func closed(_ connection: ConnectionNumber) {
    logger.trace("connection closed", metadata: ["connection": "\(connection)"])
  }

  public func invalidated(_ connection: ConnectionNumber) {
    logger.trace("connection given up", metadata: ["connection": "\(connection)"])
  }

  public func checkedOut(_ connection: ConnectionNumber, waited: Duration) {
    logger.trace(
      "connection handed out",
      metadata: ["connection": "\(connection)", "milliseconds": "\(StatementLogger.milliseconds(waited))"])
  }

  public func checkedIn(_ connection: ConnectionNumber, held: Duration) {
    logger.trace(
      "connection came back",
      metadata: ["connection": "\(connection)", "milliseconds": "\(StatementLogger.milliseconds(held))"])
  }

  public func warned(_ warning: String, of sql: String, on connection: ConnectionNumber) {
    logger.warning(
      "\(warning)", metadata: ["connection": "\(connection)", "sql": "\(shortened(sql))"])
  }

  public func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {
    let isSlow = slow.map { outcome.duration > $0 } ?? false
    let level: Logger.Level = outcome.error != nil ? .error : isSlow ? .warning : level
    guard level >= logger.logLevel else { return }
    var metadata: Logger.Metadata = [
      "connection": "\(statement.connection)", "sql": "\(shortened(statement.sql))",
      "milliseconds": "\(StatementLogger.milliseconds(outcome.duration))", "rows": "\(outcome.rowCount)",
    ]
    switch statement.origin {
    case .compiled(let duration): metadata["compiled"] = "in \(StatementLogger.milliseconds(duration)) ms"
    case .cached(let since): metadata["compiled"] = "\((ContinuousClock.now - since) / .seconds(1)) s ago"
    case nil: break
    }
    if statement.runs > 1 { metadata["runs"] = "\(statement.runs)" }
    if showsValues, !statement.parameters.isEmpty { metadata["values"] = "\(values(of: statement))" }
    if let error = outcome.error { metadata["error"] = "\(description(of: error))" }
    logger.log(
      level: level, outcome.error != nil ? "statement failed" : isSlow ? "slow statement" : "statement",
      metadata: metadata)
  }

  /// A database's message may quote a value, as that of a key that is there already.
  private func description(of error: any Error) -> String {
    guard !showsValues, let error = error as? DatabaseError else { return "\(error)" }
    return ["\(error.kind)", error.sqlState].compactMap(\.self).joined(separator: " ")
  }

  private func values(of statement: StatementEvent) -> String {
    let shown = statement.parameters.prefix(100).map { "\($0)" }.joined(separator: ", ")
    return shortened(statement.parameters.count > 100 ? shown + ", …" : shown)
  }

  private func shortened(_ text: String) -> String {
    text.utf8.count > longest && text.count > longest ? text.prefix(longest) + "…" : text
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(1)).rounded() / 1000
  }
}
