/// One revision as its file declares it: the input of ``RevisionGraph``.
///
/// Nothing in here is resolved yet. A parent may be written as a full id or as a unique prefix of one; a
/// dependency may also be a branch label.
public struct Revision: Sendable, Hashable {
  /// The full id. It may hold `-` (not at the start), but no `@`, `:`, `+` or white space, and it is none of
  /// the reserved words `head`, `heads`, `base` and `current`.
  public var id: String

  /// The parents as written in the file: full ids or unique prefixes. Empty for a base.
  public var downRevisions: [String]

  /// Revisions that must be applied first without being parents: ids, unique prefixes or branch labels.
  public var dependsOn: [String]

  /// The branch labels that this file declares.
  public var branchLabels: [String]

  /// Where the revision was read from, for messages only.
  public var source: String?

  /// Creates a revision.
  ///
  /// - Parameters:
  ///   - id: the full id.
  ///   - downRevisions: the parents as written.
  ///   - dependsOn: the dependencies as written.
  ///   - branchLabels: the labels declared by this revision.
  ///   - source: the file that holds it, used in messages.
  public init(
    id: String, downRevisions: [String] = [], dependsOn: [String] = [], branchLabels: [String] = [],
    source: String? = nil
  ) {
    self.id = id
    self.downRevisions = downRevisions
    self.dependsOn = dependsOn
    self.branchLabels = branchLabels
    self.source = source
  }
}

/// Words that stand for positions in the graph and therefore can be neither ids nor labels.
enum ReservedWord: String, CaseIterable {
  case head
  case heads
  case base
  case current

  /// The word that is written as `text`; quick for everything that is too long to be one.
  init?(_ text: String) {
    guard text.utf8.count <= 7 else { return nil }
    self.init(rawValue: text)
  }
}
