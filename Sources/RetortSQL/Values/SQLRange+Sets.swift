/// Ranges as sets of values, as PostgreSQL reads them
/// (https://www.postgresql.org/docs/current/functions-range.html): of whole numbers and dates `[1,5]` is `[1,6)`.
extension SQLRange where Bound: Comparable {
  /// Whether a value is in it.
  public func contains(_ value: Bound) -> Bool { contains(SQLRange(value...value)) }

  /// Whether all of another one is in it. The empty range is in each.
  public func contains(_ other: SQLRange) -> Bool {
    let (own, other) = (canonical, other.canonical)
    return other.isEmpty
      || !own.isEmpty && SQLRange.startsBefore(own.lower, other.lower)
        && SQLRange.endsBefore(other.upper, own.upper)
  }

  /// Whether they have a value in common.
  public func overlaps(_ other: SQLRange) -> Bool { !intersection(other).isEmpty }

  /// What they have in common.
  public func intersection(_ other: SQLRange) -> SQLRange {
    let (own, other) = (canonical, other.canonical)
    guard !own.isEmpty, !other.isEmpty else { return .empty }
    return SQLRange(
      lower: SQLRange.startsBefore(own.lower, other.lower) ? other.lower : own.lower,
      upper: SQLRange.endsBefore(own.upper, other.upper) ? own.upper : other.upper
    ).canonical
  }

  /// What is in one of them; nil where there is a gap between them.
  public func union(_ other: SQLRange) -> SQLRange? {
    let (own, other) = (canonical, other.canonical)
    if own.isEmpty { return other }
    if other.isEmpty { return own }
    guard own.overlaps(other) || own.isAdjacent(to: other) else { return nil }
    return SQLRange(
      lower: SQLRange.startsBefore(own.lower, other.lower) ? own.lower : other.lower,
      upper: SQLRange.endsBefore(own.upper, other.upper) ? other.upper : own.upper)
  }

  /// What is in it and not in the other one; nil where that is two ranges.
  public func subtracting(_ other: SQLRange) -> SQLRange? {
    let (own, other) = (canonical, other.canonical)
    guard own.overlaps(other) else { return own }
    let before = SQLRange(lower: own.lower, upper: SQLRange.turned(other.lower)).canonical
    let after = SQLRange(lower: SQLRange.turned(other.upper), upper: own.upper).canonical
    let hasBefore = !before.isEmpty && other.lower != .unbounded
    let hasAfter = !after.isEmpty && other.upper != .unbounded
    if hasBefore { return hasAfter ? nil : before }
    return hasAfter ? after : .empty
  }

  /// Whether no value is between them, nor in both.
  public func isAdjacent(to other: SQLRange) -> Bool {
    let (own, other) = (canonical, other.canonical)
    guard !own.isEmpty, !other.isEmpty else { return false }
    return SQLRange.meet(own.upper, other.lower) || SQLRange.meet(other.upper, own.lower)
  }

  /// Whether all of it comes before all of the other one.
  public func isBefore(_ other: SQLRange) -> Bool {
    let (own, other) = (canonical, other.canonical)
    guard !own.isEmpty, !other.isEmpty else { return false }
    switch (own.upper, other.lower) {
    case (.unbounded, _), (_, .unbounded): return false
    case (.including(let end), .including(let start)): return end < start
    case (.including(let end), .excluding(let start)), (.excluding(let end), .including(let start)),
      (.excluding(let end), .excluding(let start)):
      return end <= start
    }
  }

  /// Whether all of it comes after all of the other one.
  public func isAfter(_ other: SQLRange) -> Bool { other.isBefore(self) }

  // MARK: Edges

  /// The form in which the server keeps it: what holds nothing is empty, of whole numbers and dates the lower edge is in it
  /// and the upper one is not.
  var canonical: SQLRange {
    guard !isEmpty else { return .empty }
    var result = self
    if case .excluding(let bound) = lower, let next = SQLRange.successor(bound) {
      result.lower = .including(next)
    }
    if case .including(let bound) = upper, let next = SQLRange.successor(bound) {
      result.upper = .excluding(next)
    }
    switch (result.lower, result.upper) {
    case (.unbounded, _), (_, .unbounded): return result
    case (.including(let start), .including(let end)): return start <= end ? result : .empty
    case (.including(let start), .excluding(let end)), (.excluding(let start), .including(let end)),
      (.excluding(let start), .excluding(let end)):
      return start < end ? result : .empty
    }
  }

  /// The next value of a type that has one.
  private static func successor(_ bound: Bound) -> Bound? {
    if let number = bound as? any FixedWidthInteger { return successor(of: number) as? Bound }
    if let date = bound as? LocalDate { return LocalDate(daysSince1970: date.daysSince1970 + 1) as? Bound }
    return nil
  }

  private static func successor<Number: FixedWidthInteger>(of number: Number) -> Number? {
    let (next, overflows) = number.addingReportingOverflow(1)
    return overflows ? nil : next
  }

  /// Whether a lower edge lets in what the other one lets in.
  private static func startsBefore(_ one: Edge, _ other: Edge) -> Bool {
    switch (one, other) {
    case (.unbounded, _): true
    case (_, .unbounded): false
    case (.excluding(let one), .including(let other)): one < other
    case (.including(let one), .including(let other)), (.including(let one), .excluding(let other)),
      (.excluding(let one), .excluding(let other)):
      one <= other
    }
  }

  /// Whether an upper edge lets in no more than the other one.
  private static func endsBefore(_ one: Edge, _ other: Edge) -> Bool {
    switch (one, other) {
    case (_, .unbounded): true
    case (.unbounded, _): false
    case (.including(let one), .excluding(let other)): one < other
    case (.including(let one), .including(let other)), (.excluding(let one), .including(let other)),
      (.excluding(let one), .excluding(let other)):
      one <= other
    }
  }

  /// Whether a range that begins at `lower` goes on where one ends at `upper`.
  private static func meet(_ upper: Edge, _ lower: Edge) -> Bool {
    switch (upper, lower) {
    case (.including(let end), .excluding(let start)), (.excluding(let end), .including(let start)):
      end == start
    default: false
    }
  }

  /// The edge of what is on its other side.
  private static func turned(_ edge: Edge) -> Edge {
    switch edge {
    case .unbounded: .unbounded
    case .including(let bound): .excluding(bound)
    case .excluding(let bound): .including(bound)
    }
  }
}
