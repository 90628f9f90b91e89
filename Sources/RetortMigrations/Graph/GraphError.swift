import RetortSQL

/// An error about the revision graph or about an identifier that is looked up in it.
///
/// Compare `kind` in Swift and `code` (the same thing as a word) in scripts.
public struct GraphError: RetortErrorProtocol, Hashable {
  /// What went wrong. The raw value is the stable code of the error.
  public enum Code: String, Sendable, CaseIterable {
    /// One revision was asked for, and several heads fit.
    case multipleHeads = "multiple_heads"
    /// A prefix fits several revisions.
    case ambiguousRevision = "ambiguous_revision"
    /// No revision or label has this name.
    case unknownRevision = "unknown_revision"
    /// What stands before `@` is neither a label nor a revision.
    case unknownBranch = "unknown_branch"
    /// The revision exists, but not in the branch that was named.
    case notInBranch = "not_in_branch"
    /// The target of a downgrade or the start of a range does not lie below the other end.
    case notAncestor = "not_ancestor"
    /// A relative identifier counts further than there are revisions.
    case relativeOutOfRange = "relative_out_of_range"
    /// A relative identifier reaches a fork or a merge and does not say which way to go.
    case ambiguousWalk = "ambiguous_walk"
    /// Revisions that should stand side by side lie above one another.
    case overlap = "overlap"
    /// Parents and dependencies together form a circle.
    case cycle = "cycle"
    /// A revision names itself as parent or dependency.
    case selfLoop = "self_loop"
    /// A file names a parent or a dependency that does not exist.
    case missingRevision = "missing_revision"
    /// A label is declared twice or equals an id.
    case duplicateLabel = "duplicate_label"
    /// An id is used by two files.
    case duplicateRevision = "duplicate_revision"
    /// An id, a label or an identifier is not acceptable as such.
    case invalidRevision = "invalid_revision"
    /// The text of a `FROM:TO` range is malformed.
    case invalidRange = "invalid_range"
  }

  /// What went wrong.
  public var kind: Code

  /// What happened and what to do.
  public var message: String

  /// The revisions that the error is about (candidates, members of the circle …), where there are any.
  public var revisions: [String]

  /// Creates an error.
  public init(_ kind: Code, _ message: String, revisions: [String] = []) {
    self.kind = kind
    self.message = message
    self.revisions = revisions
  }

  /// The stable snake_case word of `kind`.
  public var code: String { kind.rawValue }
}

/// `'a', 'b' and 3 more`: a list for a message that never gets long.
func quotedList(_ names: some Collection<String>, limit: Int = 8) -> String {
  let shown = names.prefix(limit).map { "'\($0)'" }
  guard names.count > limit else { return shown.joined(separator: ", ") }
  return shown.joined(separator: ", ") + " and \(names.count - limit) more"
}
