/// An error that a user of Retort can act on: a stable code, what happened and where, and what to do.
///
/// Every error that Retort throws conforms to this protocol. `code` is a snake_case word that scripts may
/// compare with; the codes are listed in `docs/errors.md`. A message never holds a password.
public protocol RetortErrorProtocol: Error, Sendable, CustomStringConvertible {
  /// A stable snake_case word, for example `multiple_heads`.
  var code: String { get }

  /// What happened, where, and what to do, on one line (a list of mistakes may take several).
  var message: String { get }
}

extension RetortErrorProtocol {
  public var description: String { message }
}

/// The error of everything that has no more specific error type of its own.
public struct RetortError: RetortErrorProtocol, Hashable {
  public var code: String
  public var message: String

  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}
