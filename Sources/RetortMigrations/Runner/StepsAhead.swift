import RetortEngine
import RetortSQL

/// Reads the steps of a plan, and tells their statements where that needs no database, while the server works on those
/// before them. Each time that work is handed to another thread costs as much as a short step: they are read several at
/// a time, after a first one that nothing waits for.
struct StepsAhead: Sendable {
  private typealias Batch = [Result<PreparedStep, any Error>]

  private let scripts: ScriptDirectory
  private let engine: Engine
  private let dialect: any Dialect
  /// Those that no batch has begun with.
  private var rest: ArraySlice<Plan.Step>
  private var ready: Batch.SubSequence = []
  private var coming: Background<Batch>?
  private var size = 1

  /// How many revisions, and how many of their operations, are held at most.
  private static let most = (steps: 16, operations: 256)

  /// Begins to read.
  ///
  /// - Parameter dialect: of the connection that they run on.
  init(_ steps: [Plan.Step], in scripts: ScriptDirectory, for engine: Engine, _ dialect: any Dialect) {
    (self.scripts, self.engine, self.dialect, rest) = (scripts, engine, dialect, steps[...])
    readOn()
  }

  /// The step whose turn it is: each once, in their order.
  ///
  /// - Throws: what reading it threw.
  mutating func take(_ step: Plan.Step) throws -> PreparedStep {
    if ready.isEmpty, let batch = coming {
      ready = try batch.value()[...]
      rest = rest.dropFirst(ready.count)
      size = min(2 * size, StepsAhead.most.steps)
      readOn()
    }
    return try ready.popFirst()?.get() ?? PreparedStep(step, in: scripts, for: engine, dialect)
  }

  /// The step after the last one given, where there is one that can be read.
  var next: PreparedStep? {
    let first = ready.first ?? (try? coming?.value())?.first
    return try? first?.get()
  }

  private mutating func readOn() {
    guard !rest.isEmpty else {
      coming = nil
      return
    }
    coming = Background { [scripts, engine, dialect, steps = rest.prefix(size)] in
      var batch: Batch = []
      var operations = 0
      for step in steps where operations < StepsAhead.most.operations {
        let read = Result { try PreparedStep(step, in: scripts, for: engine, dialect) }
        batch.append(read)
        guard case .success(let prepared) = read else { break }
        operations += prepared.operations.count
        // Its rows may be many.
        if prepared.operations.contains(where: \.changesRowsOnly) { break }
      }
      return batch
    }
  }
}
