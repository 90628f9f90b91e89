import RetortSQL

/// The rows of a query as they come, for `for try await`.
///
/// The query begins with the first row that is asked for, on a connection of the pool that it has until the last row, or
/// until the loop is left or its task cancelled: the query is stopped then. Rows are read ahead, but no more than `buffer` of
/// them: the database waits for who is slow, and memory does not grow with the number of rows. Each loop runs the query anew.
/// A loop that asks for a second connection of a pool of one waits for itself until `pool_timeout`.
///
/// ```swift
/// for try await (id, payload) in engine.stream(select(events.id, events.payload)) { … }
/// // SELECT events.id, events.payload FROM events
/// ```
public struct RowStream<Element: Sendable>: AsyncSequence, Sendable {
  public typealias Failure = any Error

  private let buffer: Int
  /// Runs the query and sends its rows.
  private let source: any RowSource<Element>

  init(_ source: any RowSource<Element>, buffer: Int) {
    self.source = source
    self.buffer = Swift.max(1, buffer)
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(Cursor(source, buffer)) }

  public struct AsyncIterator: AsyncIteratorProtocol {
    private let cursor: Cursor
    private var rows: ArraySlice<Element> = []

    fileprivate init(_ cursor: Cursor) { self.cursor = cursor }

    /// The next row, nil after the last.
    ///
    /// - Throws: `CancellationError`, what `Engine.withConnection` and the query throw.
    public mutating func next() async throws -> Element? {
      if rows.isEmpty { rows = try await cursor.rows()[...] }
      return rows.popFirst()
    }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
      if rows.isEmpty { rows = try await cursor.rows()[...] }
      return rows.popFirst()
    }
  }

  /// One run of the query. Whoever drops it stops it.
  fileprivate final class Cursor: Sendable {
    private let channel: RowChannel<Element>
    private let source: any RowSource<Element>
    private let task = Lock<Task<Void, Never>?>(nil)

    init(_ source: any RowSource<Element>, _ buffer: Int) {
      self.source = source
      channel = RowChannel(limit: buffer)
    }

    deinit { cancel() }

    func rows() async throws -> [Element] {
      begin()
      return try await withTaskCancellationHandler {
        try await channel.receive()
      } onCancel: {
        cancel()
      }
    }

    private func begin() {
      task.withLock { task in
        guard task == nil else { return }
        // It must not hold the cursor, which stops it when it goes.
        task = Task { [source, channel] in
          do {
            try await source.run(into: channel)
            channel.finish(nil)
          } catch {
            channel.finish(error)
          }
        }
      }
    }

    private func cancel() {
      channel.cancel()
      task.withLock { $0?.cancel() }
    }
  }
}

@available(*, unavailable)
extension RowStream.AsyncIterator: Sendable {}

/// What sends rows.
protocol RowSource<Element>: Sendable {
  associatedtype Element: Sendable
  func run(into channel: RowChannel<Element>) async throws
}

/// A query, and what its rows are read as. A type of its own, as closures cannot hold the types of a pack.
private struct QuerySource<Shape: RowShape>: RowSource where Shape.Element: Sendable {
  let engine: Engine
  let statement: SQLStatement

  func run(into channel: RowChannel<Shape.Element>) async throws {
    try await engine.withConnection { [self] (connection: borrowing PooledConnection) throws -> Void in
      let compiled = try connection.compiled(statement)
      let shape = Shape(statement)
      var isFirst = true
      try connection.stream(compiled.sql, compiled.parameters) { row in
        if isFirst { try shape.requireWidth(of: row) }
        isFirst = false
        try channel.send(try shape.read(row))
      }
    }
  }
}

extension Engine {
  /// The rows of a query, as they come.
  ///
  /// - Parameters:
  ///   - statement: the query.
  ///   - buffer: how many rows are read ahead at most.
  public func stream<each Output: SQLConvertible>(
    _ statement: Select<repeat each Output>, buffer: Int = 256
  ) -> RowStream<(repeat each Output)> {
    RowStream(
      QuerySource<RowTuple<repeat each Output>>(engine: self, statement: statement.sqlStatement),
      buffer: buffer)
  }

  /// The same for a query of one column.
  public func stream<Output: SQLConvertible>(
    _ statement: Select<Output>, buffer: Int = 256
  ) -> RowStream<Output> {
    RowStream(
      QuerySource<SingleColumn<Output>>(engine: self, statement: statement.sqlStatement), buffer: buffer)
  }

  /// The same for a query written by hand whose columns have types.
  public func stream<each Output: SQLConvertible>(
    _ statement: TypedText<repeat each Output>, buffer: Int = 256
  ) -> RowStream<(repeat each Output)> {
    RowStream(
      QuerySource<RowTuple<repeat each Output>>(engine: self, statement: statement.sqlStatement),
      buffer: buffer)
  }

  /// The same for one column.
  public func stream<Output: SQLConvertible>(
    _ statement: TypedText<Output>, buffer: Int = 256
  ) -> RowStream<Output> {
    RowStream(
      QuerySource<SingleColumn<Output>>(engine: self, statement: statement.sqlStatement), buffer: buffer)
  }

  /// The same for rows whose columns are known now only.
  public func stream(_ statement: Select<Row>, buffer: Int = 256) -> RowStream<Row> {
    RowStream(QuerySource<UntypedRow>(engine: self, statement: statement.sqlStatement), buffer: buffer)
  }

  /// The same for a query written by hand.
  public func stream(_ statement: some RowStatement, buffer: Int = 256) -> RowStream<Row> {
    RowStream(QuerySource<UntypedRow>(engine: self, statement: statement.sqlStatement), buffer: buffer)
  }
}
