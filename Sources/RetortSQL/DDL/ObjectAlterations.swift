/// What changes in an enumeration type: members are renamed, added and removed, in this order.
public struct EnumAlteration: Hashable, Sendable {
  /// A new member and its place; the end where both are nil.
  public struct Addition: Hashable, Sendable {
    /// The member.
    public var value: String
    /// The member that it comes before.
    public var before: String?
    /// The member that it comes after.
    public var after: String?

    /// Adds `value`.
    public init(_ value: String, before: String? = nil, after: String? = nil) {
      self.value = value
      self.before = before
      self.after = after
    }
  }

  /// A member and what takes its place.
  public struct Replacement: Hashable, Sendable {
    /// The member until now.
    public var old: String
    /// The member from now on.
    public var new: String

    /// `old` becomes `new`.
    public init(_ old: String, _ new: String) {
      self.old = old
      self.new = new
    }
  }

  public var name: QualifiedName
  public var add: [Addition]
  public var rename: [Replacement]
  public var remove: [String]
  /// What rows that hold a removed member get.
  public var replaceWith: [Replacement]
  public var newName: String?

  public init(
    _ name: QualifiedName, add: [Addition] = [], rename: [Replacement] = [], remove: [String] = [],
    replaceWith: [Replacement] = [], newName: String? = nil
  ) {
    self.name = name
    self.add = add
    self.rename = rename
    self.remove = remove
    self.replaceWith = replaceWith
    self.newName = newName
  }
}

/// What changes in a sequence.
public struct SequenceAlteration: Hashable, Sendable {
  public var name: QualifiedName
  public var newName: String?
  public var start: Int64?
  public var increment: Int64?
  public var minValue: Change<Int64> = .keep
  public var maxValue: Change<Int64> = .keep
  public var cycle: Bool?
  public var cache: Int64?
  /// `table.column`.
  public var ownedBy: Change<String> = .keep
  public var dataType: String?

  public init(_ name: QualifiedName) {
    self.name = name
  }
}

/// What changes in a domain.
public struct DomainAlteration: Hashable, Sendable {
  public var name: QualifiedName
  public var newName: String?
  public var nullable: Bool?
  public var serverDefault: Change<ServerDefault> = .keep
  public var addChecks: [Domain.Check] = []
  public var dropChecks: [String] = []

  public init(_ name: QualifiedName) {
    self.name = name
  }
}

/// What can move from one schema to another.
public enum MovedSubject: String, Hashable, Sendable, CaseIterable {
  case table, view, sequence, type, domain, function
}
