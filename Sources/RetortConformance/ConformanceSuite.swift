import RetortEngine
import RetortSQL

/// The tests that a driver with its dialect runs against itself: types, statements, names, transactions, errors, schemas,
/// connections.
///
/// With swift-testing:
///
/// ```swift
/// let suite = ConformanceSuite(lacking: [.fullJoins]) {
///   try Engine("frobase://localhost/empty", drivers: [FrobaseDriver()])
/// }
///
/// @Test(arguments: ConformanceSuite.cases)
/// func conformance(case: ConformanceCase) throws { try suite.run(`case`) }
/// ```
///
/// Without a test library, `try suite.runAll()` gives a report.
public struct ConformanceSuite: Sendable {
  /// All cases, in the order in which a new driver should go about them.
  public static let cases: [ConformanceCase] =
    connectionCases + typeCases + statementCases + changeCases + nameCases + transactionCases + errorCases
    + schemaCases

  /// What the database does not have.
  public let lacks: Set<ConformanceFeature>
  private let makeEngine: @Sendable () throws -> Engine

  /// - Parameters:
  ///   - lacks: what the database does not have. A case that needs it must throw, and not do something else in silence.
  ///   - makeEngine: an engine for an empty database, called for each case. What a case makes, it drops at its end.
  public init(
    lacking lacks: Set<ConformanceFeature> = [], makeEngine: @escaping @Sendable () throws -> Engine
  ) {
    self.lacks = lacks
    self.makeEngine = makeEngine
  }

  /// Runs a case.
  ///
  /// - Throws: `ConformanceFailure` for what is not as it must be, and any other error that the case met.
  public func run(_ test: ConformanceCase) throws {
    let engine = try makeEngine()
    defer { engine.close() }
    let workbench = Workbench(engine, try engine.connect())
    defer { workbench.tidyUp() }
    let missing = test.needs.intersection(lacks)
    guard !missing.isEmpty else { return try test.body(workbench) }
    do {
      try test.body(workbench)
    } catch is RetortError {
      return
    } catch is DatabaseError {
      return
    } catch is ConformanceFailure {
      return
    }
    let names = missing.map(\.rawValue).sorted().joined(separator: ", ")
    throw ConformanceFailure("\(test): works, though the suite was told that there is no \(names)")
  }

  /// How a case ended.
  public struct Outcome: Sendable {
    public let test: ConformanceCase
    /// Nil where all is well.
    public let failure: String?
  }

  /// Runs all cases, whatever fails.
  public func runAll() -> [Outcome] {
    ConformanceSuite.cases.map { test in
      do {
        try run(test)
        return Outcome(test: test, failure: nil)
      } catch {
        return Outcome(test: test, failure: "\(error)")
      }
    }
  }
}
